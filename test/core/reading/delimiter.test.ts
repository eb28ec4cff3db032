import { readText } from './read';

const delimiterOf = (text: string) => readText(text).dialect.delimiter;

describe('the delimiter is inferred from what a table looks like', () => {
  it.each([
    [',', 'id,nombre,precio\n1,Ana,1.5\n2,Luis,2.5\n'],
    [';', 'id;nombre;precio\n1;Ana;1,5\n2;Luis;2,5\n'],
    ['\t', 'id\tnombre\n1\ta;b\n2\tc;d\n'],
    ['|', 'id|nombre\n1|a,b\n2|c,d\n'],
    [':', 'cod:desc:precio\n1:aceite:10\n2:filtro:20\n3:bujia:30\n'],
    [' ', 'x y z\n1 2 3\n4 5 6\n7 8 9\n'],
    [
      '#',
      'Rosario#MAYOR, 6#04510#950351228\nFunes#SAN JUAN, 1#04520#950350001\nPilar#SOL, 3#04007#950400400\n',
    ],
    ['^', 'id^nombre^saldo\n1^Ana^2,5\n2^Luis^3,5\n3^Eva^4,5\n'],
    ['~', 'id~nombre~saldo\n1~Ana~2,5\n2~Luis~3,5\n3~Eva~4,5\n'],
    ['||', 'id||nombre||saldo\n1||Ana||2\n2||Luis||3\n'],
    [', ', 'id, nombre, saldo\n1, Ana, 2\n2, Luis, 3\n'],
  ])('%j parts even records', (delimiter, text) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('is a semicolon where commas stand inside of decimals', () => {
    expect(delimiterOf('1,5;2,5\n3,5;4,5\n5,5;6,5\n')).toBe(';');
  });

  it('is a semicolon where a text has commas, quoted or not', () => {
    expect(delimiterOf('cod;texto;precio\nA1;Filtro, aceite, aire;1,50\nA2;Bujia, NGK, x4;2,50\n')).toBe(';');
    expect(delimiterOf('Nombre;Calle\nJuan;"Calle 1, Rosario"\nAna;"Calle 2, Funes"\n')).toBe(';');
  });

  it('is not the decimal comma where the titles have the delimiter of the rows, and no comma', () => {
    expect(
      delimiterOf('Precio\tCosto\n918899,22\t305988,51\n674779,28\t863736,29\n390499,22\t53946,83\n'),
    ).toBe('\t');
    expect(delimiterOf('Neto;IVA\n9188,22;3059,51\n6747,28;8637,29\n3904,22;539,83\n')).toBe(';');
    const table =
      'Neto\tIVA\tTotal\n442528,13\t846333,44\t494076,11\n150880,65\t47427,25\t574165,26\n140477,66\t575442,63\t716477,53\n';
    expect(readText(table).dialect.doubts).toEqual([]);
  });

  it('is no blank beside decimal commas', () => {
    expect(delimiterOf('Peso neto\n10,5 kg\n20,5 kg\n30,5 kg\n')).not.toBe(' ');
  });

  it.each([
    ['id,nombre,direccion;\n1,Ana,Calle 1; dpto 2\n2,Luis,Calle 3;\n3,Eva,Calle 4, Funes;\n4,Sol,Calle 9;\n'],
    [
      'Cliente,Mails;Tel,Total\nAna,a@b.com;351,100\nEva,e@b.com;352,200\nSol,s@b.com;353,300\nSol,s@b.com;353,1,300\n',
    ],
  ])('is the comma of the titles, though each line has a semicolon: %j', (text) => {
    expect(delimiterOf(text)).toBe(',');
  });

  it('is not the blank and colon of a date with its time', () => {
    expect(delimiterOf('id;alta\n1;2024-01-01 10:00:00\n2;2024-01-02 11:00:00\n')).toBe(';');
  });

  it('is found below a preamble that has another one', () => {
    expect(delimiterOf('Clientes, Rosario, 2024\n\nid;nombre;saldo\n1;Juan;1,5\n2;Ana;2,5\n')).toBe(';');
  });

  it('is one semicolon where blank columns were left behind at the right', () => {
    const tail = ';'.repeat(20);
    const { dialect, rows } = readText(`id;nombre${tail}\n1;Ana${tail}\n2;Eva${tail}\n`);
    expect(dialect.delimiter).toBe(';');
    expect(rows[1]?.slice(0, 2)).toEqual(['1', 'Ana']);
  });

  it('is one semicolon though a thousand blank rows follow', () => {
    const { dialect, rows } = readText(
      `id;nombre;saldo;zona\n1;Ana;2,5;N\n2;Eva;3,5;S\n${';;;\n'.repeat(990)}`,
    );
    expect(dialect.delimiter).toBe(';');
    expect(rows).toHaveLength(3);
  });

  it('is found in a single line and in two', () => {
    expect(delimiterOf('id;nombre;apellido')).toBe(';');
    expect(delimiterOf('a;b\n1;2,5')).toBe(';');
  });

  it('is what a line sep= says', () => {
    const file = readText('sep=|\r\na;b|c\r\n1;2|3\r\n');
    expect(file.dialect.delimiter).toBe('|');
    expect(file.rows).toEqual([
      ['a;b', 'c'],
      ['1;2', '3'],
    ]);
  });

  it('is the one that a person forces', () => {
    expect(readText('a;b,c\n1;2,3\n', { delimiter: ',' }).rows[1]).toEqual(['1;2', '3']);
  });
});

describe('a file of one column stays one column', () => {
  it.each([
    ['decimals', 'Importe\n1,5\n2,5\n3,75\n'],
    ['sentences with commas', 'Observaciones\nCliente llamó, pide turno\nRetira sábado, paga\nSin novedad\n'],
    ['names with a comma', 'Cliente\nPerez, Juan\nLopez, Ana\nDiaz, Luis\n'],
    ['names of two words', 'nombre\nJuan Perez\nAna Lopez\nLuis Diaz\n'],
    ['times', 'hora\n10:00:00\n11:30:00\n12:00:00\n'],
    ['dates', 'alta\n01/02/2024\n02/02/2024\n'],
    ['plates with blanks', 'patente\nAB 123 CD\nAC 456 EF\nAD 789 GH\n'],
    ['phones', 'tel\n+54 9 11 4444-5555\n+54 9 11 4444-5556\n+54 9 341 444-5557\n'],
    ['addresses of pages', 'url\nhttp://a.com/x;y=1\nhttp://b.com/z;w=2\n'],
    ['labels with values', 'clave: valor\nnombre: Juan\nciudad: Rosario\n'],
  ])('of %s', (_, text) => {
    const { rows, dialect } = readText(text);
    expect(dialect.delimiter).toBe('');
    expect(rows).toEqual(
      text
        .trimEnd()
        .split('\n')
        .map((line) => [line]),
    );
  });
});

describe('a dialect comes with how sure it is', () => {
  it('is surer of many even records than of one', () => {
    const line = '1;Juan;Rosario;2,5\n';
    const one = readText(line).dialect.confidence;
    const many = readText(line.repeat(20)).dialect.confidence;
    expect(many).toBeGreaterThan(one);
  });

  it('names the next best reading where it comes near', () => {
    expect(readText('a;b,c\n').dialect.runnerUp).toContain(';');
  });
});
