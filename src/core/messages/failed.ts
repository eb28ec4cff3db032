/** Words for a person whose request Google did not let us carry out. */
import type { FailureKind } from '../ports';
import { SERVICES, SERVICES_TODO } from './services';

const FAILED: Readonly<Record<FailureKind | 'internal', string>> = {
  transient:
    'Google no respondió a tiempo, y no se pudo completar el pedido. No se perdió nada: vuelva a elegir la opción en unos ' +
    'minutos.',
  quota:
    'Se agotó el cupo diario que Google da a esta cuenta, y no se pudo completar el pedido. Google lo renueva dentro de las ' +
    '24 horas; no hace falta hacer nada más.',
  disabled: `${SERVICES.reason} ${SERVICES_TODO}`,
  denied:
    'Con esta cuenta Google no permite hacerlo: falta un permiso, o una hoja está protegida. Pida a quien instaló la ' +
    'integración que lo haga, o que le dé acceso como editor a la planilla y a la carpeta.',
  missing:
    'Con esta cuenta no se encuentra la carpeta, el archivo o la hoja que hacía falta. Elija «Procesar ahora» con la cuenta ' +
    'que instaló la integración; las hojas que falten se vuelven a crear.',
  full: 'La planilla no tiene lugar para más celdas. Borre las hojas que no use y vuelva a elegir la opción.',
  invalid:
    'Google no aceptó el pedido. Vuelva a elegir la opción en unos minutos; si se repite, elija «Diagnóstico» y envíe el ' +
    'informe a TECNOM.',
  internal:
    'No se pudo completar el pedido por un error de la integración. Elija «Diagnóstico» y envíe el informe a TECNOM, con la ' +
    'fecha y la hora.',
};

/**
 * Why nothing came of what a person asked for, and what to do.
 *
 * @param kind - what failed; `internal` = this script
 */
export function describeFailed(kind: FailureKind | 'internal'): string {
  return FAILED[kind];
}
