/** The world of one seed: the built bundle on the embedded runtime, and everybody who acts on it. */

import { MemoryDrive } from '../google/drive/memory';
import type { CallEvent } from '../runtime/call';
import type { Contexts } from '../runtime/context';
import type { Execution } from '../runtime/execution';
import type { How } from '../runtime/options';
import { Runtime } from '../runtime/runtime';
import { setClientClock } from './client/client-clock';
import { drawSizes, Exporter } from './client/exporter';
import { Folder } from './client/folder';
import { Office } from './client/office';
import { Chance } from './ground/chance';
import type { Counters } from './ground/counters';
import { outcomeOf } from './ground/summary';
import { lineOf, Trace } from './ground/trace';
import type { Report, Violation } from './ground/violation';
import { ImportWatch } from './import/import-watch';
import { drawKeeping } from './weather/keeping';
import { Lateness } from './weather/lateness';
import { Listings } from './weather/listings';
import { ANOTHER, drawLanguages } from './weather/people';
import { Person } from './weather/person';
import { drawTurnedOff } from './weather/push';
import { drawSettings, type Settings } from './weather/recipients';
import { Weather } from './weather/weather';
import { KeptWatch } from './witness/kept-watch';
import { LeakWatch } from './witness/leaks';
import { checkPatience } from './witness/patience';
import type { Writer } from './witness/publication';
import { QuietWatch } from './witness/quiet';
import { Reader } from './witness/reader';
import { Witnesses } from './witness/witnesses';
import { Writers } from './witness/writers';

/** Separates the generator of what listings leave out from the others of a seed. */
const LISTINGS = 0x115715;

/** Separates the generator of when the reader imports from the others of a seed. */
const IMPORTS = 0x19907;
/** Separates the generator of what is written around tables from the others of a seed. */
const MANNERS = 0x3a11e5;

export class Stage {
  readonly chance: Chance;
  readonly runtime: Runtime;
  readonly folder: Folder;
  readonly office: Office;
  readonly person: Person;
  readonly reader: Reader;
  readonly weather: Weather;
  readonly listings: Listings;
  readonly witnesses: Witnesses;
  readonly trace = new Trace();
  readonly violations: Violation[] = [];
  readonly report: Report = (kind, text) => {
    this.note(`${kind}: ${text}`);
    this.violations.push({ kind, text });
  };
  /** Account that installed last; not always the one that owns the Spreadsheet. */
  installer: string;
  /** What the installer writes into the dialog; null = nothing. */
  readonly settings: Settings | null;
  /** What a person writes beside the room for kept versions; null = nothing. */
  readonly room: string | null;
  readonly kept: KeptWatch;
  readonly imports: ImportWatch;
  /** Whether some files are so large that they are staged. */
  readonly isHeavy: boolean;
  /** Whether no other script of the account sends mails, so that the mail quota of the day is ours alone. */
  mailsAreOurs = true;
  polls = 0;
  kills = 0;
  /** Writes that arrived after their answer was lost, and were applied or refused. */
  late = 0;
  /** Called between two service calls of the outermost execution; null = nothing. */
  onGap: (() => void) | null = null;
  private readonly leaks: LeakWatch;
  private readonly quiet: QuietWatch;
  private readonly writers = new Writers();

