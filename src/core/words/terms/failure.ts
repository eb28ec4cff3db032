/** Words for a snapshot that could not be handled because of Google. */
import type { FailureKind } from '../../ground/ports/service-error';
import type { Advice } from './advice';
import { KEPT, ofFirst } from './kept';
import { SERVICES, SERVICES_STEPS } from './services';

const FAILURES: Readonly<Record<FailureKind | 'internal', Advice>> = {
  transient: {
    reason: `Google no respondió a tiempo. ${KEPT}`,
    todo: 'No hace falta hacer nada: se reintenta solo.',
  },
  quota: {
    reason: `Se agotó el cupo diario de Google para esta cuenta. ${KEPT}`,
    todo: 'No hace falta hacer nada: se reintenta solo cuando Google renueva el cupo, dentro de las 24 horas.',
  },
  disabled: { reason: `${SERVICES.reason} ${KEPT}`, todo: SERVICES_STEPS },
  denied: {
    reason: `La cuenta que instaló la integración no tiene permiso para leer el archivo o escribir la hoja. ${KEPT}`,
    todo: 'Quite la protección de la hoja o comparta la carpeta con esa cuenta como editora, y elija «Procesar ahora».',
  },
  missing: {
    reason: `El archivo ya no estaba en la carpeta cuando se lo fue a leer. ${KEPT}`,
    todo: 'Si el archivo debía estar, vuelva a exportarlo.',
  },
  full: {
    reason: `La hoja de cálculo no tiene lugar para más celdas. ${KEPT}`,
    todo: 'Borre las hojas que no use, o exporte menos columnas.',
  },
  invalid: {
    reason: `Google no aceptó la escritura. ${KEPT}`,
    todo: 'Elija «Procesar ahora». Si se repite, avise a TECNOM con el código y la fecha de esta fila.',
  },
  internal: {
    reason: `La integración no pudo procesar este archivo. ${KEPT}`,
    todo: 'Avise a TECNOM con el código y la fecha de esta fila; los demás archivos se procesan igual.',
  },
};

/**
 * Why a snapshot could not be handled although it is correct, and what to do.
 *
 * @param isFirst - whether nothing was ever published in the tab
 * @param place - name of the tab of the refused edit; null = unknown
 */
export function describeFailure(
  kind: FailureKind | 'internal',
  isFirst = false,
  place: string | null = null,
): Advice {
  const isTab = place !== null && (kind === 'denied' || kind === 'invalid');
  if (!isTab) return ofFirst(FAILURES[kind], isFirst);
  const { reason, todo } = describeBlocked(kind, place);
  return ofFirst({ reason: `${reason} ${KEPT}`, todo }, isFirst);
}

/**
 * Why a tab cannot be written, and what to do.
 *
 * @param kind - `denied` = the tab is protected; `invalid` = something else prevents the write
 * @param title - name of the tab
 */
export function describeBlocked(kind: 'denied' | 'invalid', title: string): Advice {
  return kind === 'denied'
    ? {
        reason: `La hoja «${title}» está protegida y la cuenta que instaló la integración no puede escribir en ella.`,
        todo:
          `Quite la protección de la hoja «${title}» (menú Datos > Proteger hojas e intervalos) o deje que esa cuenta ` +
          'la edite, y elija «Procesar ahora».',
      }
    : {
        reason: `Algo que se agregó en la hoja «${title}» no deja escribir en ella.`,
        todo:
          `Copie en otra hoja lo que quiera conservar, borre la hoja «${title}» y elija «Procesar ahora»: la ` +
          'integración la crea de nuevo. Si se repite, avise a TECNOM.',
      };
}
