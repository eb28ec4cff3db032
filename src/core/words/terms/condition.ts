/** Words of mails for a problem. They are made from its code and figures only, so that they never contain a cell's text. */
import { isPublishable } from '../../judge/guard/judge';
import type { Condition } from '../../judge/status/conditions';
import { isProblemCode } from '../../judge/status/problems';
import type { EndedCode, StateCode } from '../../judge/status/state';
import type { Advice } from './advice';
import { counted, figure } from './advice';
import { CHECK_EXPORT } from './cause';
import { describeSystemProblem, PROBLEM_WORDS } from './problem';
import { IF_NOT, STATE_WORDS } from './status';
import { describeCandidate } from './stranger';
import { exactTime } from './time';

/** Maximum characters of a name. */
const NAME_CHARACTERS = 80;

type Figures = Condition['facts'];

/** Causes for which a file in the folder is not published. */
type FileCause = EndedCode | 'status/overtaken';

/** Why a file was not published, briefly. The figures are missing if a killed run left only the code. */
const CAUSES: Readonly<Record<FileCause, (figures: Figures) => string>> = {
  'file/empty': () => 'está vacío',
  'file/blank': () => 'no tiene datos',
  'file/header-only': () => 'tiene títulos y ninguna fila',
  'file/one-column': ({ before }) =>
    `tiene una sola columna${before ? `; antes tenía ${figure(before)}` : ''}`,
  'file/unclosed-quote': ({ line }) => `tiene una comilla sin cerrar${inLine(line)}`,
  'file/swallowed': ({ swallowed }) =>
    `tiene una comilla que encierra ${swallowed ? counted(swallowed, 'fila', 'filas') : 'varias filas'} en una celda`,
  'file/columns-changed': () => 'trae otras columnas que el anterior',
  'file/id-column-gone': () => 'no tiene la columna de ID',
  'file/relation-column-gone': () => 'no tiene una columna que lo relaciona con otra hoja',
  'file/truncated': ({ rows }) =>
    `parece cortado${rows ? ` después de ${counted(rows, 'fila', 'filas')}` : ''}`,
  'file/rows-fell': ({ before, now }) =>
    before
      ? `tiene ${counted(now ?? 0, 'fila', 'filas')}; el anterior tenía ${figure(before)}`
      : 'tiene muchas filas menos',
  'file/ids-vanished': ({ percent }) =>
    percent ? `no trae ${figure(percent)} % de los ID anteriores` : 'no trae la mayoría de los ID anteriores',
  'file/another-table': ({ line }) => `contiene más de una tabla${inLine(line)}`,
  'file/rows-dropped': ({ dropped }) =>
    `tiene ${dropped ? counted(dropped, 'línea que no parece', 'líneas que no parecen') : 'varias líneas que no parecen'} filas de la tabla`,
  'file/parted-column': () => 'se leyó como una sola columna, llena de separadores',
  'file/rows-long': () => 'tiene muchas filas con columnas de más',
  'file/titles-few': () => 'tiene menos títulos que columnas',
  'file/blanks-doubtful': () => 'solo separa sus columnas con espacios',
  'file/delimiter-doubtful': () => 'se puede separar en columnas de dos maneras',
  'file/delimiter-changed': () => 'se separa de otra manera que el anterior',
  'file/header-doubtful': () => 'no deja ver si la primera fila tiene títulos',
  'file/header-missing': () => 'no tiene fila de títulos, y los de otras hojas sí',
  'file/header-changed': ({ headed }) =>
    headed ? 'ahora parece tener títulos, y antes no' : 'ya no parece tener títulos',
  'file/too-wide': () => 'tiene más columnas de las que admite una hoja',
  'file/cell-too-long': ({ line }) => `tiene un texto demasiado largo${inLine(line)}`,
  'file/record-too-large': () => 'tiene una fila demasiado grande',
  'file/too-many-cells': () => 'no cabe en la hoja de cálculo',
  'file/binary': () => 'no es un texto CSV',
  'file/version-gone': () => 'es una versión anterior que ya no está',
  'file/version-withheld': () => 'es una versión anterior que Google no entrega',
  'service/transient': () => 'no se pudo leer o escribir: Google no respondió a tiempo',
  'service/missing': () => 'ya no estaba en la carpeta cuando se lo fue a leer',
  'service/invalid': () => 'no se pudo publicar: Google no aceptó la escritura',
  'service/internal': () => 'no se pudo procesar por un error de la integración',
  'service/disabled': () => 'no se pudo leer o escribir: Google no activó el servicio',
  'status/overtaken': () => 'se escribe de nuevo antes de que se lo termine de leer',
  'service/denied': () => 'no se pudo leer o escribir por falta de permiso',
  'service/full': () => 'no cabe: la hoja de cálculo no tiene más lugar',
  'service/quota': () => 'quedó pendiente: se agotó el cupo diario de Google',
};

