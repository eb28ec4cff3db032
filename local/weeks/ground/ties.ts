/** Which tab points to which, according to the table of entities in the design. The simulation has its own copy. */

export interface Tie {
  /** The header of the column is derived from it. */
  readonly noun: string;
  /** Tabs of the parents' kind; the parent row is in one of them. */
  readonly parents: readonly string[];
  /** Whether every row must point to one. */
  readonly must: boolean;
}

const USERS = ['Usuarios', 'Vendedores'];
const PLACES = ['Sucursales', 'Talleres', 'Ubicaciones', 'Depositos'];

export const TIES: Readonly<Record<string, readonly Tie[]>> = {
  Ventas: [
    { noun: 'cliente', parents: ['Clientes'], must: true },
    { noun: 'vendedor', parents: USERS, must: false },
    { noun: 'sucursal', parents: PLACES, must: false },
  ],
  Unidades: [
    { noun: 'venta', parents: ['Ventas'], must: false },
    { noun: 'cliente', parents: ['Clientes'], must: false },
    { noun: 'sucursal', parents: PLACES, must: false },
  ],
  Servicios: [
    { noun: 'cliente', parents: ['Clientes'], must: true },
    { noun: 'unidad', parents: ['Unidades'], must: true },
    { noun: 'taller', parents: PLACES, must: true },
    { noun: 'vendedor', parents: USERS, must: false },
  ],
};

/** What a row of each tab is called, and the letter that its IDs may begin with. */
export const ROWS: Readonly<Record<string, { readonly noun: string; readonly letter: string }>> = {
  Vendedores: { noun: 'vendedor', letter: 'E' },
  Sucursales: { noun: 'sucursal', letter: 'S' },
  Talleres: { noun: 'taller', letter: 'T' },
  Clientes: { noun: 'cliente', letter: 'C' },
  Ventas: { noun: 'venta', letter: 'V' },
  Unidades: { noun: 'unidad', letter: 'U' },
  Servicios: { noun: 'servicio', letter: 'O' },
};
