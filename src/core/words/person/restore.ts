/** Words of «Restaurar versión anterior…», and of a tab that shows an earlier version. */

import type { Clock } from '../../ground/ports/script';
import type { Comparison } from '../../judge/guard/comparison';
import type { Pin } from '../../judge/state/entity';
import type { Version } from '../../records/snapshot/version';
import { counted, figure } from '../terms/advice';
import { columnWord, list } from '../terms/column';
import { describeComparisonOrNone } from '../terms/comparison';
import { OUTCOME_WORDS } from '../terms/manifest';
import { exactTime } from '../terms/time';

export const RESTORE = {
  /** Answer of a person, or argument of a program, that removes the pin. */
  unpin: '0',
  askTab: (tabs: readonly string[]) =>
    `Escriba el nombre de la hoja de la que quiere restaurar una versión anterior: ${list(tabs, 'o')}.`,
  nothing:
    'Todavía no se publicó ninguna hoja: no hay nada que restaurar. Primero guarde los archivos en la carpeta y elija ' +
    '«Procesar ahora».',
  noTab: (text: string) => `«${text}» no es una hoja con datos publicados.`,
  inactive: (tab: string) =>
    `No se restauró nada: ${tab} no está activa en _Configuracion. Actívela y vuelva a elegir la versión.`,
  noVersion: (text: string) => `«${text}» no es una de las versiones de la lista. No se cambió nada.`,
  notPinned: (tab: string) => `${tab} no está fijada: ya muestra el archivo más nuevo de la carpeta.`,
  unpinned: (tab: string) => `Se quitó la fijación de ${tab}.`,
} as const;

/** What to do about an earlier file that the guard holds and that a person requested without a comparison. */
export const COMPARE_FIRST =
  'Si los datos son correctos, elija «Restaurar versión anterior…» en el menú: muestra qué cambiaría y la publica.';

/** Why kept versions cannot be listed, and what to do. */
const OBSTACLES: Readonly<Record<NonNullable<Offered['obstacle']>, string>> = {
  'other-account':
    'Las versiones que guarda la integración están en el Drive de la cuenta que la instaló: con esa cuenta se ven aquí.',
  permission:
    'Las versiones que guarda la integración no se ven sin un permiso que falta: elija «Configurar…» y acéptelo.',
  failing:
    'Las versiones que guarda la integración no se pudieron leer en este momento. Vuelva a intentarlo en unos minutos.',
};

/** Sentence about publications that can no longer be read. */
function lostWords(lost: readonly number[], local: Clock['local']): string[] {
  const [last] = lost;
  if (last === undefined) return [];
  const when = exactTime(local(last));
  const which =
    lost.length === 1
      ? `De la versión publicada el ${when} no hay copia que esta cuenta pueda leer`
      : `De ${figure(lost.length)} versiones publicadas no hay copia que esta cuenta pueda leer (la última, del ${when})`;
  const why = 'el archivo cambió antes de poder copiarlo, no se guardaban versiones o ya venció el plazo';
  return [`${which}: ${why}.`];
}

/**
 * Sentences about versions that are not in the list.
 *
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function describeMissing({ withheld, obstacle, lost }: Offered, local: Clock['local']): string[] {
  const known = obstacle ? [OBSTACLES[obstacle]] : [];
  return [...known, ...lostWords(lost, local), ...withheldWords(withheld)];
}

/** Sentence about versions that Google keeps but does not deliver. */
function withheldWords(withheld: number): string[] {
  if (withheld === 0) return [];
  const are = withheld === 1 ? 'guarda 1 versión más' : `guarda ${figure(withheld)} versiones más`;
  const give = withheld === 1 ? 'no la entrega' : 'no las entrega';
  return [`Google Drive ${are} y ${give}: solo entrega las marcadas «Conservar para siempre».`];
}

