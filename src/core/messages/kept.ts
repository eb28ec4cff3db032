/** What a tab shows while a file is not published. */
import type { Advice } from './advice';

export const KEPT = 'La hoja conserva los datos anteriores.';
const NOTHING_YET = 'La hoja se crea con el primer archivo que se publique.';

/**
 * The same advice where there may be nothing that the tab could keep.
 *
 * @param advice - words that may say what the tab keeps
 * @param isFirst - whether the tab has never held anything
 */
export function ofFirst({ reason, todo }: Advice, isFirst: boolean): Advice {
  return { reason: isFirst ? reason.replace(KEPT, NOTHING_YET) : reason, todo };
}

/** What to do with a held file that is right. */
export const PUBLISH = 'Si los datos son correctos, elija «Publicar retenido…» en el menú.';
