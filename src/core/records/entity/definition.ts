/** The definition of one entity: which files belong to it, and the tab that shows it. */
import type { Encoding } from '../../reading/text/encoding';

/** The six kinds of the catalogue; several entities may be of one kind. */
export type Kind = 'usuarios' | 'ubicaciones' | 'clientes' | 'ventas' | 'unidades' | 'servicios';

export interface EntityDefinition {
  /** Folded file name without extension, `*` for anything; with a subfolder as `carpeta/nombre`. */
  readonly pattern: string;
  readonly kind: Kind;
  /** Name of the tab, as people see it. */
  readonly tab: string;
  /** Header of the ID column; null = to be found. */
  readonly idColumn: string | null;
  /** Header of the column → the kind or tab that it points to; empty = to be found. */
  readonly relations: readonly Relation[];
  /** Hours between two snapshots; null = to be learned. */
  readonly frequencyHours: number | null;
  /** Null = to be found. */
  readonly encoding: Encoding | null;
  /** Delimiter; null = to be found. */
  readonly delimiter: string | null;
  /** Whether the first record of the table is its header; null = to be found. */
  readonly headed: boolean | null;
  /** Percentage of rows that may disappear before a snapshot is held. */
  readonly holdPercent: number;
  /** Whether to hold a snapshot whose columns differ from those of the last good one. */
  readonly holdColumns: boolean;
  readonly active: boolean;
}

export interface Relation {
  readonly column: string;
  readonly target: string;
}

/** Kinds in the order in which they are loaded: parents first. */
export const KINDS: readonly Kind[] = [
  'usuarios',
  'ubicaciones',
  'clientes',
  'ventas',
  'unidades',
  'servicios',
];
