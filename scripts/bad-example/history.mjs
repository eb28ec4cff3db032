// Good snapshots, and the bad ones that took their places: what only shows beside a former one.

const utf8 = (text) => Buffer.from(text, 'utf8');

/** A table with a header and rows that a function makes of their numbers, from 1. */
const table = (header, count, row) =>
  utf8(`${header}\n${Array.from({ length: count }, (_, index) => `${row(index + 1)}\n`).join('')}`);

const pad = (number) => String(number).padStart(3, '0');

/** Cuts the end off a file, as a synchronisation that was interrupted does. */
const cut = (bytes, count) => bytes.subarray(0, bytes.length - count);

const services = table('id_servicio;id_cliente;id_unidad;id_taller;fecha;detalle', 12, (n) =>
  [`OT-${pad(n)}`, `C${pad(n)}`, 'N1', `T-${pad(n)}`, '03/11/2026', 'Cambio de aceite'].join(';'),
);

/** What the folder held: all of it can be published, and nothing is odd about it. */
export function filesBefore() {
  return {
    'usuarios.csv': table('id_usuario;nombre;telefono', 3, (n) => `U${n};Nombre ${n};555-010${n}`),
    'vendedores.csv': table('id_vendedor;nombre;legajo', 12, (n) => `${n};Nombre ${n};L${n}`),
    'sucursales.csv': table('id_sucursal;nombre;localidad', 3, (n) => `S${n};Casa ${n};Morón`),
    'talleres.csv': table('id_taller;nombre;localidad', 12, (n) => `T-${pad(n)};Taller ${n};Pilar`),
    'ubicaciones.csv': table('id_ubicacion;nombre;piso;localidad', 3, (n) => `B${n};Salón ${n};${n};Lanús`),
    'clientes.csv': table('id_cliente;nombre', 20, (n) => `C${pad(n)};Nombre ${n}`),
    'ventas.csv': table('id_venta;id_cliente;fecha', 12, (n) => `V${n};C${pad(n)};03/11/2026`),
    'unidades.csv': table('id_unidad;precio', 1, (n) => `N${n};1,5`),
    'servicios.csv': services,
  };
}

/** What took their places, and one file that had not been there. */
export function filesAfter() {
  return {
    'usuarios.csv': table(
      'id_usuario;nombre;telefono;email',
      3,
      (n) => `U${n};Nombre ${n};555-010${n};u${n}@example.com`,
    ),
    'vendedores.csv': table('id_vendedor', 12, (n) => String(n)),
    'sucursales.csv': table('nombre;localidad', 3, (n) => `Casa ${n};Morón`),
    'talleres.csv': table('id_taller;nombre;localidad', 12, (n) => `X-${pad(n)};Taller ${n};Pilar`),
    // ü as Windows writes it, í and á as DOS did.
    'ubicaciones.csv': Buffer.from(
      'id_ubicacion;localidad;nombre\nB1;Merlo;G\xfcemes\nB2;Merlo;\xa0gua\nB3;Merlo;Mar\xa1a\n',
      'latin1',
    ),
    'depositos.csv': utf8('D1;Norte;100\nD2;Sur;200\nD3;Este;300\nD4;Oeste;400\n\0\0\0\0'),
    'clientes.csv': table('id_cliente;nombre', 12, (n) => `C${pad(n)};Nombre ${n}`),
    'ventas.csv': table('id_venta;fecha', 12, (n) => `V${n};03/11/2026`),
    'unidades.csv': utf8('id_unidad;precio|iva\nN1;1|5\n'),
    'servicios.csv': cut(services, 20),
  };
}