/** The versions that a person may choose from. */
interface Offered {
  /** Newest first. */
  readonly versions: readonly Version[];
  /** Number of other versions that Drive keeps but does not deliver. */
  readonly withheld: number;
  /** Why kept versions cannot be listed; null = they are. */
  readonly obstacle: 'other-account' | 'permission' | 'failing' | null;
  /** Times of publications that can no longer be read, in ms since 1970, latest first. */
  readonly lost: readonly number[];
}

/** The versions that are shown at once. */
interface Page {
  /** Index of the first one in the list, from 0. */
  readonly first: number;
  readonly versions: readonly Version[];
}

/**
 * Says that there is no version to choose from.
 *
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function describeNone(tab: string, offered: Offered, local: Clock['local']): string {
  const none =
    `No hay versiones anteriores de ${tab} que se puedan leer: ni guardadas, ni en otros archivos de la carpeta, ni en la ` +
    'papelera de Google Drive.';
  return [none, ...describeMissing(offered, local)].join(' ');
}

/**
 * The versions of an entity as a numbered list, and the question which one.
 *
 * @param pinned - the tab's pin; null = none
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function describeVersions(
  tab: string,
  offered: Offered,
  page: Page,
  pinned: Pin | null,
  local: Clock['local'],
): string {
  const numbered = page.versions.map(
    (version, index) => `${page.first + index + 1}) ${describeVersion(version, local)}`,
  );
  const release = `${RESTORE.unpin}) Quitar fijación: la hoja vuelve a mostrar el archivo más nuevo.`;
  const older = offered.versions.length - page.first - page.versions.length;
  const more = `Hay ${figure(older)} más ${older === 1 ? 'antigua' : 'antiguas'}: escriba una fecha, por ejemplo 12/11, para ver desde ese día.`;
  return [
    `Versiones anteriores de ${tab}:`,
    '',
    ...numbered,
    ...(pinned ? [release] : []),
    '',
    ...(older > 0 ? [more] : []),
    ...describeMissing(offered, local),
    'Escriba el número. Antes de publicarla se muestra qué cambiaría.',
  ].join('\n');
}

/** Outcome of a version, in a word. */
export function stateOfVersion({ outcome, content }: Pick<Version, 'outcome' | 'content'>): string {
  if (content.kind === 'kept') return 'guardada';
  return outcome === null ? 'sin publicar' : OUTCOME_WORDS[outcome];
}

function describeVersion(version: Version, local: Clock['local']): string {
  const { name, modifiedMs, rows, bytes } = version;
  const size = rows === null ? counted(bytes, 'byte', 'bytes') : counted(rows, 'fila', 'filas');
  return `${exactTime(local(modifiedMs))} · ${size} · ${stateOfVersion(version)} · ${columnWord(name)}`;
}

/**
 * The question before an earlier version is published.
 *
 * @param comparison - what would change; null = unknown
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function describeRestore(
  tab: string,
  version: Version,
  comparison: Comparison | null,
  local: Clock['local'],
): string {
  return [
    `Hoja ${tab}, versión del ${exactTime(local(version.modifiedMs))} de ${columnWord(version.name)}.`,
    '',
    'Si la restaura, reemplaza por completo los datos de la hoja:',
    describeComparisonOrNone(comparison),
    '',
    'La hoja queda fijada en esta versión hasta que llegue un archivo más nuevo, o hasta que usted quite la fijación.',
    '',
    '¿Quiere restaurarla?',
  ].join('\n');
}

/**
 * The question before the pin is removed.
 *
 * @param newest - file of the folder that replaces the version; null = there is none
 * @param comparison - what would change; null = unknown
 */
export function describeRelease(
  tab: string,
  newest: { readonly name: string } | null,
  comparison: Comparison | null,
): string {
  const release = '¿Quiere quitar la fijación?';
  if (!newest) {
    return `En la carpeta no hay ningún archivo de ${tab}: la hoja conserva sus datos hasta que llegue uno.\n\n${release}`;
  }
  const shown = `Hoja ${tab}: vuelve a mostrar el archivo más nuevo de la carpeta, ${columnWord(newest.name)}.`;
  return [shown, '', describeComparisonOrNone(comparison), '', release].join('\n');
}
