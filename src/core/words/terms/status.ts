/** Words of `_Estado`, and the state of every entity in a few lines for «Ver estado». */

import type { Punctuality } from '../../judge/status/frequency';
import type { Problem } from '../../judge/status/problems';
import type { EntityStatus, StateCode } from '../../judge/status/state';
import type { StatusWords, ToldIfAny } from '../../judge/status/table';
import { counted } from './advice';
import { describeEvidence, describeRelations } from './column';
import { describeSystemProblem } from './problem';
import { describePinned } from './restored';
import { describeCandidate } from './stranger';
import { everyHours, exactTime } from './time';

/** Header of the tab, in the order of `STATUS_FIELDS`. */
const HEADER = [
  'Código de estado',
  'Estado',
  'Hoja',
  'Código del motivo',
  'Motivo',
  'Qué hacer',
  'Filas',
  'Columnas',
  'Publicado',
  'Archivo',
  'ID de archivo',
  'MD5',
  'Visto',
  'Frecuencia',
  'Errores',
  'Avisos',
  'Pendientes',
  'Columna de ID',
  'Por qué esa columna',
  'Generación',
  'Versión',
  'Última ejecución',
  'Última revisión automática',
  'Próxima señal antes de',
  'Reloj',
  'Tiempo del día usado (%)',
  'Relaciones',
  'ID del script',
  'Huella del código',
  'Zona horaria de la instalación',
  'Huella de filas',
  'Huella en orden',
  'Huella del encabezado',
  'Posición de la columna de ID',
  'Código de tipo',
  'Filas de títulos',
  'Relaciones para programas',
  'ID de hoja',
  'Minutos entre revisiones',
];

/** States in words for people. */
export const STATE_WORDS: Readonly<Record<StateCode, string>> = {
  'al-dia': 'al día',
  fijado: 'fijado',
  'en-curso': 'en curso',
  retenido: 'retenido',
  rechazado: 'rechazado',
  fallido: 'fallido',
  atrasado: 'atrasado',
  falta: 'sin archivo',
  'sin-configurar': 'sin configurar',
};

/** What to do when no file comes. */
export const CHECK_EXPORT =
  'Verifique que la exportación se haya ejecutado y que Google Drive para computadoras esté abierto y sincronizando.';

export const STATUS_WORDS: StatusWords & { readonly removed: string } = {
  header: HEADER,
  state: (code, percent) => (percent === null ? STATE_WORDS[code] : `${STATE_WORDS[code]} ${percent} %`),
  system: (problems) => (problems.length === 0 ? 'en marcha' : 'con problemas'),
  advise,
  /** State of the system after its removal. */
  removed: 'desinstalado',
  adviseProblem: describeSystemProblem,
  frequency: frequencyWord,
  trigger: (exists) => (exists === null ? '' : exists ? 'sí' : 'no'),
  evidence: describeEvidence,
  relations: describeRelations,
};

/** Advice for a status. In any case it mentions a pin, and a file with another name that may belong to the entity. */
function advise(status: EntityStatus, local: (ms: number) => string): ToldIfAny {
  const { cause, facts } = status;
  const { tab, pinnedMs, candidate } = facts;
  const isOfTime = cause?.startsWith('frequency/') ?? false;
  const said = adviseCause(status, local);
  const pinned = pinnedMs !== null && isOfTime ? describePinned(pinnedMs, local) : NOTHING;
  const told = candidate && cause !== 'status/candidate' ? describeCandidate(tab, candidate.name) : NOTHING;
  // First the file that may be the missing one, then what to do if it is not.
  const todo = told !== NOTHING && said.todo === CHECK_EXPORT ? IF_NOT : said.todo;
  return {
    reason: joined(said.reason, pinned.reason, told.reason),
    todo: joined(told.todo, todo, pinned.todo),
  };
}

const NOTHING: ToldIfAny = { reason: null, todo: null };

/** The same advice after the name of a file that may be the missing one. */
export const IF_NOT = `Si no lo es, ${CHECK_EXPORT.charAt(0).toLowerCase()}${CHECK_EXPORT.slice(1)}`;

function joined(...texts: readonly (string | null)[]): string | null {
  const told = texts.filter((text) => text !== null);
  return told.length === 0 ? null : told.join(' ');
}

function adviseCause({ code, cause, facts }: EntityStatus, local: (ms: number) => string): ToldIfAny {
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

function frequencyWord({ everyHours: hours, learned }: Punctuality): string {
  if (hours === null) return '';
  return `${everyHours(hours)} (${learned ? 'según lo que llega' : 'indicada'})`;
}

/**
 * The whole status for «Ver estado»: one line per entity and per problem.
 *
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function describeStanding(
  entities: readonly EntityStatus[],
  problems: readonly Problem[],
  local: (ms: number) => string,
): string {
  const shown = entities.filter(({ cause }) => cause !== 'status/never-seen');
  const blocks = [
    problems.map(
      (problem) => `${describeSystemProblem(problem).reason} ${describeSystemProblem(problem).todo}`,
    ),
    shown.map((status) => lineOf(status, local)),
    [shown.length > 0 ? 'El detalle está en la hoja _Estado.' : 'Todavía no se procesó ningún archivo.'],
  ];
  return blocks.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : [])).join('\n\n');
}

function lineOf(status: EntityStatus, local: (ms: number) => string): string {
  const { code, facts } = status;
  const rows = facts.published ? counted(facts.published.rows, 'fila', 'filas') : 'sin publicar';
  const { reason } = advise(status, local);
  return `${facts.tab}: ${STATUS_WORDS.state(code, facts.percent)}, ${rows}${reason === null ? '' : `. ${reason}`}`;
}
