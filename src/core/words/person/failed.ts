/** Words for a person whose request failed because of Google. */
import type { FailureKind } from '../../ground/ports/service-error';
import type { Advice } from '../terms/advice';
import { SERVICES, SERVICES_STEPS } from '../terms/services';

const FAILED: Readonly<Record<FailureKind | 'internal', string>> = {
  transient:
    'Google no respondió a tiempo, y no se pudo completar el pedido. No se perdió nada: vuelva a elegir la opción en unos ' +
    'minutos.',
  quota:
    'Se agotó el cupo diario que Google da a esta cuenta, y no se pudo completar el pedido. Google lo renueva dentro de las ' +
    '24 horas; no hace falta hacer nada más.',
  disabled: `${SERVICES.reason} ${SERVICES_STEPS}`,
  denied:
    'Google no lo permite con esta cuenta: falta aceptar un permiso, una hoja está protegida, o la carpeta no está compartida ' +
    'con ella. Elija «Configurar…» (o «Instalar…») para ver los permisos; si están todos, pida a quien instaló la integración que le dé acceso ' +
    'como editor.',
  missing:
    'Con esta cuenta no se encuentra la carpeta, el archivo o la hoja que hacía falta. Elija «Procesar ahora» con la cuenta ' +
    'que instaló la integración; las hojas que falten se vuelven a crear.',
  full: 'La hoja de cálculo no tiene lugar para más celdas. Borre las hojas que no use y vuelva a elegir la opción.',
  invalid:
    'Google no aceptó el pedido. Vuelva a elegir la opción en unos minutos; si se repite, elija «Diagnóstico» y envíe el ' +
    'informe a TECNOM.',
  internal:
    'No se pudo completar el pedido por un error de la integración. Elija «Diagnóstico» y envíe el informe a TECNOM, con la ' +
    'fecha y la hora.',
};

/**
 * Why a person's request failed, and what to do.
 *
 * @param kind - what failed; `internal` = this script
 */
export function describeFailed(kind: FailureKind | 'internal'): string {
  return FAILED[kind];
}

/** Messages for a person whose account is not the one that installed. They are only shown, not recorded. */
const VISITOR: Readonly<Record<'denied' | 'missing', string>> = {
  denied: 'Con esta cuenta no se puede leer el archivo o escribir la hoja.',
  missing: 'Con esta cuenta no se encuentra el archivo.',
};

/** Why the account of the person could not handle a file. */
export function describeVisitorFailure(kind: 'denied' | 'missing'): Advice {
  return {
    reason: VISITOR[kind],
    todo: 'La revisión automática lo procesa sola con la cuenta que instaló la integración, en unos minutos.',
  };
}
