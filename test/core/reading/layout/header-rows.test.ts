import { observed, readText } from '../read';

const ORDERS = 'OT;Fecha;Patente;Cliente;Importe';
const ROWS =
  '301;08/12/2025;NPD668;Ana Paz;340757,00\n302;06/09/2025;TM612CK;Luis Vega;866967,17\n' +
  '303;07/09/2025;TM613CK;Eva Sosa;1967,10\n';

describe('a line of a report directly above the titles', () => {
  it.each([
    ['labels with values in their cells', 'Sucursal: Centro;;Usuario: admin;;'],
    ['a title and the company', 'Listado de OT;;;;Autos del Sur SRL'],
    ['a period', 'Desde 01/01/2026;;Hasta 31/01/2026;;'],
    ['a title above labels', 'Listado;;;;\nSucursal: Centro;;Usuario: admin;;'],
  ])('is no part of them: %s', (_, above) => {
    const file = readText(`${above}\n${ORDERS}\n${ROWS}`);
    expect(file.rows[0]).toEqual(ORDERS.split(';'));
    expect(file.rows).toHaveLength(4);
    expect(observed(file)).toContain('preamble/lines@1');
  });

  it('is no part of them where each label is beside its value', () => {
    const file = readText(
      `Sucursal;Centro;;Vendedor;Todos;\n${ORDERS};Estado\n${ROWS.replace(/\n/g, ';listo\n')}`,
    );
    expect(file.rows[0]?.[0]).toBe('OT');
  });

  it.each([
    ['Cliente;;Venta;;', 'Cliente Codigo,Nombre,Venta Fecha,Hora,Importe'],
    ['Datos;;;Importes;', 'Datos Codigo,Nombre,Fecha,Importes Hora,Importe'],
  ])('is part of them where it names groups of columns: %s', (groups, names) => {
    const file = readText(
      `${groups}\nCodigo;Nombre;Fecha;Hora;Importe\n1;Ana;01/02/2026;10:15;3,50\n2;Luis;02/02/2026;11:15;4,50\n`,
    );
    expect(file.rows[0]).toEqual(names.split(','));
  });
});

it.each([
  ['Resumen;;Detalle;;\nFecha;Hora;Fecha;Hora;Sala', 'Detalle Fecha'],
  ['Interno;Vehiculo;;Cliente;;Saldo\nNro;Marca;Modelo;Nombre;Tel;Total', 'Vehiculo Modelo'],
  ['Cliente;Vehiculo;;Vendedor;Importe;\nNombre;Marca;Modelo;Nombre;Neto;Total', 'Vehiculo Modelo'],
])('names of groups stay where some stand over one column or are one word: %j', (titles) => {
  const row = (at: number) => titles.split('\n')[1]?.replace(/[^;]+/g, String(at * 7)) ?? '';
  const file = readText(`${titles}\n${[1, 2, 3, 4].map(row).join('\n')}\n`);
  expect([file.dialect.headerRows, file.dialect.preambleRows]).toEqual([2, 0]);
});

it('a label with a number ends in a colon and is no name of a group', () => {
  const file = readText(
    'Sucursal 2:;;Centro;;\nCodigo;Nombre;Fecha;Hora;Importe\n1;Ana;01/02/2026;10:15;3,50\n2;Eva;02/02/2026;10:25;4,50\n',
  );
  expect(file.dialect.preambleRows).toBe(1);
});

describe('a first row with words in columns of values', () => {
  it.each([
    [
      'Codigo;Nombre;CUIT;Telefono;Alta\nCF;Consumidor Final;no tiene;no tiene;sin fecha\n2;Walter Paz;30-62912571-3;3624173174;27/01/2025\n3;Ana Vega;20-43079458-7;3514574002;10/07/2025\n',
    ],
    [
      'Cliente;Telefono;\nMostrador;sin telefono;ok\nAna Paz;3624173174;ok\nLuis Vega;3514574002;ok\nEva Sosa;3514574003;ok\n',
    ],
    [
      'Modelo;Patente;Km;Precio\nDemo;Sin patentar;cero;Consultar\nGol;AB123CD;15000;1200000\nFox;AB124CD;25000;1300000\nUp;AB125CD;35000;1400000\n',
    ],
    [
      'Patente;Chasis\nA designar;Pendiente\nAB123CD;9BWZZZAUZEW123458\nAB124CD;WVWZZZAUZEW123456\nAB125CD;8AWZZZAUZEW123456\n',
    ],
    ['VIN\nWVWZZZAUZEW123456\nWVWZZZAUZEW123457\n9BWZZZAUZEW123458\n'],
  ])('is a row: %j', (text) => {
    expect(readText(text).rows).toHaveLength(text.trim().split('\n').length);
  });

  it.each([
    [
      'Modelo;Potencia;Peso;Largo;Ancho;Velocidad\n;CV;kg;mm;mm;km/h\nGol;110;980;3900;1700;180\nFox;105;1010;3800;1650;175\nUp;75;920;3600;1640;160\n',
      'Velocidad km/h',
    ],
    [
      'Vehiculo;Precio;Precio;Cuota\n;contado;financiado;mensual\nGol;100,00;120,00;20,00\nFox;105,00;125,00;21,00\nUp;75,00;92,00;16,00\n',
      'Cuota mensual',
    ],
  ])('is a second row of titles where the texts have none: %j', (text, last) => {
    expect(readText(text).rows[0]?.at(-1)).toBe(last);
  });

  it.each([
    [
      'Fecha;Importe\nvencimiento;(miles de pesos)\n01/02/2026;100,00\n02/02/2026;120,00\n03/02/2026;90,00\n',
      'Importe (miles de pesos)',
    ],
    ['Precio;Precio\ncontado;financiado\n100,00;120,00\n105,00;125,00\n75,00;92,00\n', 'Precio financiado'],
  ])('is a second row of titles where it completes names over values only: %j', (text, last) => {
    expect(readText(text).rows[0]?.at(-1)).toBe(last);
  });

  it('is a second row of titles where it names units over the columns of values only', () => {
    const file = readText('Modelo;Potencia;Peso\n;CV;kg\nGol;110;980\nFox;105;1010\nUp;75;920\n');
    expect(file.rows[0]).toEqual(['Modelo', 'Potencia CV', 'Peso kg']);
  });
});
