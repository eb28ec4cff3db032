import Papa from 'papaparse';
import { cutPlain } from '../../../../src/core/reading/cut/cut-plain';

const cut = (text: string, last = false, quote = '"') =>
  cutPlain(text, { delimiter: ';', newline: '\n', quote }, last);

describe('well-formed text is cut as PapaParse cuts it', () => {
  it.each([
    'a;b\n1;2\n',
    'a;b\r\n1;\r\n;\r\n',
    '"a";"b"\n"1;x";"2"\n',
    '"3\n4";5\n6;"7\n"\n',
    'a;"b""c"\n"""d""";""\n',
    '\n\n;\n',
    'x"y;z\n"";""\n',
  ])('%j', (text) => {
    const config = { delimiter: ';', newline: '\n', quoteChar: '"', escapeChar: '"' };
    const { data } = new Papa.Parser(config).parse(text, 0, true);
    const wanted = data.map((row) =>
      row.map((cell, at) => (at === row.length - 1 ? cell.replace(/\r$/, '') : cell)),
    );
    expect(cut(text)?.rows).toEqual(wanted);
    expect(cut(text)?.end).toBe(text.length);
  });

  it('what has no line end yet waits, unless nothing follows', () => {
    expect(cut('a;b\n1;"2"')).toMatchObject({ rows: [['a', 'b']], end: 4 });
    expect(cut('a;b\n1;"2"', true)?.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(cut('a;"b\n')).toMatchObject({ rows: [], end: 0 });
  });

  it.each(['a;"b" ;c\n', '"a"b;c\n'])('a quote that does not end its cell is left to others: %j', (text) => {
    expect(cut(text)).toBeNull();
  });

  it('so is a quote that nothing closes where nothing follows', () => {
    expect(cut('a;"b\n', true)).toBeNull();
  });

  it('tells the longest cell, and whether one spans lines', () => {
    expect(cut('abc;d\n')).toMatchObject({ longest: 3, tall: false });
    expect(cut('"a\nb";d\n')).toMatchObject({ tall: true });
  });
});
