import { openReader } from '../../../../src/core/reading/rows/reader';
import { observed, readBytes, readText, utf8 } from '../read';

describe('what is no row of the table is told from it', () => {
  it('titles and blank lines above the header are preamble', () => {
    const file = readText('Listado de clientes\n\nid;nombre;saldo\n1;Juan;2,5\n2;Ana;3,5\n');
    expect(file.rows[0]).toEqual(['id', 'nombre', 'saldo']);
    expect(file.dialect.preambleRows).toBe(2);
    expect(observed(file)).toEqual(['preamble/lines@1']);
  });

  it('a title that is padded with delimiters is preamble', () => {
    const file = readText('Listado,,\n,,\nid,nombre,saldo\n1,Juan,2\n2,Ana,3\n');
    expect(file.rows[0]).toEqual(['id', 'nombre', 'saldo']);
  });

  it('comments above the header are preamble', () => {
    expect(readText('# hecho por X\n# 2024\nid,n\n1,a\n2,b\n').rows[0]).toEqual(['id', 'n']);
  });

  it('a total and notes at the end are no rows', () => {
    const file = readText('id;nombre;saldo\n1;Juan;2,5\n2;Ana;3,5\nTotal;;6,0\n\nNota: saldos en pesos\n');
    expect(file.rows).toHaveLength(3);
    expect(observed(file)).toEqual(['note/trailing@4']);
  });

  it.each([
    ['id nombre   saldo\n-- -------- -----\n 1 Juan       2.5\n 2 Ana        3.5\n\n(2 rows affected)\n'],
    ['id;nombre;saldo\n1;Juan;2,5\n2;Ana;3,5\n\n(2 filas afectadas)\n'],
  ])('the count of rows below the result of a query is no row: %j', (text) => {
    const file = readText(text);
    expect(file.rows).toHaveLength(3);
    expect(observed(file).some((one) => one.startsWith('note/trailing@'))).toBe(true);
  });

  it('cells outside of a frame are no columns where its records are told', () => {
    const file = readText('|id|nombre|saldo|\n|1|Juan|2,5|\n|2|Ana|3,5|\n|3|Luis|4,5|\n');
    expect(file.dialect.evidence).toContainEqual({
      code: 'records/even',
      facts: { columns: 3, percent: 100, records: 4 },
    });
  });

  it('a line of no-break spaces is blank far below as well', () => {
    const rows = Array.from({ length: 40 }, (_, at) => `Ana ${'abcdefgh'[at % 8]};Rosario;Taller\n`).join('');
    const file = readText(`nombre;ciudad;rubro\n${rows}\u00a0;\u00a0;\u00a0\nEva;Funes;Venta\n`);
    expect(file.rows).toHaveLength(42);
  });

  it.each([[[]], [[1]], [[4]]])('a second byte order mark is no text, read in pieces of %j', (sizes) => {
    const bytes = utf8('\ufeff\ufeffid;nombre;saldo\n1;Juán;2,5\n2;Ana;3,5\n');
    expect(readBytes(bytes, sizes).rows[0]).toEqual(['id', 'nombre', 'saldo']);
  });

  it('titles behind a byte order mark inside a file, as where two files were joined, are titles again', () => {
    const part = (from: number) =>
      `\ufeffid;nombre;saldo\n${[0, 1, 2, 3].map((at) => `${from + at};Ana ${'abcd'[at]};${at},50\n`).join('')}`;
    const file = readText(part(1) + part(11));
    expect(file.rows).toHaveLength(9);
    expect(observed(file)).toContain('header/again@6');
    const texts = (city: string) =>
      `\ufeffnombre;ciudad\n${['Ana', 'Eva', 'Sol', 'Pía'].map((name) => `${name};${city}\n`).join('')}`;
    expect(readText(texts('Lima') + texts('Funes')).rows).toHaveLength(9);
  });

  it('lines above the table are not told among the records of its width', () => {
    const above = Array.from({ length: 12 }, (_, at) => `Línea ${at + 1} del informe\n`).join('');
    const file = readText(`${above}\nid;nombre;saldo\n1;Juan;2,5\n2;Ana;3,5\n3;Luis;4,5\n`);
    expect(file.dialect.evidence).toContainEqual({
      code: 'records/even',
      facts: { columns: 3, percent: 100, records: 4 },
    });
  });

  it('a line of no-break spaces is blank', () => {
    const file = readText('id;nombre;saldo\n1;Juan;2,5\n\u00a0;\u00a0;\u00a0\n2;Ana;3,5\n');
    expect(file.rows).toHaveLength(3);
    expect(observed(file)).toEqual(['line/blank@3']);
  });

  it('a first row of texts below titles of which one is blank is a row', () => {
    const rows = ['Núñez; e "hijos"', '01/02/24', 'dos\nlíneas', '1.234,56', 'a,b', '98765', '00123'];
    const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
    const text = rows.map(
      (cell, at) => `Ana ZQ26 ${at + 1};${quoted(cell)};${quoted(rows[(at + 2) % 7] ?? '')}\n`,
    );
    expect(readText(`nombre;;fecha\n${text.join('')}`).rows[0]).toEqual(['nombre', '', 'fecha']);
  });

  it('lines of a page are no rows, though they are as wide as the table', () => {
    const page = (at: number) =>
      `AUTOS SRL;;;\nListado de clientes;;;Página ${at} de 2\nid;nombre;tel;saldo\n`;
    const rows = (from: number) =>
      Array.from({ length: 12 }, (_, at) => `${from + at};Ana Paz;11555500${from + at};${at},50\n`).join('');
    const file = readText(page(1) + rows(10) + page(2) + rows(30));
    expect(file.rows).toHaveLength(25);
    expect(file.rows[0]).toEqual(['id', 'nombre', 'tel', 'saldo']);
    expect(observed(file)).toEqual([
      'preamble/lines@1',
      'header/again@16',
      'header/again@17',
      'header/again@18',
    ]);
  });

  it.each(['Página 1', 'Pág. 2/3', 'Hoja: 4', 'Página 3 de 12'])(
    'the number of a page is no row: %s',
    (number) => {
      const rows = Array.from({ length: 12 }, (_, at) => `${at + 1};Ana;${at},50\n`).join('');
      const file = readText(`id;nombre;saldo\n${rows};;${number}\n${rows}`);
      expect(file.rows).toHaveLength(25);
      expect(observed(file)).toEqual(['page/number@14']);
    },
  );

  it('a total in the middle is a row', () => {
    const file = readText('id;nombre;saldo\n1;Juan;2,5\nTotal;;6,0\n2;Ana;3,5\n');
    expect(file.rows).toHaveLength(4);
  });

  it('a record that is cut off at the end of the file is a row', () => {
    const file = readText('id;nombre;saldo\n1;Juan;2,5\n2;Ana;3,5\n3');
    expect(file.rows[3]).toEqual(['3']);
    expect(observed(file)).toEqual(['row/short@4']);
  });

  it('blank lines are no rows', () => {
    const file = readText('id;n\n1;a\n\n;\n2;b\n');
    expect(file.rows).toEqual([
      ['id', 'n'],
      ['1', 'a'],
      ['2', 'b'],
    ]);
    expect(observed(file)).toEqual(['line/blank@3', 'line/blank@4']);
  });

  it('only the first of several tables is read', () => {
    const file = readText('id;saldo\n1;2,5\n2;3,5\n\ncod;lugar;tel\nA;Rosario;11\nB;Funes;12\n');
    expect(file.rows).toHaveLength(3);
    expect(observed(file)).toEqual(['line/blank@4', 'table/another@5']);
  });

  it('a second row of header is one with units over the values, and none of the rows', () => {
    const file = readText('producto;peso;precio\n;kg;pesos\n1;2,5;10\n2;3,5;11\n3;4,5;12\n4;1,5;9\n');
    expect(file.dialect.headerRows).toBe(2);
    expect(file.rows[0]).toEqual(['producto', 'peso kg', 'precio pesos']);
  });

  it.each([
    ['without its number and with words for a date', 'id;nombre;alta;saldo\n;Ana;S/D;\n'],
    ['with one long text', `id;nombre;alta;saldo\n;${'Ana '.repeat(30)};S/D;sin\n`],
  ])('the first customer is a row, though %s', (_, text) => {
    const file = readText(`${text}2;Luis;01/02/24;1,5\n3;Eva;02/02/24;2,5\n4;Sol;03/02/24;3,5\n`);
    expect(file.dialect.headerRows).toBe(1);
    expect(file.rows[0]).toEqual(['id', 'nombre', 'alta', 'saldo']);
    expect(file.rows).toHaveLength(5);
  });

  it('the same header once more is left out, and the rows go on', () => {
    const file = readText('id;saldo\n1;2,5\n2;3,5\nid;saldo\n3;4,5\n');
    expect(file.rows.map(([id]) => id)).toEqual(['id', '1', '2', '3']);
    expect(observed(file)).toEqual(['header/again@4']);
  });

  it('what stands behind another table is not told, however the file is cut', () => {
    const bytes = 'id;nombre;monto\n1;Ana;2\n2;Eva;3\n\na;a\na\r\0';
    const [whole, ...others] = [[], [1], [7]].map((sizes) => readBytes(bytes, sizes, { encoding: 'utf-8' }));
    for (const other of others) expect(other).toEqual(whole);
    expect(whole?.facts.totals).toEqual({ 'line/blank': 1, 'newline/mixed': 1, 'table/another': 1 });
  });

  it.each([1, 7, 30, 90])('nor does it say anything of the encoding, in pieces of %i bytes', (size) => {
    const bytes = 'id;nombre;monto\n1;Ana;2\n2;Eva;3\n3;\xc3\xb1;4\n\n\nx;y\n1;2\n\xc3;a\xf1\n';
    const opened = openReader({ size: bytes.length, parts: [{ offset: 0, bytes: bytes.slice(0, 39) }] }, {});
    if (!opened.ok) throw new RangeError(opened.problem.code);
    for (let at = 0; at < bytes.length; at += size) opened.reader.push(bytes.slice(at, at + size));
    opened.reader.finish();
    expect([opened.reader.dialect.encoding, opened.reader.facts.refuted]).toEqual(['utf-8', null]);
  });

  it('the same table once more is another table', () => {
    const table = 'id;saldo\n1;2,5\n2;3,5\n3;4,5\n';
    const file = readText(`${table}${table}`);
    expect(file.rows).toHaveLength(4);
    expect(observed(file)).toEqual(['table/another@5']);
  });

  it('rows whose values are names of columns are rows', () => {
    const rows = ['0,nombre 0,a,b,c,d', '1,nombre 1,a,b,c,d', '2,nombre 2,a,b,c,d'];
    const file = readText(`id,nombre,a,b,c,d\n${rows.join('\n')}\n`);
    expect(file.rows).toHaveLength(4);
    expect(observed(file)).toEqual([]);
  });

  it('values that are the names of their columns are values of texts alone, too', () => {
    const file = readText(
      'nombre;activo;moroso\nAna Paz;activo;moroso\nEva Sosa;activo;\nSol Vega;;moroso\n',
    );
    expect(file.rows).toHaveLength(4);
  });

  it('the header with a column more begins another table, without a blank line too', () => {
    const file = readText('id;nombre;saldo\n1;Ana;2,5\n2;Eva;3,5\nid;nombre;saldo;zona\n3;Sol;4,5;N\n');
    expect(file.rows).toHaveLength(3);
    expect(observed(file)).toEqual(['table/another@4']);
  });

  const customers = (rows: number) =>
    `cod;nombre;saldo\n${Array.from({ length: rows }, (_, at) => `C${at};Ana ${at};2,5\n`).join('')}`;

  it.each([
    ['below three rows', 3, 'nro;vendedor;sucursal'],
    ['below many rows', 40, 'nro;vendedor;sucursal'],
    ['in short forms', 3, 'NRO;VND;SCRSL'],
  ])(
    'names of other columns, as many, begin another table without a blank line too, %s',
    (_, rows, names) => {
      const file = readText(
        `${customers(rows)}${names}\nV1;Eva;Funes\nV2;Sol;\nV3;Luz;Salta\nV4;Paz;Funes\n`,
      );
      expect(file.rows).toHaveLength(rows + 1);
      expect(observed(file)).toEqual([`table/another@${rows + 2}`]);
    },
  );

  it.each([
    ['no table below it', `${customers(40)}codigo;vendedor;sucursal\n`, 41],
    ['two rows below it', `${customers(40)}codigo;vendedor;sucursal\nV1;Eva;Funes\nV2;Sol;Salta\n`, 43],
    [
      'rows of this table below it',
      `${customers(40)}codigo;vendedor;motor\nC41;Eva;1,5\nC42;Sol;2,5\nC43;Luz;3,5\n`,
      44,
    ],
    ['a code', `${customers(40)}C41;cliente nuevo;pendiente\nC42;Eva;x\nC43;Sol;y\nC44;Luz;z\n`, 44],
  ])('a row of words is a row with %s', (_, text, rows) => {
    const file = readText(text);
    expect(file.rows).toHaveLength(rows + 1);
    expect(observed(file)).toEqual([]);
  });

  it.each([
    ['Nombre;Celular;Interno', '355', 'Maria Gomez;sin celular;sin interno'],
    ['Repuesto;Marca;Stock', '12', 'Filtro de aceite;Fram;Sin stock'],
    ['Servicio;Detalle;Precio', '950', 'Control;general;Sin cargo'],
    ['Cliente;Vendedor;Saldo', '10,5', 'Consumidor final;Venta directa;Sin saldo'],
    ['Modelo;Color;Precio', '100', 'Hilux;Blanco;Consultar'],
    ['Modelo;Motor;Alta', '2024-01-02', 'Etios;Nafta;No'],
  ])('words for what is missing are values, in the middle and as the last rows: %s', (header, value, row) => {
    const [first = '', second = ''] = row.split(';');
    const usual = Array.from({ length: 30 }, (_, at) => `${first} ${at};${second};${value}\n`).join('');
    const last = ['Yaris', 'Corolla', 'Ka', 'Focus'].map((name) => row.replace(/^[^;]*/, name)).join('\n');
    const file = readText(`${header}\n${usual}${row}\n${usual}${row}\n${last}\n`);
    expect(file.rows).toHaveLength(1 + 30 + 1 + 30 + 5);
    expect(observed(file)).toEqual([]);
  });

  it('the lines of a page above the header that comes again are left out with it', () => {
    const file = readText('id;nombre;saldo\n1;Ana;2,5\n2;Eva;3,5\n\nPágina 2\nid;nombre;saldo\n3;Sol;4,5\n');
    expect(file.rows.map(([id]) => id)).toEqual(['id', '1', '2', '3']);
    expect(observed(file)).toEqual(['line/blank@4', 'page/number@5', 'header/again@6']);
  });

  it('the header twice on top is one', () => {
    const file = readText('id;saldo\nid;saldo\n1;2,5\n2;3,5\n');
    expect(file.rows[0]).toEqual(['id', 'saldo']);
    expect(observed(file)).toEqual(['header/again@2']);
  });

  it('the names written once more, but otherwise, are a second row of header', () => {
    expect(readText('id;saldo\n"id";"saldo"\n1;2,5\n2;3,5\n').rows[0]).toEqual(['id id', 'saldo saldo']);
  });

  it('rows that are all alike are rows', () => {
    expect(readText('estado;zona\nactivo;N\nactivo;N\nactivo;N\n').rows).toHaveLength(4);
    expect(readText('estado\nactivo\nactivo\nactivo\n').rows).toHaveLength(4);
  });

  it('a line of dashes below the header is none', () => {
    const file = readText('id;nombre\n--;------\n1;Ana\n2;Eva\n');
    expect(file.rows.map(([id]) => id)).toEqual(['id', '1', '2']);
    expect(observed(file)).toEqual(['line/ruler@2']);
  });

  it('a frame of bars and dashes, and the blanks that fill its cells up, are no part of them', () => {
    const file = readText(
      '+----+------+\n| id | n    |\n+----+------+\n| 1  | Ana  |\n| 2  | Elsa |\n+----+------+\n',
    );
    expect(file.rows).toEqual([
      ['id', 'n'],
      ['1', 'Ana'],
      ['2', 'Elsa'],
    ]);
  });

  it.each([
    'Total Lubricantes SA;;20',
    'Media Naranja SRL;;20',
    'Fin de Semana Turismo;;',
    'Obs Ingeniería;;',
  ])('a last customer «%s» is a row', (row) => {
    const file = readText(`nombre;cuit;saldo\nAna;20-12345678-9;10\nEva;20-12345679-9;12\n${row}\n`);
    expect(file.rows).toHaveLength(4);
  });

  it('labels as wide as the table above a blank line are preamble', () => {
    const file = readText(
      'Empresa:;Autos SRL;;Usuario:;admin\n;;;;\nid;nombre;alta;zona;saldo\n1;Ana;01/02/24;N;2,5\n2;Eva;02/02/24;S;3,5\n',
    );
    expect(file.rows[0]).toEqual(['id', 'nombre', 'alta', 'zona', 'saldo']);
    expect(file.rows).toHaveLength(3);
  });

  it('a header at the top of each printed page is left out, and the rows go on', () => {
    const file = readText('id;saldo\n1;2,5\nid;saldo\n2;3,5\nid;saldo\n3;4,5\n');
    expect(file.rows.map(([id]) => id)).toEqual(['id', '1', '2', '3']);
    expect(observed(file)).toEqual(['header/again@3', 'header/again@5']);
  });
});

