/** Whoever reads the Spreadsheet while it is written: the algorithm of docs/contract.md, one request a step. */
import type { Runtime } from '../../local/runtime/runtime';

/** What a reader took for one state of the Spreadsheet. */
export interface Taken {
  readonly generation: number;
  /** For each tab the MD5 that `_Estado` names, and what was read of the tab. */
  readonly tabs: Readonly<Record<string, { readonly md5: string; readonly seen: string }>>;
}

/** Columns of `_Estado`, counted from 0, as docs/contract.md has them. */
const STATE = 0;
const TAB = 2;
const MD5 = 11;
const GENERATION = 19;

/** A reader that does one step whenever it is asked to. */
export class ContractReader {
  /** States that were taken for whole. */
  readonly taken: Taken[] = [];
  /** Times that the generation changed while data were read. */
  retries = 0;
  private step = 0;
  private before: readonly (readonly string[])[] = [];
  private seen: Record<string, string> = {};

  /**
   * @param titles - tabs that are wanted together
   * @param hasty - whether it takes what it read whatever the generation, as no reader should
   */
  constructor(
    private readonly runtime: Runtime,
    private readonly titles: readonly string[],
    private readonly hasty = false,
  ) {}

  /** One request: the status, each tab, and the status again. */
  next(): void {
    if (this.step === 0) {
      this.before = this.read('_Estado', 'A1:AA80');
      this.seen = {};
    } else if (this.step <= this.titles.length) {
      const title = this.titles[this.step - 1] ?? '';
      this.seen[title] = this.ends(title);
    } else {
      this.compare(this.read('_Estado', 'A1:AA80'));
    }
    this.step = (this.step + 1) % (this.titles.length + 2);
  }

  /** What stands in a tab now: its first and last row and how many there are. */
  ends(title: string): string {
    const tab = this.runtime.spreadsheet.tabNamed(title);
    if (!tab) return '';
    const last = tab.usedRows - 1;
    const [top, bottom] = [1, last].map((row) => `${tab.text(row, 0)} ${tab.text(row, 1)}`);
    return `${top} … ${bottom} / ${last}`;
  }

  private compare(after: readonly (readonly string[])[]): void {
    const [one, other] = [generationOf(this.before), generationOf(after)];
    if (one === null || (one !== other && !this.hasty)) {
      this.retries += 1;
      return;
    }
    const entries = this.titles.map((title) => {
      const row = after.find((cells) => cells[TAB] === title) ?? [];
      return [title, { md5: row[MD5] ?? '', seen: this.seen[title] ?? '' }] as const;
    });
    this.taken.push({ generation: one, tabs: Object.fromEntries(entries) });
  }

  private read(title: string, range: string): string[][] {
    const { spreadsheet, sheets } = this.runtime;
    if (!spreadsheet.tabNamed(title)) return [];
    const params = { spreadsheetId: spreadsheet.id, range: `'${title}'!${range}` };
    const answer = sheets.call('sheets.spreadsheets.values.get', params);
    return rowsOf(answer);
  }
}

/** The generation that the system's row names; null when there is no such row. */
function generationOf(rows: readonly (readonly string[])[]): number | null {
  const text = rows.find((cells) => cells[STATE] === 'sistema')?.[GENERATION] ?? '';
  return /^\d+$/.test(text) ? Number(text) : null;
}

function rowsOf(answer: unknown): string[][] {
  if (typeof answer !== 'object' || answer === null || !('values' in answer)) return [];
  return Array.isArray(answer.values) ? answer.values : [];
}