const EXPORT_AGAIN = 'Revise la exportación y expórtela de nuevo.';

const WHAT_TO_DO: Readonly<Record<StateCode, string>> = {
  retenido: `${EXPORT_AGAIN} Si los datos son correctos, elija «Publicar retenido…» en el menú de la hoja de cálculo.`,
  rechazado: 'Corrija el archivo como indica la hoja _Estado y expórtelo de nuevo.',
  fallido: 'Vea en la hoja _Estado qué hacer; mientras tanto se vuelve a intentar solo.',
  atrasado: CHECK_EXPORT,
  falta: CHECK_EXPORT,
  'al-dia': '',
  fijado: '',
  'en-curso': '',
  'sin-configurar': '',
};

/**
 * Text of a condition, and what to do.
 *
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function describeCondition(condition: Condition, local: (ms: number) => string): Advice {
  const { code, facts } = condition;
  if (isProblemCode(code)) return describeSystemProblem({ code, facts });
  const isEmpty = code === 'retenido' && !isPublishable(condition.cause);
  const reason = `${STATE_WORDS[code]}. ${reasonOf(condition, local)}`;
  const todo = isEmpty ? EXPORT_AGAIN : WHAT_TO_DO[code];
  if (condition.candidate === undefined) return { reason, todo };
  const found = describeCandidate(plain(condition.tab ?? ''), plain(condition.candidate));
  return { reason: `${reason} ${found.reason}`, todo: `${found.todo} ${IF_NOT}` };
}

/** The entity's tab, or the system, as a line of plain text. */
export function nameOf({ tab }: Condition): string {
  return tab === null ? 'Sistema' : plain(tab);
}

/** The state in a word or two. */
export function stateOf({ code }: Condition): string {
  return isProblemCode(code) ? 'con problemas' : STATE_WORDS[code];
}

/** Name of the condition after it has ended, in a few words. */
export function endedOf({ code }: Condition): string {
  return isProblemCode(code) ? PROBLEM_WORDS[code] : STATE_WORDS[code];
}

function reasonOf({ cause, fileName, facts }: Condition, local: (ms: number) => string): string {
  const last = facts.lastMs ? ` El último llegó el ${exactTime(local(facts.lastMs))}.` : '';
  switch (cause) {
    case 'frequency/repeated':
      return `Llegó ${facts.same ? counted(facts.same, 'vez', 'veces seguidas') : 'varias veces seguidas'} el mismo contenido.`;
    case 'frequency/late':
      return `No llegó un archivo nuevo.${last}`;
    case 'frequency/missing':
      return `No hay archivo en la carpeta.${last}`;
    default: {
      const kept = facts.kept ? ` La hoja conserva ${counted(facts.kept, 'fila', 'filas')}.` : '';
      return `El archivo «${plain(fileName ?? '')}» ${isFileCause(cause) ? CAUSES[cause](facts) : 'no se pudo procesar'}.${kept}`;
    }
  }
}

/** Whether a cause is a known code. The state of an earlier version may contain a code that no longer exists. */
function isFileCause(cause: string | null): cause is FileCause {
  return cause !== null && cause in CAUSES;
}

/**
 * A name on one line, in a form that mail programs do not turn into a link.
 *
 * @param most - maximum characters
 */
export function plain(name: string, most: number = NAME_CHARACTERS): string {
  const line = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replace(/:\/\//g, ': //');
  const shown = Array.from(line);
  return shown.length > most ? `${shown.slice(0, most).join('')}…` : line;
}

function inLine(line: number | undefined): string {
  return line ? ` en la línea ${figure(line)}` : '';
}
