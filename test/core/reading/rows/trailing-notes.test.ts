import { observed, readBytes, readText, utf8 } from '../read';

describe('the last record', () => {
  it('is a row where the file leaves out blank cells at the end of rows', () => {
    const file = readText(
      'Cliente;Telefono;Mail\nAna Paz;3514574002;a@b.com\nEva Sosa;3514574003\nJuan Gil\nLuis Luna\n',
    );
    expect(file.rows).toHaveLength(5);
    expect(file.rows[4]).toEqual(['Luis Luna']);
  });

  it('is a note where every row is complete', () => {
    const file = readText(
      'Cliente;Telefono;Mail\nAna Paz;3514574002;a@b.com\nEva Sosa;3514574003;e@b.com\nExportado por Luis\n',
    );
    expect(file.rows).toHaveLength(3);
    expect(observed(file)).toEqual(['note/trailing@4']);
  });
});

it.each([
  ['Exportado por Luis\nTotal;2\n', 3],
  ['Total de clientes;2\nExportado por Luis\n', 3],
])('short notes and sums are no sign of rows that leave out blank cells: %j', (notes, records) => {
  const text = `Cliente;Telefono;Mail\nAna Paz;3514574002;a@b.com\nEva Sosa;3514574003;e@b.com\n${notes}`;
  expect(readText(text).rows).toHaveLength(records);
});

it.each([
  [
    'Codigo;Cliente;Telefono\n1;Ana Paz;3514574002\n2;Eva Sosa\n3;Sol Gil;3514574003\n4;Luis Vega\nExportado por Luis\n',
    5,
  ],
  [
    'Cliente;Ciudad;Mail\nAna Paz;Funes;a@b.com\n#a b;x\nEva Sosa;Lima;e@b.com\nSol Gil;Lima;s@b.com\nExportado por Luis\n',
    4,
  ],
])('a sentence is no row in a column of numbers, nor where only comments are short: %j', (text, records) => {
  expect(readText(text).rows).toHaveLength(records);
});

it('a note is told from rows in the same way, however the file is cut', () => {
  const rows = Array.from({ length: 8 }, (_, at) => `Ana ${at};0${at + 1}/02/2026;AB12${at}CD;15${at},5\n`);
  const bytes = utf8(`${rows.slice(0, 5).join('')};\n${rows.slice(5).join('')}Exportado por Luis\n`);
  expect(readBytes(bytes, [1]).rows).toEqual(readBytes(bytes).rows);
});

describe('sums at the end', () => {
  it.each([
    ['a sum below a blank number', ';Totales;300,00;63,00;363,00'],
    ['words of its own in a column of dates', 'Total facturado;;350,00;;'],
    ['sums in most columns', ';Total;300,00;63,00;363,00'],
    ['sums beside it', 'TOTAL;;300,00;63,00;363,00'],
  ])('are no rows: %s', (_, sum) => {
    const rows = Array.from({ length: 8 }, (_, at) => `0${at + 1}/02/2026;Ana Paz;100,00;21,00;121,00\n`);
    const file = readText(`Fecha;Cliente;Neto;IVA;Total\n${rows.join('')}${sum}\n`);
    expect(file.rows).toHaveLength(9);
    expect(observed(file)).toEqual(['note/trailing@10']);
  });

  it.each([
    ['Marca;Stock;Precio;Costo\nCastrol;5;100;80\nElf;6;200;150\nShell;4;100;80\nTotal;7;300;\n'],
    ['Gama;Unidades;Precio;Costo\nAlta;5;100;80\nBaja;6;200;150\nMedia;7;300;\n'],
    [';Marca;Stock;Precio\n;Castrol;5;100\n;Elf;6;200\n;Shell;4;100\n;Total;7;300\n'],
  ])('may be the name of a brand with a blank cell: %j', (text) => {
    expect(readText(text).rows).toHaveLength(text.trim().split('\n').length);
  });

  it('may be the name of a brand, which stays a row', () => {
    const file = readText('Marca;Stock;Precio\nELF;5;100,00\nYPF;6;200,00\nTOTAL;7;300,00\n');
    expect(file.rows).toHaveLength(4);
  });
});

it('notes after a blank line are notes also where the last one is a page number without a line end', () => {
  const file = readText(
    'Cliente;Telefono;Mail\nAna Paz;3514574002;a@b.com\nEva Sosa;3514574003;e@b.com\n\nCantidad de registros: 2\nImpreso por admin 10:15\nHoja 1 de 1',
  );
  expect(file.rows).toHaveLength(3);
});
