/** Words for what a tab shows while a file is not published. */
import type { Advice } from './advice';

export const KEPT = 'La hoja conserva los datos anteriores.';
const NOTHING_YET = 'La hoja se crea con el primer archivo que se publique.';

/**
 * Replaces the words about kept data if the tab has none.
 *
 * @param isFirst - whether nothing was ever published in the tab
 */
export function ofFirst({ reason, todo }: Advice, isFirst: boolean): Advice {
  return { reason: isFirst ? reason.replace(KEPT, NOTHING_YET) : reason, todo };
}

/** What to do with a held file that is correct. */
export const PUBLISH = 'Si los datos son correctos, elija «Publicar retenido…» en el menú.';
