/** The seven entities of the simulated dealership, as the product's documentation names them. */

export interface Entity {
  /** File name without its extension. */
  readonly stem: string;
  readonly tab: string;
}

export const ENTITIES: readonly [Entity, ...Entity[]] = [
  { stem: 'vendedores', tab: 'Vendedores' },
  { stem: 'sucursales', tab: 'Sucursales' },
  { stem: 'talleres', tab: 'Talleres' },
  { stem: 'clientes', tab: 'Clientes' },
  { stem: 'ventas', tab: 'Ventas' },
  { stem: 'unidades', tab: 'Unidades' },
  { stem: 'servicios', tab: 'Servicios' },
];

/** Names of the system's tabs. */
export const MANIFEST = '_Manifiesto';
export const CONFIGURATION = '_Configuracion';
export const OBSERVATIONS = '_Observaciones';
export const STATUS = '_Estado';

/** Columns of `_Manifiesto`; readers find them by position. */
export const COLUMN = {
  time: 0,
  tab: 2,
  outcome: 3,
  code: 4,
  fileId: 8,
  md5: 9,
  bytes: 11,
  rows: 14,
  columns: 15,
  commitId: 19,
} as const;

/** Outcomes in `_Manifiesto`. */
export const PUBLISHED = 'publicado';
export const HELD = 'retenido';
export const FAILED = 'fallido';
export const IGNORED = 'no usado';

/** Whether a title is that of a staging tab; each staging tab has its own title. */
export function isStaging(title: string): boolean {
  return title.startsWith('_carga');
}
