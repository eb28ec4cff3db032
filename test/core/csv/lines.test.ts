import { readText } from './read';

describe('a CR without LF', () => {
  it('stays inside its cell where the line has as many delimiters as the others', () => {
    const file = readText(
      'id;nota;fecha\r\n1;Falta firma\rLlamar;08/09/2025\r\n2;nada;09/09/2025\r\n3;Pagó\rTodo;10/09/2025\r\n4;nada;11/09/2025\r\n',
    );
    expect(file.rows).toHaveLength(5);
    expect(file.rows[1]).toEqual(['1', 'Falta firma\rLlamar', '08/09/2025']);
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