describe('the header is the first row', () => {
  it.each(['V1;S1;Ana', 'V1;pendiente;Ana', 'V1;S1;'])(
    'a first row «%s» over a column of numbers is a row',
    (row) => {
      const file = readText(`id;sucursal;nombre\n${row}\nV2;2;Eva\nV3;3;Luz\nV4;4;Sol\nV5;5;Mar\n`);
      expect(file.dialect.headerRows).toBe(1);
      expect(file.rows).toHaveLength(6);
    },
  );

  it('a first row with a number in a column of this and that is a row', () => {
    const file = readText('nombre;dato;nota\nAna;pendiente;12\nEva;5;a\nLuz;6;b\nSol;7;c\nMar;8;d\n');
    expect(file.dialect.headerRows).toBe(1);
  });

  it('several records of header are joined by a blank', () => {
    const file = readText(
      'Datos;;Montos;\nid;nombre;neto;iva\n1;Juan;2,5;0,5\n2;Ana;3,5;0,7\n3;Eva;4,5;0,9\n',
    );
    expect(file.dialect.headerRows).toBe(2);
    expect(file.rows[0]).toEqual(['Datos id', 'nombre', 'Montos neto', 'iva']);
  });

  it('blank and repeated names stay, and are observed', () => {
    const file = readText('id;;nombre;nombre\n1;a;Juan;2\n2;b;Ana;3\n');
    expect(file.rows[0]).toEqual(['id', '', 'nombre', 'nombre']);
    expect(observed(file)).toEqual(['header/blank@1:2', 'header/repeated@1:4']);
  });

  it('a file without one gets none, and it is said', () => {
    const file = readText('1;Juan;2,5\n2;Ana;3,5\n3;Luis;4,5\n');
    expect(file.dialect.headerRows).toBe(0);
    expect(file.rows).toHaveLength(3);
    expect(observed(file)).toEqual(['header/none@1']);
  });

  it('a file without one gets names when a person asks for them', () => {
    const file = readText('1;Juan;2,5\n2;Ana;3,5\n', { inventHeader: true });
    expect(file.rows[0]).toEqual(['C1', 'C2', 'C3']);
    expect(file.rows).toHaveLength(3);
    expect(file.facts.records).toBe(2);
  });

  it.each([
    [
      'names with digits',
      'id_cliente;nombre;Tel1;Tel2;email\n1;Ana;0341-4555123;;a@b.com\n2;Eva;0341-4555124;;e@b.com\n3;Sol;;0341-1;s@b.com\n',
    ],
    ['fields with numbers', 'CLI001;CLI002\nA-17;AB123CD\nB-23;AC456EF\nC-9;AD789GH\n'],
    ['months by number', 'Vendedor;1;2;3\nAna Pérez;5;6;9\nEva Sosa;8;0;4\nSol Díaz;7;7;2\n'],
    ['two years', 'Sucursal;2025;2026\nCasa Central;150;98\nNorte;70;45\nSur;33;61\n'],
    ['first days of months', 'Sucursal;01/01/2026;01/02/2026\nCasa Central;150;98\nNorte;70;45\nSur;33;61\n'],
    ['half of the names blank', 'codigo;;precio;\nA1;Filtro;2,5;N\nA2;Aceite;3,5;S\nA3;Bujía;4,5;N\n'],
    ['one name of two', 'codigo;\n1;Ana\n2;Eva\n3;Sol\n'],
  ])('%s are names', (_, text) => {
    const { dialect, rows } = readText(text);
    expect([dialect.preambleRows, dialect.headerRows, rows.length]).toEqual([0, 1, 4]);
  });

  it('a first row that is mostly blank is a row of a file without header', () => {
    const file = readText('1;;;\n2;Ana;01/02/24;2,5\n3;Eva;02/02/24;3,5\n4;Sol;03/02/24;4,5\n');
    expect(file.rows).toHaveLength(4);
    expect(file.dialect.headerRows).toBe(0);
  });

  it('values that come again are none', () => {
    const rows = 'activo;Norte\npendiente;Sur\nactivo;Sur\npendiente;Norte\n'.repeat(4);
    expect(readText(rows).dialect.headerRows).toBe(0);
  });

  it('years over columns of numbers are names', () => {
    expect(readText('lugar,2022,2023,2024\nRosario,5,6,7\nFunes,8,9,10\n').dialect.headerRows).toBe(1);
  });
});

