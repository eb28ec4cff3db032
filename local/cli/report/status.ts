/** What `_Estado` tells of the tabs that were published, read by position as docs/contract.md has it. */
import type { ReadableTab } from '../told/observations';

/** A published tab: what identifies its rows, and where it points. */
export interface SheetLine {
  readonly tab: string;
  /** How it stands, in words. */
  readonly state: string;
  readonly rows: string;
  readonly idColumn: string;
  readonly idEvidence: string;
  /** One relation each, in words. */
  readonly relations: readonly string[];
}

const TITLE = '_Estado';
const STATE = 1;
const TAB = 2;
const ROWS = 6;
const PUBLISHED = 8;
const ID_COLUMN = 17;
const ID_EVIDENCE = 18;
const RELATIONS = 26;

/** Reads the tab; nothing when there is none. */
export function readSheets(tabs: readonly ReadableTab[]): SheetLine[] {
  const tab = tabs.find(({ title }) => title === TITLE);
  return [...(tab?.rows() ?? [])].slice(1).flatMap((cells) => {
    const at = (column: number) => cells[column] ?? '';
    if (at(TAB) === '' || at(PUBLISHED) === '') return [];
    const relations = at(RELATIONS)
      .split('\n')
      .filter((line) => line !== '');
    return [
      {
        tab: at(TAB),
        state: at(STATE),
        rows: at(ROWS),
        idColumn: at(ID_COLUMN),
        idEvidence: at(ID_EVIDENCE),
        relations,
      },
    ];
  });
}
