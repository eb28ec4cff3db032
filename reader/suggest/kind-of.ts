/** The kind of entity of a tab, from its name. */
import type { Kind } from './crm-field';
import { wordsOf } from './name-score';

/** Beginnings of words, by kind. */
const STEMS: Readonly<Record<Kind, readonly string[]>> = {
  clientes: ['client', 'contact', 'titular'],
  ventas: ['venta', 'venda', 'operacion', 'factura', 'pedido'],
  servicios: ['servici', 'orden', 'ot', 'turno', 'posventa'],
  unidades: ['unidad', 'vehic', 'veicul', 'stock', 'auto'],
  usuarios: ['usuari', 'vendedor', 'asesor', 'emplead', 'consultor'],
  ubicaciones: ['sucursal', 'taller', 'deposit', 'ubicacion', 'agencia', 'filia', 'local'],
};

/**
 * The kind; null = the name shows none.
 *
 * @param tab - title
 */
export function kindOf(tab: string): Kind | null {
  const words = wordsOf(tab);
  const found = Object.entries(STEMS).find(([, stems]) =>
    words.some((word) => stems.some((stem) => word.startsWith(stem))),
  );
  return (found?.[0] as Kind | undefined) ?? null;
}
