import { readText } from '../read';

describe('a CR without LF', () => {
  it('stays inside its cell where the line has as many delimiters as the others', () => {
    const file = readText(
      'id;nota;fecha\r\n1;Falta firma\rLlamar;08/09/2025\r\n2;nada;09/09/2025\r\n3;Pagó\rTodo;10/09/2025\r\n4;nada;11/09/2025\r\n',
    );
    expect(file.rows).toHaveLength(5);
    expect(file.rows[1]).toEqual(['1', 'Falta firma\rLlamar', '08/09/2025']);
  });

  it.each([
    ['id;nombre;saldo\n\r1;Ana;2,5\n\r2;Luis;3,5\n\r3;Eva;4,5\n\r', 4],
    ['Autos del Sur\rid;nombre;saldo\r\n1;Ana;2,5\r\n2;Luis;3,5\r\n3;Eva;4,5\r\n', 4],
    ['id;nombre;saldo\r\n1;Ana;2,5\r\n2;Luis;3,5\r\n3;Eva;4,5\rTotal\r\n', 4],
  ])('ends a line at the edges of records: %j', (text, records) => {
    const { rows } = readText(text);
    expect(rows).toHaveLength(records);
    expect(rows[1]).toEqual(['1', 'Ana', '2,5']);
  });

  it('is no text where each CRLF has it once more', () => {
    const file = readText('id;nota\r\r\n1;a\r\r\n2;b\r\r\n3;c\r\r\n');
    expect(file.rows).toEqual([
      ['id', 'nota'],
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
    ]);
  });

  it('ends a line where the parts are records', () => {
    const file = readText(
      'id;nota;fecha\r\n1;a;08/09/2025\r2;b;09/09/2025\r\n3;c;10/09/2025\r4;d;11/09/2025\r\n',
    );
    expect(file.rows).toHaveLength(5);
  });
});
