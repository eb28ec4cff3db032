/** Dealerships with scripts whose triggers fire, on a virtual clock; what is pushed is what runs. Can be killed at any event. */
import { GoogleError } from '../../../fleet/core/ports/google-error';
import type { ProjectFile, Projects } from '../../../fleet/core/ports/projects';
import type { Entry } from '../../../fleet/core/push/entry';
import type { PushPorts } from '../../../fleet/core/push/push';
import type { Release } from '../../../fleet/core/push/release';
import { stampedHash } from '../../../fleet/core/push/release';
import type { Dealership } from '../../../fleet/core/registry/dealership';
import { codeHash, HASH_PLACE, projectFiles, withHash } from '../../../scripts/code-hash.mjs';
import { FakeGoogle, ONE_BY_ONE } from './google';
import { statusTable } from './table';

const MINUTE = 60_000;

/** How code behaves at a poll. */
export type Behaviour = 'works' | 'throws at load' | 'throws in poll' | 'fails everything';

/** A build: its text says how it behaves. */
export function release(version: string, behaviour: Behaviour, scopes: readonly string[] = ['a']): Release {
  const built = withHash(
    new Map([
      ['Code.js', `${HASH_PLACE}\n// ${version}: ${behaviour}\n`],
      ['appsscript.json', JSON.stringify({ oauthScopes: scopes })],
    ]),
  );
  const files = projectFiles(built);
  return { version, hash: codeHash(files), files };
}

export class Killed extends Error {}

interface Script {
  files: readonly ProjectFile[];
  readonly spreadsheet: string;
  /** When its trigger fires next. */
  fireMs: number;
}

/** What becomes of the answer of a write. */
export type Loss = 'none' | 'after' | 'before';

/** What every dealership of the fleet says of its entities while all is well. */
const ENTITIES = [
  { state: 'al-dia', tab: 'Clientes' },
  { state: 'retenido', tab: 'Ventas', cause: 'file/rows-fell' },
];

export class FakeFleet extends FakeGoogle {
  readonly scripts = new Map<string, Script>();
  readonly dealerships: Dealership[] = [];
  readonly entries: Entry[] = [];
  readonly kept = new Map<string, readonly ProjectFile[]>();
  /** Writes that were applied, as `script hash`. */
  readonly writes: string[] = [];
  /** What becomes of the answer of a write, told as `script hash`. */
  loss: (write: string) => Loss = () => 'none';
  /** Events (requests and notes) so far, and after how many the program is killed. */
  events = 0;
  killAt = Number.POSITIVE_INFINITY;
  /** When the next trigger fires. */
  private dueMs = 0;

  constructor(count: number, former: Release) {
    super();
    for (let index = 0; index < count; index++) {
      const key = `d${index}`;
      const [spreadsheet, script] = [`book-${key}`, scriptOf(key)];
      this.dealerships.push({ key, name: key, spreadsheet, script, ring: 'all', notes: '' });
      const fireMs = this.nowMs + (index % 5) * MINUTE;
      this.scripts.set(script, { files: former.files, spreadsheet, fireMs });
      this.put(spreadsheet, statusTable(this.nowMs, { codeHash: former.hash, scriptId: script }, ENTITIES));
    }
  }

  readonly projects: Projects = {
    parentOf: async (id) => {
      this.event();
      const script = this.scripts.get(id);
      return script ? { spreadsheet: script.spreadsheet } : 'gone';
    },
    read: async (id) => {
      this.event();
      return this.scripts.get(id)?.files ?? 'gone';
    },
    write: async (id, files) => {
      this.event();
      const script = this.scripts.get(id);
      const write = `${id} ${codeHash(files)}`;
      const loss = this.loss(write);
      if (!script) throw new GoogleError('refused', '404');
      if (loss !== 'before') {
        this.fire();
        script.files = files;
        this.writes.push(write);
      }
      this.event();
      if (loss !== 'none') throw new GoogleError('offline', 'no answer', true);
    },
  };

  readonly ports: PushPorts = {
    spreadsheets: this,
    worker: ONE_BY_ONE,
    projects: this.projects,
    store: {
      keep: (hash, files) => this.kept.set(hash, files),
      read: (hash) => this.kept.get(hash) ?? null,
    },
    journal: {
      read: () => this.entries,
      append: (entry) => {
        this.event();
        this.entries.push(entry);
        this.event();
      },
    },
    hashOf: codeHash,
    now: () => this.nowMs,
    sleep: async (ms) => {
      this.nowMs += ms;
      this.fire();
    },
  };

  /** Hash of what a script holds. */
  hashAt(key: string): string {
    return codeHash(this.scripts.get(scriptOf(key))?.files ?? []);
  }

  /** Somebody edits the code. */
  edit(key: string): void {
    const script = this.scripts.get(scriptOf(key));
    if (script) script.files = [...script.files, { name: 'Mine', type: 'SERVER_JS', source: 'mine()' }];
  }

  /** Begins a push of all. */
  begin({ hash, version }: Release): string {
    const keys = this.dealerships.map(({ key }) => key);
    const push = `p${this.entries.length}`;
    this.entries.push({ push, atMs: this.nowMs, kind: 'begun', hash, version, ring: 'all', keys });
    return push;
  }

  override async list() {
    this.event();
    this.fire();
    return super.list();
  }

  override async readStatus(id: string) {
    this.event();
    this.fire();
    return super.readStatus(id);
  }

  /** Lets every trigger fire that is due. */
  private fire(): void {
    if (this.nowMs < this.dueMs) return;
    this.dueMs = Number.POSITIVE_INFINITY;
    for (const [id, script] of this.scripts) {
      for (; script.fireMs <= this.nowMs; script.fireMs += 5 * MINUTE) {
        this.run(id, script.spreadsheet, script.fireMs, script.files);
      }
      this.dueMs = Math.min(this.dueMs, script.fireMs);
    }
  }

  /** A poll writes the table when other code wrote it, when what it says changes, and at least hourly. */
  private run(scriptId: string, spreadsheet: string, atMs: number, files: readonly ProjectFile[]): void {
    const book = this.books.get(spreadsheet);
    const behaviour = behaviourOf(files);
    if (!book || behaviour.startsWith('throws')) return;
    const written = stampedHash(files) ?? '';
    const isWritten = book.table?.some((row) => row.includes(written)) ?? false;
    if (isWritten && atMs - book.modifiedMs < 50 * MINUTE) return;
    const entities = ENTITIES.map((cells) =>
      behaviour === 'works' ? cells : { ...cells, state: 'fallido', cause: 'service/denied' },
    );
    book.table = statusTable(atMs, { codeHash: written, scriptId }, entities);
    book.modifiedMs = atMs;
  }

  private event(): void {
    this.events += 1;
    this.nowMs += 100;
    if (this.events > this.killAt) throw new Killed();
  }
}

function scriptOf(key: string): string {
  return `script-${key}-00`;
}

function behaviourOf(files: readonly ProjectFile[]): string {
  return /: ([a-z ]+)$/m.exec(files.find(({ name }) => name === 'Code')?.source ?? '')?.[1] ?? 'works';
}