  /**
   * @param seed - whole number
   * @param contexts - in which the script runs
   */
  constructor(
    readonly seed: number,
    scriptFolder: string,
    contexts: Contexts,
  ) {
    const chance = new Chance(seed);
    const drive = new MemoryDrive(seed);
    const rootId = drive.mkdir('Exportaciones');
    this.chance = chance;
    const pageCap = chance.pick([1_000, 1_000, 3]);
    this.runtime = new Runtime({ scriptFolder, drive, seed: chance.seed(), pageCap, contexts });
    const { runtime } = this;
    const now = () => runtime.clock.nowMs;
    this.folder = new Folder(drive, runtime.listings, rootId, now);
    setClientClock(chance, drive, now);
    const sizes = drawSizes(chance);
    this.isHeavy = sizes.heavy;
    const exporter = new Exporter(chance, sizes, new Chance(seed ^ MANNERS));
    this.office = new Office(chance, this.folder, exporter, new Lateness(seed), now);
    this.person = new Person(chance, runtime.sheets, runtime.spreadsheet);
    this.reader = new Reader(runtime.spreadsheet, this.folder, this.report);
    this.witnesses = new Witnesses(
      runtime,
      this.folder,
      this.reader,
      exporter.identities,
      new Chance(chance.seed()),
      contexts,
      this.report,
    );
    this.leaks = new LeakWatch(runtime, this.report);
    this.quiet = new QuietWatch(now(), this.report);
    this.weather = new Weather(chance);
    this.listings = new Listings(new Chance(seed ^ LISTINGS), drive, [rootId, this.office.subfolderId], now);
    runtime.unlisted = (entry) => this.listings.isOut(entry);
    this.folder.contents.mayAsk = () => this.listings.arePartial;
    this.folder.unseen.mayMiss = (fileId, sinceMs) => this.listings.mayMiss(fileId, sinceMs);
    this.installer = chance.happens(0.25) ? 'sistemas@concesionario.example' : runtime.user;
    this.settings = drawSettings(chance);
    drawTurnedOff(seed, runtime);
    this.room = drawKeeping(seed, runtime);
    this.kept = new KeptWatch(runtime, this.installer, this.folder, this.reader, this.report);
    this.imports = new ImportWatch(
      runtime.spreadsheet,
      this.folder.contents,
      new Chance(seed ^ IMPORTS),
      this.report,
    );
    drawLanguages(seed, runtime, [runtime.user, this.installer, ANOTHER]);
    runtime.faults = (event) => this.weather.strike(event);
    runtime.onCall = (event) => this.watch(event);
    runtime.onLate = (event) => this.watchLate(event);
  }

  /** Whether a promise was broken, which ends the seed. */
  get isOver(): boolean {
    return this.violations.length > 0;
  }

  get counters(): Counters {
    const { polls, kills, late, weather, reader, imports } = this;
    return { polls, kills, faults: weather.faults, late, reads: reader.reads, imports: imports.imported };
  }

  /** Runs a function of the script. */
  run(name: string, args: readonly unknown[], how: How): Execution {
    const { clock, executions } = this.runtime;
    const startedMs = clock.nowMs;
    this.writers.begin({ number: executions + 1, name, startedMs, nowMs: startedMs });
    if (this.writers.count === 1) this.weather.strikes = [];
    const execution = this.runtime.call(name, args, how);
    this.writers.end();
    if (name === 'poll') this.polls += 1;
    if (execution.killed) this.kills += 1;
    const isStruck = execution.killed || execution.error !== null || this.weather.strikes.length > 0;
    if (isStruck) this.witnesses.noteBehind();
    const isLast = this.writers.count === 0;
    this.leaks.check(execution, isLast);
    if (isLast && !this.isHeavy) checkPatience(execution, this.weather, this.reader, this.report);
    this.quiet.check(execution, how, clock.nowMs);
    this.note(
      `${name} ended: ${execution.killed ? 'killed' : (execution.error?.message ?? outcomeOf(execution))}`,
    );
    return execution;
  }

  /** The script lost its memory. */
  forget(): void {
    this.witnesses.forget();
    this.kept.forget();
  }

  /** Records what somebody did. */
  note(text: string): void {
    this.trace.note(`${this.runtime.clock.nowMs} ${text}`);
  }

  private watch(event: CallEvent): void {
    const { clock } = this.runtime;
    if (event.phase === 'before') {
      clock.advance(this.weather.delay(event));
      if (this.writers.count === 1) this.onGap?.();
      this.weather.tear(event, this.runtime.properties.script);
      return;
    }
    if (this.weather.tear(event, this.runtime.properties.script)) this.forget();
    this.trace.note(lineOf(event, clock.nowMs));
    const writer = this.writers.current;
    if (writer === undefined) return;
    this.look(writer);
    this.kept.look();
  }

  /** Google has applied, or refused, a call whose answer the execution did not get. */
  private watchLate(event: CallEvent): void {
    const { nowMs } = this.runtime.clock;
    this.witnesses.noteBehind();
    this.trace.note(`late: ${lineOf(event, nowMs)}`);
    this.late += 1;
    const writer = this.writers.of(event.execution.number);
    if (writer !== undefined) this.look(writer);
  }

  /** All who read the Spreadsheet look at the result of a call. */
  private look(writer: Writer): void {
    this.reader.look({ ...writer, nowMs: this.runtime.clock.nowMs });
    this.witnesses.look(writer.startedMs);
    this.imports.step();
  }
}
