/** One installed script with one file, struck once: what the systematic part plays over and over. */

import { MemoryDrive } from '../../../local/google/drive/memory';
import type { Contexts } from '../../../local/runtime/context';
import type { Execution } from '../../../local/runtime/execution';
import type { FaultPlan } from '../../../local/runtime/faults';
import { Runtime } from '../../../local/runtime/runtime';
import type { ClientFile } from '../../../local/weeks/client/client-file';
import { Folder } from '../../../local/weeks/client/folder';
import { type Layout, writeTable } from '../../../local/weeks/client/layout';
import { versionKey } from '../../../local/weeks/client/version';
import { COLUMN, MANIFEST, OBSERVATIONS, PUBLISHED, STATUS } from '../../../local/weeks/ground/entities';
import { statusOf } from '../../../local/weeks/ground/summary';
import { contextsFor } from '../../../local/weeks/week';
import { checkLeftovers, LeakWatch } from '../../../local/weeks/witness/leaks';
import type { Writer } from '../../../local/weeks/witness/publication';
import { Reader } from '../../../local/weeks/witness/reader';
import { judge } from '../../../local/weeks/witness/verdict';

/** Polls after which something is wrong for good. */
const POLLS_MAX = 12;

const MINUTE_MS = 60_000;

const LAYOUT: Layout = { delimiter: ';', encoding: 'utf-8', newline: '\n', quoted: false, manner: 'plain' };

export class Scene {
  readonly runtime: Runtime;
  readonly folder: Folder;
  readonly violations: string[] = [];
  private readonly reader: Reader;
  private readonly leaks: LeakWatch;
  private readonly exports: { readonly rows: number; readonly bytes: Uint8Array }[] = [];
  private readonly writers = new Map<number, Omit<Writer, 'nowMs'>>();
  private readonly report = (kind: string, text: string): void => {
    this.violations.push(`${kind}: ${text}`);
  };

  /** @param contexts - in which it runs; those of other scenes may be used again */
  constructor(scriptFolder: string, contexts: Contexts = contextsFor(scriptFolder)) {
    const drive = new MemoryDrive();
    const rootId = drive.mkdir('Exportaciones');
    this.runtime = new Runtime({ scriptFolder, drive, contexts });
    const { runtime } = this;
    this.folder = new Folder(drive, runtime.listings, rootId, () => runtime.clock.nowMs);
    this.reader = new Reader(runtime.spreadsheet, this.folder, this.report);
    this.leaks = new LeakWatch(runtime, this.report);
    runtime.onLate = ({ execution }) => {
      const writer = this.writers.get(execution.number);
      if (writer !== undefined) this.reader.look({ ...writer, nowMs: runtime.clock.nowMs });
    };
  }

  /** Puts the file of customers into the folder, or writes it anew, of which listings know nothing for a while. */
  export(rows: number, text: string, lagMs = 0): ClientFile {
    const table = [
      ['id', 'nombre', 'dato', 'fecha'],
      ...Array.from({ length: rows }, (_, row) => [
        `${row}`,
        `Núñez Ana ZQ${row} ${text}`,
        '00123',
        '01/02/24',
      ]),
    ];
    const bytes = writeTable(table, LAYOUT);
    this.exports.push({ rows, bytes });
    const [known] = this.folder.live('Clientes');
    if (known === undefined) return this.folder.put('clientes.csv', 'Clientes', LAYOUT, bytes);
    this.folder.overwrite(known, bytes, null, lagMs);
    return known;
  }

  /** Goes back to the content that the file of customers had before. */
  exportAgain(): void {
    const [file] = this.folder.live('Clientes');
    const before = this.exports[this.exports.length - 2];
    if (file !== undefined && before !== undefined) this.folder.overwrite(file, before.bytes);
  }

  /** Writes the file of customers anew, as long as it ever was. */
  exportNewer(): void {
    this.export(Math.max(...this.exports.map(({ rows }) => rows)), 'nuevo');
  }

  /** Puts a file of another entity into the folder, or writes it anew. */
  exportOther(stem: string, tab: string, text: string): void {
    const [known] = this.folder.live(tab);
    if (known === undefined) this.folder.put(`${stem}.csv`, tab, LAYOUT, Buffer.from(text));
    else this.folder.overwrite(known, Buffer.from(text));
  }

  /** What `_Observaciones` tells: tab, severity and code. */
  observations(): string[] {
    const tab = this.runtime.spreadsheet.tabs.find(({ title }) => title === OBSERVATIONS);
    return [...(tab?.rows() ?? [])].slice(1).map(([severity, title, code]) => `${title} ${severity} ${code}`);
  }

  /** What the manifest tells, newest first: tab and outcome. */
  outcomes(): string[] {
    return this.manifest().map((row) => `${row[COLUMN.tab]} ${row[COLUMN.outcome]}`);
  }

