import { observed, readText } from '../read';

const orders = (line: (at: number) => string) =>
  Array.from({ length: 6 }, (_, at) => `${line(at)}\n`).join('');

describe('a record that begins with a hash', () => {
  it.each([
    ['# OT;Fecha;Patente\n', (at: number) => `70${at};06/07/2025;GG61${at}SS;`],
    ['#;Cliente;Fecha;\n', (at: number) => `70${at};Ana ${'abcdef'[at]};06/07/2025`],
  ])('is the header where it is as wide as the table but for blank cells at the end: %j', (header, line) => {
    const file = readText(header + orders(line));
    expect(file.rows).toHaveLength(7);
    expect(file.rows[0]?.[1]).toBe(header.split(';')[1]);
  });

  it('is a row where its hash is part of a code, though its last cell is left out', () => {
    const rows =
      'Interno;Modelo;Color;Nota\n12;Gol;rojo;ok\n#12 bis;Rio 5P;negro\n13;Fox;azul;ok\n#N/D;Up;gris\n';
    const file = readText(rows);
    expect(file.rows).toHaveLength(5);
    expect(file.rows[2]).toEqual(['#12 bis', 'Rio 5P', 'negro']);
  });

  it('is a row where all codes begin with a hash', () => {
    const file = readText(`Pedido;Cliente;Total\n${orders((at) => `#100${at};Ana Paz;${at}5,50;`)}`);
    expect(file.rows).toHaveLength(7);
    expect(file.rows[1]?.slice(0, 3)).toEqual(['#1000', 'Ana Paz', '05,50']);
  });

  it.each([
    ['id,nombre,saldo\n1,Ana,2\n2,Eva,3\n#1 corregido por Ana, ayer\n3,Sol,4\n4,Sol,4\n'],
    ['id;nombre;saldo;\n1;Ana;2,5;\n2;Eva;3,5;\n# corregido;por Ana;ayer\n3;Sol;4,5;\n4;Sol;4,5;\n'],
  ])('is a comment where it is a sentence with a number or with delimiters: %j', (text) => {
    const file = readText(text);
    expect(file.rows).toHaveLength(5);
    expect(observed(file)).toContain('line/comment@4');
  });

  it('is a comment where it is a sentence', () => {
    const file = readText(
      `id,nombre,saldo\n# corregido por Ana, ayer\n${orders((at) => `${at},Ana Paz,${at}5`)}`,
    );
    expect(file.rows).toHaveLength(7);
    expect(observed(file)).toContain('line/comment@2');
  });
});
