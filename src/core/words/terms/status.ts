/** Words of `_Estado`, and the state of every entity in a few lines for «Ver estado». */

import type { Punctuality } from '../../judge/status/frequency';
import type { Problem } from '../../judge/status/problems';
import type { EntityStatus, StateCode } from '../../judge/status/state';
import type { StatusWords, ToldIfAny } from '../../judge/status/table';
import { counted } from './advice';
import { adviseCause, CHECK_EXPORT, NOTHING } from './cause';
import { describeEvidence, describeRelations } from './column';
import { describeSystemProblem } from './problem';
import { describePinned } from './restored';
import { describeCandidate } from './stranger';
import { everyHours } from './time';

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

/** The same advice after the name of a file that may be the missing one. */
export const IF_NOT = `Si no lo es, ${CHECK_EXPORT.charAt(0).toLowerCase()}${CHECK_EXPORT.slice(1)}`;

function joined(...texts: readonly (string | null)[]): string | null {
  const told = texts.filter((text) => text !== null);
  return told.length === 0 ? null : told.join(' ');
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
