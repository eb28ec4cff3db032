import { observed, readText } from './read';

describe('quotes are read as they are meant', () => {
  it('doubled quotes are one quote', () => {
    expect(readText('id,n\n1,"a ""b"" c"\n2,"d"\n').rows[1]).toEqual(['1', 'a "b" c']);
  });

  it('a backslash goes before a quote and stays before anything else', () => {
    const { rows, dialect } = readText('id,n\n1,"a \\"b\\" c"\n2,"C:\\dir"\n3,"x"\n');
    expect(dialect.escape).toBe('\\');
    expect(rows.slice(1)).toEqual([
      ['1', 'a "b" c'],
      ['2', 'C:\\dir'],
      ['3', 'x'],
    ]);
  });

  it('single quotes are quotes where they wrap cells', () => {
    const { rows, dialect } = readText("id,n\n'1','Perez, Juan'\n'2','Lopez'\n");
    expect(dialect.quote).toBe("'");
    expect(rows[1]).toEqual(['1', 'Perez, Juan']);
  });

  it('apostrophes around a few cells are text', () => {
    const { rows, dialect } = readText(
      "id;apodo;ciudad\n1;'El Gordo';Cali\n2;Ana Paz;Quito\n3;Eva Gil;Lima\n4;Luis Sosa;Salta\n",
    );
    expect(dialect.quote).toBe('');
    expect(rows[1]).toEqual(['1', "'El Gordo'", 'Cali']);
  });

  it('apostrophes are quotes where one row has them, and where a cell needs them', () => {
    expect(readText("id;nombre\n1;'Ana Paz'\n").rows[1]).toEqual(['1', 'Ana Paz']);
    const rows = Array.from({ length: 9 }, (_, at) => `${at};Ana\n`).join('');
    expect(readText(`id;nombre\n${rows}9;'Luis; Vega'\n`).rows[10]).toEqual(['9', 'Luis; Vega']);
  });

  it('apostrophes around a column of texts are quotes', () => {
    const { rows } = readText("id;nombre\n1;'Ana Paz'\n2;'Luis; Vega'\n3;'Eva Gil'\n");
    expect(rows[2]).toEqual(['2', 'Luis; Vega']);
  });

  it('an apostrophe inside of a name is text', () => {
    expect(readText("id,n\n1,O'Higgins\n2,D'Angelo\n").rows[1]).toEqual(['1', "O'Higgins"]);
  });

  it('blanks between a delimiter and a quote are no text', () => {
    expect(readText('id,n,c\n1, "a, b", x\n2, "c, d", y\n').rows[1]).toEqual(['1', 'a, b', ' x']);
  });

  it('a blank before the quotes of a few cells is no text either', () => {
    const { rows } = readText('id,n,nota\n1,Ana, "vino, no compró"\n2,Eva,"llamó, vuelve"\n3,Sol,nada\n');
    expect(rows.map((row) => row[2])).toEqual(['nota', 'vino, no compró', 'llamó, vuelve', 'nada']);
  });

  it('records that are quoted whole are cut inside of their quotes', () => {
    const { rows } = readText('"1;Juan;""x"""\n"2;Ana;y"\n"3;Luis;z"\n');
    expect(rows[0]).toEqual(['1', 'Juan', 'x']);
    expect(rows[2]).toEqual(['3', 'Luis', 'z']);
  });

  it('a cell may span lines', () => {
    const file = readText('id,n\n1,"Juan\nPerez"\n2,Ana\n');
    expect(file.rows[1]).toEqual(['1', 'Juan\nPerez']);
    expect(observed(file)).toEqual([]);
  });
});

describe('a quote out of place loses no cell and no record', () => {
  const head = 'id;nombre;ciudad;saldo\n1;"Juan";Rosario;2\n';

  it('stays in its cell when it stands inside', () => {
    const file = readText(`${head}2;"Ana "Pepa" Diaz";Funes;3\n3;Luis;Pilar;4\n`);
    expect(file.rows[2]).toEqual(['2', 'Ana "Pepa" Diaz', 'Funes', '3']);
    expect(observed(file)).toEqual(['quote/stray@3:2']);
  });

  it('stays in its cell when it opens what another cell closes', () => {
    const file = readText(`${head}2;"Ana;"Funes";3\n3;Luis;Pilar;4\n`);
    expect(file.rows[2]).toEqual(['2', '"Ana', 'Funes', '3']);
    expect(observed(file)).toEqual(['quote/unclosed@3:2']);
  });

  it('is named by the line that opens it when nothing closes it', () => {
    const file = readText(`${head}2;"Ana;Funes;3\n3;Luis;Pilar;4\n`);
    expect(file.facts.unclosedQuote).toEqual({ line: 3 });
    expect(file.rows.slice(2)).toEqual([
      ['2', '"Ana', 'Funes', '3'],
      ['3', 'Luis', 'Pilar', '4'],
    ]);
  });

  it('is text when it would swallow records that are there', () => {
    const file = readText(`${head}2;"Tubo 5;Funes;3\n3;Pilar;Caño 7";4\n`);
    expect(file.rows.slice(2)).toEqual([
      ['2', '"Tubo 5', 'Funes', '3'],
      ['3', 'Pilar', 'Caño 7"', '4'],
    ]);
  });

  it('is reported when the cell that it makes holds whole records', () => {
    const file = readText('a;b;c\n1;"x;y\n2;r;s\n3;t";z\n4;u;v\n5;w;x\n');
    expect(observed(file)).toEqual(['quote/swallowed@2:2']);
    expect(file.facts.swallowed).toBe(2);
  });
});
