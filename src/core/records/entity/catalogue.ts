/** The entities that every dealership starts with, before anybody edits `_Configuracion`. */
import type { EntityDefinition, Kind } from './definition';

/** Percentage of rows that may disappear from one snapshot to the next before the new one is held. */
export const DEFAULT_HOLD_PERCENT = 30;

const DEFAULTS: readonly (readonly [pattern: string, kind: Kind, tab: string])[] = [
  ['usuarios', 'usuarios', 'Usuarios'],
  ['vendedores', 'usuarios', 'Vendedores'],
  ['sucursales', 'ubicaciones', 'Sucursales'],
  ['talleres', 'ubicaciones', 'Talleres'],
  ['ubicaciones', 'ubicaciones', 'Ubicaciones'],
  ['depositos', 'ubicaciones', 'Depositos'],
  ['clientes', 'clientes', 'Clientes'],
  ['ventas', 'ventas', 'Ventas'],
  ['unidades', 'unidades', 'Unidades'],
  ['servicios', 'servicios', 'Servicios'],
];

/** The default entities, parents first. */
export function catalogue(): EntityDefinition[] {
  return DEFAULTS.map(([pattern, kind, tab]) => ({
    pattern,
    kind,
    tab,
    idColumn: null,
    relations: [],
    frequencyHours: null,
    encoding: null,
    delimiter: null,
    headed: null,
    holdPercent: DEFAULT_HOLD_PERCENT,
    holdColumns: false,
    active: true,
  }));
}
