/** Words for the result of a restore: published, pinned, or not restored. */
import type { Clock } from '../../ground/ports/script';
import type { FailureKind } from '../../ground/ports/service-error';
import type { Pin } from '../../judge/state/entity';
import type { Advice } from './advice';
import { columnWord } from './column';
import { describeFailure } from './failure';
import { exactTime } from './time';

/**
 * Text of the manifest about a restored version.
 *
 * @param pin - what was restored, when and by whom
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function describeRestored({ modifiedMs, name, by }: Pin, local: Clock['local']): Advice {
  const when = modifiedMs > 0 ? ` del ${exactTime(local(modifiedMs))}` : '';
  const who = by === null ? '' : ` a pedido de ${by}`;
  return {
    reason:
      `Se restauró${who} la versión${when} de ${columnWord(name)}, en lugar del archivo más nuevo. ` +
      'La hoja queda fijada hasta que llegue otro.',
    todo: TO_UNPIN,
  };
}

const TO_UNPIN = 'Para volver al archivo más nuevo, elija «Restaurar versión anterior…» y quite la fijación.';

/**
 * Status of a pinned tab.
 *
 * @param sinceMs - when it was pinned, in ms since 1970
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function describePinned(sinceMs: number, local: Clock['local']): Advice {
  return {
    reason: `Muestra una versión anterior, fijada el ${exactTime(local(sinceMs))} hasta que llegue un archivo más nuevo.`,
    todo: TO_UNPIN,
  };
}

const AGAIN = 'No se restauró nada. Vuelva a elegir «Restaurar versión anterior…» en unos minutos.';

/** Why an earlier version was not restored: its bytes no longer exist, Google does not deliver them, or a failure. */
export type NotRestored = 'gone' | 'withheld' | FailureKind | 'internal';

/** Why an earlier version could not be restored although it is correct. */
export function describeNotRestored(cause: NotRestored): Advice {
  if (cause !== 'gone' && cause !== 'withheld') return { reason: describeFailure(cause).reason, todo: AGAIN };
  return {
    reason: `${UNREADABLE[cause]} La hoja conserva los datos anteriores.`,
    todo: 'Elija otra versión. Si tiene una copia de ese archivo, guárdela en la carpeta con el mismo nombre.',
  };
}

const UNREADABLE = {
  gone: 'Esa versión ya no se puede leer: el archivo cambió o se borró.',
  withheld: 'Google Drive no entrega esa versión: solo entrega las marcadas «Conservar para siempre».',
} as const;