  /** Presses «Instalar…». */
  install(): Execution {
    return this.run('install', [this.folder.rootId]);
  }

  /** Presses «Instalar…» and leaves an address for alarms. */
  installFor(address: string): Execution {
    const settings = { frequencyHours: null, addresses: [address] };
    return this.run('install', [this.folder.rootId, settings, this.runtime.user]);
  }

  isInstalled(): boolean {
    return this.runtime.triggers.all.length > 0 && this.runtime.properties.script.has('installation');
  }

  /** Presses «Procesar ahora». */
  runNow(user = this.runtime.user): Execution {
    return this.run('runNow', [], user);
  }

  /** What `_Estado` tells of an entity: state and rows. */
  statusOf(tab: string): string[] {
    const row = this.status().find((cells) => cells[2] === tab) ?? [];
    return [row[0] ?? '', row[6] ?? ''];
  }

  /** Generation that `_Estado` tells. */
  generation(): number {
    return Number(this.status().find(([state]) => state === 'sistema')?.[19]);
  }

  /** By when `_Estado` will have been written again, as it tells. */
  nextSignalMs(): number {
    return Date.parse(this.status().find(([state]) => state === 'sistema')?.[23] ?? '');
  }

  /** Whether the tab of an entity, the manifest and `_Estado` tell of the same content; one that none of them knows is none. */
  agrees(tab: string): boolean {
    const title = (cells: readonly unknown[]) =>
      cells[COLUMN.tab] === tab && cells[COLUMN.outcome] === PUBLISHED;
    const top = this.manifest().find(title);
    const told = top === undefined ? '' : versionKey(String(top[COLUMN.fileId]), String(top[COLUMN.md5]));
    const row = this.status().find((cells) => cells[2] === tab);
    const shown = row === undefined || row[10] === '' ? '' : versionKey(row[10] ?? '', row[11] ?? '');
    const digest = this.folder.contents.versions.get(told)?.digest ?? null;
    return told === shown && this.reader.digest(tab) === digest;
  }

  private manifest(): (readonly string[])[] {
    const tab = this.runtime.spreadsheet.tabs.find(({ title }) => title === MANIFEST);
    return [...(tab?.rows() ?? [])].slice(1);
  }

  private status(): (readonly string[])[] {
    const tab = this.runtime.spreadsheet.tabs.find(({ title }) => title === STATUS);
    return [...(tab?.rows() ?? [])];
  }

  /** Lets minutes pass, and then the trigger fire until a firing looks. */
  poll(): Execution {
    this.runtime.clock.advance(4 * MINUTE_MS);
    for (;;) {
      this.runtime.clock.advance(MINUTE_MS);
      const execution = this.run('poll', []);
      if (statusOf(execution) !== 'resting') return execution;
    }
  }

  /**
   * Runs a function under a plan of faults.
   * @param plan - decides call by call
   * @param act - runs it
   */
  under(plan: FaultPlan, act: () => Execution): Execution {
    this.runtime.faults = plan;
    const execution = act();
    this.runtime.faults = null;
    return execution;
  }

  /** Polls until nothing is left to do, and holds everything against the promises; gives the number of polls. */
  recover(): number {
    let polls = 0;
    for (let isDone = false; !isDone && polls < POLLS_MAX; polls += 1) isDone = isFinished(this.poll());
    judge(this.folder, this.reader, this.report);
    checkLeftovers(this.runtime, this.runtime.user, this.report);
    const idle = this.poll();
    if (idle.calls.some(({ api }) => api.startsWith('sheets')))
      this.violations.push('a poll with nothing to do');
    return polls;
  }

  /** Addresses that were fetched so far. */
  readonly fetched: string[] = [];

  private run(name: string, args: readonly unknown[], user = this.runtime.user): Execution {
    const { runtime, folder, reader } = this;
    const startedMs = runtime.clock.nowMs;
    const writer = { number: runtime.executions + 1, name, startedMs };
    this.writers.set(writer.number, writer);
    runtime.onCall = ({ phase }) => {
      if (phase === 'after') reader.look({ ...writer, nowMs: runtime.clock.nowMs });
    };
    const execution = runtime.call(name, args, { as: name === 'poll' ? 'trigger' : 'person', user });
    for (const { api, params } of execution.calls)
      if (api === 'urlfetch') this.fetched.push(String(params.url));
    this.leaks.check(execution, true);
    folder.look(startedMs, execution.error === null, true);
    return execution;
  }
}

function isFinished({ value }: Execution): boolean {
  if (typeof value !== 'object' || value === null || !('status' in value)) return false;
  const isDone = value.status === 'done' && 'pending' in value && value.pending === 0;
  return isDone || value.status === 'idle';
}
