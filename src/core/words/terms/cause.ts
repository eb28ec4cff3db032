/** Advice for each cause of a status. */

import type { Punctuality } from '../../judge/status/frequency';
import type { EntityStatus } from '../../judge/status/state';
import type { ToldIfAny } from '../../judge/status/table';
import { counted } from './advice';
import { describePinned } from './restored';
import { describeCandidate } from './stranger';
import { exactTime } from './time';

/** What to do when no file comes. */
export const CHECK_EXPORT =
  'Verifique que la exportación se haya ejecutado y que Google Drive para computadoras esté abierto y sincronizando.';

/** Neither a reason nor anything to do. */
export const NOTHING: ToldIfAny = { reason: null, todo: null };

/**
 * Advice for the cause of a status.
 *
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function adviseCause({ code, cause, facts }: EntityStatus, local: (ms: number) => string): ToldIfAny {
  const { observations, ended } = facts;
  const timeOf = (ms: number | null) => (ms === null ? '' : exactTime(local(ms)));
  switch (cause) {
    case 'status/not-configured':
      return {
        reason:
          'Esta hoja no tiene en _Configuracion una fila activa y sin errores; conserva lo último que se publicó.',
        todo: 'Si la necesita, agregue, active o corrija su fila. Si no, puede borrar la hoja.',
      };
    case 'status/never-seen':
      return {
        reason: 'Todavía no llegó ningún archivo con este nombre.',
        todo: 'Si no lo va a enviar, escriba «no» en la columna Activo de _Configuracion.',
      };
    case 'status/pinned':
      return facts.pinnedMs === null ? NOTHING : describePinned(facts.pinnedMs, local);
    case 'status/candidate':
      return describeCandidate(facts.tab, facts.candidate?.name ?? '');
    case 'status/edited':
      return {
        reason: 'Editada a mano después de publicar: la hoja no muestra lo que trae el archivo.',
        todo:
          'Corrija los datos en su sistema, no en esta hoja. Para volver a lo que trae el archivo, elija ' +
          '«Reprocesar un archivo…» en el menú.',
      };
    case 'status/waiting':
      return { reason: 'Hay un archivo nuevo; se procesa en la próxima revisión.', todo: null };
    case 'status/loading':
      return { reason: 'Se está procesando un archivo grande; continúa solo.', todo: null };
    case 'status/overtaken':
      return {
        reason:
          `Desde el ${timeOf(facts.unsettledMs)} el archivo se escribe de nuevo antes de que se lo termine de ` +
          'leer. La hoja conserva los datos anteriores.',
        todo: 'Haga que la exportación lo escriba con menos frecuencia; se sigue intentando solo.',
      };
    case 'frequency/late':
    case 'frequency/repeated':
    case 'frequency/absent':
    case 'frequency/missing':
      return adviseTime(cause, facts.punctuality, timeOf);
    case null:
      return observations.errors > 0
        ? { reason: null, todo: 'Vea los errores en la hoja _Observaciones.' }
        : NOTHING;
    default:
      // A blank text in the state means that there was no reason or advice.
      return ended && code !== 'al-dia'
        ? { reason: ended.reason || null, todo: ended.todo || null }
        : NOTHING;
  }
}

type TimeCause = 'frequency/late' | 'frequency/repeated' | 'frequency/absent' | 'frequency/missing';

/** Advice about a file that did not come when it was expected, or that came without news. */
function adviseTime(
  cause: TimeCause,
  punctuality: Punctuality,
  timeOf: (ms: number | null) => string,
): ToldIfAny {
  switch (cause) {
    case 'frequency/late':
      return {
        reason: `El último archivo llegó el ${timeOf(punctuality.lastMs)}; se esperaba otro antes del ${timeOf(punctuality.dueMs)}.`,
        todo: CHECK_EXPORT,
      };
    case 'frequency/repeated':
      return {
        reason: `El archivo llegó ${counted(punctuality.same, 'vez', 'veces seguidas')} con el mismo contenido, y antes cambiaba.`,
        todo: 'Verifique que la exportación tome los datos actuales de su sistema.',
      };
    case 'frequency/absent':
    case 'frequency/missing':
      return punctuality.lastMs !== null
        ? {
            reason: 'El archivo ya no está en la carpeta. La hoja conserva los últimos datos.',
            todo: CHECK_EXPORT,
          }
        : { reason: 'Todavía no llegó el archivo que se esperaba.', todo: CHECK_EXPORT };
  }
}
