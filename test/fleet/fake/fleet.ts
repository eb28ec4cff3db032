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
  /** When its trigger fires next, and how often it does. */
  fireMs: number;
  everyMinutes: number;
  /** Until when a run is under way, so that firings leave. */
  busyMs: number;
  /** How long the first run of new code loads a file, after it has written the table. */
  loadMs: number;
}

/** What becomes of the answer of a write. */
export type Loss = 'none' | 'after' | 'before';

/** What every dealership of the fleet says of its entities while all is well. */
export const ENTITIES = [
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
      const everyMinutes = index % 3 === 0 ? 5 : 1;
      const fireMs = this.nowMs + (index % 5) * MINUTE;
      const timing = { fireMs, everyMinutes, busyMs: 0, loadMs: 0 };
      this.scripts.set(script, { files: former.files, spreadsheet, ...timing });
      const system = { codeHash: former.hash, scriptId: script, lookMinutes: String(everyMinutes) };
      this.put(spreadsheet, statusTable(this.nowMs, system, ENTITIES));
    }
  }

  /** Changes when its trigger fires, and how long its runs take. */
  time(key: string, timing: Partial<Pick<Script, 'fireMs' | 'everyMinutes' | 'busyMs' | 'loadMs'>>): void {
    Object.assign(this.scripts.get(scriptOf(key)) ?? {}, timing);
    this.dueMs = 0;
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
      for (; script.fireMs <= this.nowMs; script.fireMs += script.everyMinutes * MINUTE) {
        if (script.fireMs >= script.busyMs) this.run(id, script);
      }
      this.dueMs = Math.min(this.dueMs, script.fireMs);
    }
  }

  /**
   * A poll writes the table when other code wrote it, before it loads anything and again after it, and at least hourly. A load
   * that is over has been written by the next firing.
   */
  private run(scriptId: string, script: Script): void {
    const { spreadsheet, files, fireMs: atMs, everyMinutes } = script;
    const book = this.books.get(spreadsheet);
    const { behaviour, stamped: codeHash } = buildOf(files);
    if (!book || behaviour.startsWith('throws')) return;
    const isNew = !book.table?.some((row) => row.includes(codeHash));
    const wasLoading = book.table?.some((row) => row.includes('en-curso')) ?? false;
    if (!isNew && !wasLoading && atMs - book.modifiedMs < 50 * MINUTE) return;
    const isLoading = isNew && script.loadMs > 0;
    if (isLoading) script.busyMs = atMs + script.loadMs;
    const entities = ENTITIES.map((cells, index) => {
      if (behaviour !== 'works') return { ...cells, state: 'fallido', cause: 'service/denied' };
      return isLoading && index === 0 ? { ...cells, state: 'en-curso' } : cells;
    });
    book.table = statusTable(atMs, { codeHash, scriptId, lookMinutes: String(everyMinutes) }, entities);
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

interface Build {
  readonly behaviour: string;
  readonly stamped: string;
}

/** Thousands of firings run the same files. */
const BUILDS = new WeakMap<readonly ProjectFile[], Build>();

function buildOf(files: readonly ProjectFile[]): Build {
  const known = BUILDS.get(files);
  if (known) return known;
  const code = files.find(({ name }) => name === 'Code')?.source ?? '';
  const behaviour = /: ([a-z ]+)$/m.exec(code)?.[1] ?? 'works';
  const build = { behaviour, stamped: stampedHash(files) ?? '' };
  BUILDS.set(files, build);
  return build;
}
