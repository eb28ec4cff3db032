/** Words about the removal of the integration: the question before, the record in the Spreadsheet and the mail after it. */
import type { Advice } from '../terms/advice';
import { list } from '../terms/column';
import { exactTime } from '../terms/time';
import type { MailFrame, MailText } from './alarm';
import { mailOf } from './alarm';

export const REMOVAL = {
  /** `anothers`: account that installed, if it is not the person's own; null = own account. */
  ask: (anothers: string | null) =>
    `${anothers === null ? '' : `La integración la instaló ${anothers}. `}` +
    'Si la desinstala, nadie revisa más la carpeta: los archivos nuevos ya no llegan a las hojas y no se envían más avisos. ' +
    'Las hojas y los archivos quedan como están. Quién la desinstaló queda anotado en _Manifiesto y se avisa por correo a ' +
    'quienes reciben los avisos. ¿Quiere desinstalarla?',
  cancelled: 'No se desinstaló nada.',
  mailed: (addresses: readonly string[]) => `Se avisó a ${list(addresses, 'y')}.`,
  notMailed: (addresses: readonly string[]) =>
    `No se pudo avisar por correo a ${list(addresses, 'y')}: avíseles usted.`,
  notRecorded: 'No se pudo anotar en _Manifiesto ni en _Estado: lo que dicen esas hojas ya no se actualiza.',
} as const;

/**
 * Text that the integration was removed, and what to do.
 *
 * @param by - account that removed it; null = unknown
 */
export function describeRemoved(by: string | null): Advice {
  return {
    reason:
      `${by ?? 'Alguien'} desinstaló la integración: nadie revisa la carpeta y las hojas ya no se actualizan. ` +
      'Conservan sus datos.',
    todo: 'Si hace falta que siga, elija «Instalar…» en el menú.',
  };
}

/**
 * The mail to the addresses for alarms.
 *
 * @param by - account that removed it; null = unknown
 * @param frame - where the Spreadsheet is, and how times are written
 * @param nowMs - since 1970
 */
export function describeRemovalMail(by: string | null, frame: MailFrame, nowMs: number): MailText {
  const { reason, todo } = describeRemoved(by);
  return mailOf('desinstalada', [`${exactTime(frame.local(nowMs))} · ${reason} ${todo}`], frame);
}
