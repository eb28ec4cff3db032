// Files in which something is wrong that needs no former snapshot to be seen.

/** Bytes of a text in UTF-8. */
const utf8 = (text) => Buffer.from(text, 'utf8');

/** Characters that a cell may hold, and columns that a tab may have; see src/core/ground/limits.ts. */
const CELL_MOST = 50_000;
const COLUMNS_MOST = 18_278;

/** Customers: IDs that are missing or repeated, and most of what a reader can find odd in one file. */
function customers() {
  const lines = [
    'Listado de clientes al 20/11/2026\n',
    'id_cliente;nombre;ciudad;;ciudad;saldo\n',
    'C001;Ana Paz;Rosario;a;Centro;100,00\n',
    'C002;"Luis "Lucho" Gil";Salta;b;Norte;200,00\n',
    'C003;Eva Sosa;Jujuy;c;Sur;300,00\n',
    'C003;Eva Sosa Díaz;Jujuy;d;Sur;350,00\n',
    'C004;MarÃ­a Ruiz;Posadas;e;Este;400,00\n',
    ';Iván Roca;Neuquén;f;Oeste;500,00\n',
    '# exportado en dos partes\n',
    'C005;Sol Vega;Ushuaia\n',
    'C006;Leo Luna;La Plata;g;Centro;600,00;sobra\n',
    'C007,Noé Mora,Trelew,h,Sur,700.00\n',
    'c001;Ana Paz;Rosario;i;Centro;100,00\n',
    'C008;Teo\0Ríos;Paraná;j;Norte;800,00\r\n',
    'C009;Uma Sanz;Formosa;k;Este;900,00\n',
    'Total;;;;;4.950,00\n',
    '\x1a',
  ];
  return utf8(lines.join(''));
}

/** What some programs draw below a header. */
const RULER = '----------;----------;---------;-----;-------;------\n';

/** Orders of the workshop: no ID, relations that lead nowhere, a listing in pages. */
function orders() {
  const header = 'fecha;id_cliente;id_taller;horas;importe;estado\n';
  const rows = [
    '03/11/2026;C001;T-01;2;100,00;Revisión\n',
    '03/11/2026;C002;T-01;2;100,00;Reparación\n',
    '04/11/2026;C404;T-01;2;120,00;Revisión\n',
    '04/11/2026;C 004;T-01;1;120,00;Reparación\n',
    header,
    '05/11/2026;;T-01;1;100,00;Revisión\n',
    '05/11/2026;C005;T-01;2;100,00;Reparación\n',
    '06/11/2026;C006;T-01;2;120,00;Revisión\n',
    header,
    '06/11/2026;C007;T-01;1;120,00;Reparación\n',
    '06/11/2026;C007;T-01;1;120,00;Reparación\n',
  ];
  // A byte that is no character, and one that is a letter in windows-1252.
  const broken = Buffer.concat([
    utf8('07/11/2026;C008;T-01;1;100,00;'),
    Buffer.from([0x81]),
    utf8('Listo\n07/11/2026;C009;T-01;1;100,00;Revisi'),
    Buffer.from([0xf3]),
    utf8('n\n'),
  ]);
  return Buffer.concat([utf8([header, RULER, ...rows].join('')), broken, utf8('\n')]);
}

const names = (count) => Array.from({ length: count }, (_, index) => `c${index + 1}`).join(',');

/**
 * The files by name. Seven are held or rejected, each for another reason; two are published with observations.
 */
export function filesAlone() {
  return {
    'usuarios.csv': utf8(''),
    'vendedores.csv': utf8('\n  \n\n'),
    'sucursales.csv': utf8('id_sucursal;nombre;localidad\n'),
    'talleres.csv': utf8(
      'id_taller;nombre;localidad\nT-01;"Taller Central;Morón\nT-02;Norte;Pilar\nT-03;Sur;Lanús\n',
    ),
    'ubicaciones.csv': utf8(
      'id_ubicacion;nombre;localidad\nU1;"Salón;Morón\nU2;Patio;Pilar\nU3;Galpón;Lanús\nU4;Playa";Merlo\nU5;Sótano;Moreno\n',
    ),
    'depositos.csv': utf8('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml'),
    'clientes.csv': customers(),
    'ventas.csv': utf8(`id_venta;fecha;notas\nV1;03/11/2026;${'x'.repeat(CELL_MOST + 1)}\n`),
    'unidades.csv': utf8(`${names(COLUMNS_MOST + 1)}\n${'1,'.repeat(COLUMNS_MOST)}1\n`),
    'servicios.csv': orders(),
  };
}