describe('ragged records are kept and observed', () => {
  it('with their line, and how many cells they have', () => {
    const file = readText('id;a;b\n1;x;y\n2;x\n3;x;y;z\n');
    expect(file.rows.slice(2)).toEqual([
      ['2', 'x'],
      ['3', 'x', 'y', 'z'],
    ]);
    expect(file.facts.findings).toEqual([
      { code: 'row/short', line: 3, record: 2, column: null, facts: { cells: 2, usual: 3 } },
      { code: 'row/long', line: 4, record: 3, column: null, facts: { cells: 4, usual: 3 } },
    ]);
  });

  it('a record with another delimiter is read by it when that makes it fit', () => {
    const file = readText(
      'id,fecha,nombre,saldo\n1,01/02/2024,Juan,2\n2;02/02/2024;Ana;3\n3,03/02/2024,Eva,4\n',
    );
    expect(file.rows[2]).toEqual(['2', '02/02/2024', 'Ana', '3']);
    expect(observed(file)).toEqual(['row/other-delimiter@3']);
  });

  it('cells are verbatim', () => {
    const cells = ['00123', ' =A1', "'x", '+54 9', '1.234,56', 'TRUE '];
    expect(readText(`a;b;c;d;e;f\n${cells.join(';')}\n${cells.join(';')}\n`).rows[1]).toEqual(cells);
  });
});

describe('line ends', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s end records', (_, end) => {
    const file = readText(['a;b', '1;2', '3;4', ''].join(end));
    expect(file.dialect.newline).toBe(end);
    expect(file.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('may be mixed in one file', () => {
    const file = readText('a;b\r\n1;2\n3;"x\r\ny"\r\n4;5\n');
    expect(file.rows.slice(1)).toEqual([
      ['1', '2'],
      ['3', 'x\r\ny'],
      ['4', '5'],
    ]);
    expect(observed(file)).toEqual(['newline/mixed@1']);
  });

  it('does not take a line break within quotes for another kind of line end', () => {
    const file = readText('id,nota\r\n1,"una\ndos"\r\n2,x\r\n');
    expect(observed(file)).toEqual([]);
  });
});
