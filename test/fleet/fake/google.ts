/** Google in memory: Spreadsheets that an account sees, on a virtual clock. Counts requests; fails when told to. */
import { GoogleError } from '../../../fleet/core/ports/google-error';
import type { Absence, Listed, Spreadsheets, Texts } from '../../../fleet/core/ports/spreadsheets';
import type { Worker } from '../../../fleet/core/ports/worker';

export interface FakeBook {
  name: string;
  modifiedMs: number;
  isTrashed: boolean;
  /** What Google says to this account instead of showing it. */
  absence: Absence | null;
  /** Whether listings leave it out. */
  isUnlisted: boolean;
  /** `_Estado`; null = there is no such tab. */
  table: Texts | null;
}

export class FakeGoogle implements Spreadsheets {
  readonly books = new Map<string, FakeBook>();
  readonly requests: string[] = [];
  /** IDs for which Google is too busy. */
  readonly busy = new Set<string>();
  nowMs = Date.UTC(2026, 10, 27, 12);

  put(id: string, table: Texts | null, change: Partial<FakeBook> = {}): FakeBook {
    const book = {
      name: id,
      modifiedMs: this.nowMs,
      isTrashed: false,
      absence: null,
      isUnlisted: false,
      table,
      ...change,
    };
    this.books.set(id, book);
    return book;
  }

  async list(): Promise<readonly Listed[]> {
    const all = [...this.books].filter(([, { absence, isUnlisted }]) => absence === null && !isUnlisted);
    for (let page = 0; page <= Math.floor(all.length / 1000); page++) this.requests.push('list');
    return all.map(([id, book]) => listed(id, book));
  }

  async find(id: string): Promise<Listed | Absence> {
    const book = this.ask('find', id);
    return book.absence ?? listed(id, book);
  }

  async readStatus(id: string): Promise<Texts | Absence | 'no-tab'> {
    const book = this.ask('read', id);
    return book.absence ?? book.table ?? 'no-tab';
  }

  /** Takes the requests so far. */
  taken(): string[] {
    return this.requests.splice(0);
  }

  private ask(request: string, id: string): Pick<FakeBook, keyof FakeBook> {
    this.requests.push(`${request} ${id}`);
    if (this.busy.has(id)) throw new GoogleError('busy', '429');
    return this.books.get(id) ?? { ...NOTHING };
  }
}

const NOTHING: FakeBook = {
  name: '',
  modifiedMs: 0,
  isTrashed: false,
  absence: 'gone',
  isUnlisted: true,
  table: null,
};

function listed(id: string, { name, modifiedMs, isTrashed }: FakeBook): Listed {
  return { id, name, modifiedMs, isTrashed };
}

/** One after the other. */
export const ONE_BY_ONE: Worker = {
  async all(given, work) {
    const done = [];
    for (const one of given) done.push(await work(one));
    return done;
  },
};
