/** Relations between kinds that TECNOM's import demands of every dealership. */
import type { Kind } from '../../../records/entity/definition';
import type { Need } from '../rule';

export interface Dependence {
  readonly kind: Kind;
  readonly need: Need;
  /** Nouns of the preferred column, if a child has several columns that point to one kind. */
  readonly nouns: readonly string[];
}

/** Source: TECNOM, «Instructivo para integración NO CODE», entidades disponibles. */
export const DEPENDENCES: Readonly<Record<Kind, readonly Dependence[]>> = {
  usuarios: [],
  ubicaciones: [],
  clientes: [],
  ventas: [
    { kind: 'clientes', need: 'must', nouns: ['cliente', 'comprador'] },
    { kind: 'usuarios', need: 'may', nouns: ['vendedor'] },
    { kind: 'ubicaciones', need: 'may', nouns: ['sucursal'] },
  ],
  unidades: [
    { kind: 'ventas', need: 'may', nouns: ['venta'] },
    { kind: 'clientes', need: 'may', nouns: ['cliente'] },
    { kind: 'ubicaciones', need: 'may', nouns: ['sucursal'] },
  ],
  servicios: [
    { kind: 'clientes', need: 'must', nouns: ['cliente'] },
    { kind: 'unidades', need: 'must', nouns: ['unidad', 'vehiculo'] },
    { kind: 'ubicaciones', need: 'must', nouns: ['taller', 'oficina'] },
    { kind: 'usuarios', need: 'may', nouns: ['asesor', 'vendedor', 'usuario'] },
  ],
};

/**
 * Whether a child must or may have a parent of a kind; `may` if the matrix does not say.
 *
 * @param parent - kind of the parent; null = unknown
 */
export function needOf(child: Kind, parent: Kind | null): Need {
  return DEPENDENCES[child].find(({ kind }) => kind === parent)?.need ?? 'may';
}
