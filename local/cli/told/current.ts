/** What `_Estado` tells of the entities, read by position as docs/contract.md has it. */
import type { ReadableTab } from './observations';

/** How one entity stands. */
export interface StatusLine {
  readonly tab: string;
  /** Stable code of the state, and the state in words. */
  readonly code: string;
  readonly word: string;
  readonly reason: string;
  readonly todo: string;
  /** What the tab holds. */
  readonly rows: number;
  readonly columns: number;
}

/** What a tab holds. */
export type Shown = Pick<StatusLine, 'rows' | 'columns'>;

const TITLE = '_Estado';

/** States in which the file of the folder, or what a person put in its place, is what the tab holds. */
const CURRENT = ['al-dia', 'fijado', 'atrasado'];

/** States of which nobody has to be told: all is well, or no file has ever come. */
const CALM = ['al-dia', 'sin-configurar'];

/** Reads `_Estado`; nothing when there is none. */
export function readStatus(tabs: readonly ReadableTab[]): StatusLine[] {
  const status = tabs.find(({ title }) => title === TITLE);
  return [...(status?.rows() ?? [])]
    .slice(1)
    .map(toLine)
    .filter(({ tab }) => tab !== '');
}

function toLine(cells: readonly string[]): StatusLine {
  const [code = '', word = '', tab = '', , reason = '', todo = '', rows, columns] = cells;
  return { tab, code, word, reason, todo, rows: Number(rows) || 0, columns: Number(columns) || 0 };
}

/**
 * Which tabs show their file again, though nothing was published: what came back is what they hold.
 *
 * @param lines - of `_Estado`
 */
export function currentTabs(lines: readonly StatusLine[]): ReadonlyMap<string, Shown> {
  const current = lines.filter(({ code }) => CURRENT.includes(code));
  return new Map(current.map(({ tab, rows, columns }) => [tab, { rows, columns }]));
}

/**
 * How entities stand of which the files say nothing: one is late, one is gone, one shows what a person chose.
 *
 * @param lines - of `_Estado`
 * @param told - tabs whose files are told of with what to do
 */
export function untold(lines: readonly StatusLine[], told: ReadonlySet<string>): StatusLine[] {
  return lines.filter(({ tab, code }) => !CALM.includes(code) && !told.has(tab));
}
