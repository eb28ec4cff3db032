/** Words for problems of the system itself. */
import { LIMITS } from '../../ground/limits';
import type { Problem, ProblemCode } from '../../judge/status/problems';
import type { Advice } from './advice';
import { counted, figure } from './advice';
import { describeBlocked } from './failure';
import { SERVICES, SERVICES_STEPS } from './services';
import { LOST_FOLDER_ADVICE } from './stranger';
import { everyMinutes } from './time';

/** Each problem in a few words, so that a mail can name the one that is over. */
export const PROBLEM_WORDS: Readonly<Record<ProblemCode, string>> = {
  'system/no-folder': 'sin carpeta',
  'system/manifest-blocked': 'sin permiso para escribir en _Manifiesto',
  'system/status-blocked': 'sin permiso para escribir en _Estado',
  'system/disabled': 'sin los servicios de Google activados',
  'system/failing': 'sin respuesta de Google',
  'system/trigger-gone': 'sin revisión automática',
  'system/authorisation': 'sin autorización de Google',
  'system/silent': 'sin revisiones a tiempo',
  'system/short-time': 'con poco tiempo de Google por día',
  'system/mail-quota': 'sin avisos por correo',
  'system/chat': 'sin avisos por chat',
  'configuration/mistakes': 'con celdas de _Configuracion que no se entendían',
  'versions/permission': 'sin permiso para guardar versiones anteriores',
  'versions/drive-full': 'sin espacio en Drive',
  'versions/room': 'sin lugar para versiones anteriores',
  'versions/failing': 'sin guardar versiones anteriores',
};

/** Text of each problem of the system, and what to do. */
const ADVICE: Readonly<Record<ProblemCode, (facts: Problem['facts']) => Advice>> = {
  'system/no-folder': () => LOST_FOLDER_ADVICE,
  'system/manifest-blocked': ({ isProtected }) => describeRecord('_Manifiesto', isProtected === 1),
  'system/status-blocked': ({ isProtected }) => describeRecord('_Estado', isProtected === 1),
  'system/disabled': () => ({
    reason: `${SERVICES.reason} Las hojas conservan sus datos.`,
    todo: SERVICES_STEPS,
  }),
  'system/failing': (facts) => ({
    reason:
      `Desde hace ${facts.hours ? counted(facts.hours, 'hora', 'horas') : 'varias horas'} Google no deja trabajar a la revisión automática. Las hojas conservan ` +
      'sus datos.',
    todo: 'Se vuelve a intentar en cada revisión. Si mañana sigue igual, elija «Diagnóstico» y envíe el informe a TECNOM.',
  }),
  'system/trigger-gone': () => ({
    reason: 'La revisión automática está desactivada: nadie mira la carpeta.',
    todo: 'Elija «Configurar…» en el menú para activarla.',
  }),
  'system/authorisation': () => ({
    reason: 'Google pide autorizar de nuevo la integración; sin eso dejará de funcionar.',
    todo: 'Con la cuenta que la instaló, elija «Configurar…» en el menú y acepte los permisos.',
  }),
  'system/silent': (facts) => ({
    reason: `La última revisión automática fue hace ${facts.minutes ? counted(facts.minutes, 'minuto', 'minutos') : 'más de una hora'}; debería haber una cada pocos minutos.`,
    todo: 'Elija «Configurar…» en el menú; si se repite, avise a TECNOM.',
  }),
  'system/short-time': (facts) => ({
    reason: `Hoy se usó ${facts.percent ? `el ${figure(facts.percent)} % del` : 'casi todo el'} tiempo que Google da por día; la carpeta se revisa ${everyMinutes(facts.minutes ?? LIMITS.rareMinutes)}.`,
    todo: 'No hace falta hacer nada. Si tiene prisa, elija «Procesar ahora».',
  }),
  'system/mail-quota': () => ({
    reason:
      'No salen los avisos por correo: la cuenta ya usó los correos que Google le da por día, o Google no los acepta. Se ' +
      'vuelve a intentar solo.',
    todo: 'Elija «Enviar correo de prueba» en el menú: dice cuál de las dos cosas es. Mientras tanto, mire esta hoja.',
  }),
  'system/chat': () => ({
    reason:
      'No salen los avisos por chat: el chat no los acepta, o se perdió la dirección guardada. Se vuelve a intentar solo.',
    todo: 'Si se repite, pegue de nuevo la dirección del webhook en «Aviso por chat» de _Configuracion, o deje la celda vacía.',
  }),
  'configuration/mistakes': (facts) => ({
    reason: `Hay ${facts.mistakes ? figure(facts.mistakes) : 'algunas'} ${facts.mistakes === 1 ? 'celda' : 'celdas'} de _Configuracion que no se entienden.`,
    todo: 'Vea en _Manifiesto cuáles son y corríjalas.',
  }),
  'versions/permission': () => ({
    reason:
      'No se guardan versiones anteriores: falta aceptar el permiso para eso. Los archivos se publican igual.',
    todo:
      'Con la cuenta que la instaló, elija «Configurar…» en el menú y acepte los permisos. Si no quiere guardarlas, escriba «no» ' +
      'junto a «Versiones anteriores (MB)» en _Configuracion.',
  }),
  'versions/drive-full': () => ({
    reason:
      'No se guardan versiones anteriores: la cuenta que instaló la integración no tiene más lugar en Google Drive. ' +
      'Los archivos se publican igual.',
    todo: 'Haga lugar en el Drive de esa cuenta. Se vuelve a intentar solo.',
  }),
  'versions/room': () => ({
    reason:
      'El lugar para versiones anteriores está usado: se guardan menos que las 10 últimas de cada hoja y las de los últimos 30 días.',
    todo: 'Si quiere conservar más, escriba un número mayor junto a «Versiones anteriores (MB)» en _Configuracion.',
  }),
  'versions/failing': () => ({
    reason:
      'Las versiones anteriores no se pudieron guardar en varios intentos. Los archivos se publican igual.',
    todo: 'Se vuelve a intentar solo. Si se repite, elija «Diagnóstico» y avise a TECNOM.',
  }),
};

/** Text of a problem of the system, and what to do. */
export function describeSystemProblem({ code, facts }: Problem): Advice {
  return ADVICE[code](facts);
}

/**
 * Why nothing is published while a record tab cannot be written, and what to do.
 *
 * @param isProtected - whether the tab is protected; false = something else prevents the write
 */
export function describeRecord(title: string, isProtected: boolean): Advice {
  const { reason, todo } = describeBlocked(isProtected ? 'denied' : 'invalid', title);
  return { reason: `${reason} Mientras tanto no se publica ningún archivo.`, todo };
}
