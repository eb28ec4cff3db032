/** The embedded Apps Script runtime: one script, bound to one Spreadsheet, in one world. */
import { Accounts } from '../google/accounts';
import type { Caller } from '../google/caller';
import { VirtualClock } from '../google/clock';
import { AppDataFolders } from '../google/drive/app-data';
import type { DriveOffice, DriveSharing } from '../google/drive/house';
import { fileIdOf } from '../google/drive/identifier';
import { ListingLag } from '../google/drive/listing-lag';
import { MemoryDrive } from '../google/drive/memory';
import type { Sharing } from '../google/drive/sharing';
import type { DriveEntry, DriveStore } from '../google/drive/store';
import { QuotaBook } from '../google/quota';
import { SheetsService } from '../google/sheets/service';
import { Spreadsheet } from '../google/sheets/spreadsheet';
import type { CallEvent } from './call';
import { type Contexts, FreshContexts } from './context';
import { Dice } from './dice';
import type { Execution, LogLine } from './execution';
import { type FaultPlan, type FaultRule, planOf } from './faults';
import { LateCalls } from './late';
import type { How, RuntimeOptions } from './options';
import { type Project, readProject } from './project';
import { runExecution } from './run-execution';
import type { Api } from './services/api';
import { allHandlers } from './services/handlers';
import { LockTable } from './services/lock-table';
import type { Mail } from './services/outbox';
import { type Answer, type Dialog, type Menu, Person, type Toast } from './services/person';
import { CacheStores, PropertyStores } from './services/stores';
import { timeEvent } from './services/time/time-event';
import { TriggerTable } from './services/time/trigger-table';
import type { Handlers, World } from './world';

/** Monday 2 November 2026, nine in the morning in Buenos Aires. */
const BEGINNING_MS = Date.UTC(2026, 10, 2, 12);

/** What a consumer account has for nothing. https://support.google.com/drive/answer/9312312 */
export const STORAGE_BYTES = 15 * 1024 ** 3;

/** IDs of scripts look like those of files; this one says what it is. */
const SCRIPT_ID = '1embedded-runtime-0000000000000000000000000000000000000000';

export class Runtime implements World {
  project: Project;
  scriptFolder: string;
  readonly scriptId: string;
  readonly clock: VirtualClock;
  readonly dice: Dice;
  readonly drive: DriveStore;
  readonly listings = new ListingLag(() => this.clock.nowMs);
  readonly spreadsheet: Spreadsheet;
  readonly sheets: SheetsService;
  readonly properties = new PropertyStores();
  readonly caches = new CacheStores();
  readonly locks: LockTable;
  readonly triggers = new TriggerTable();
  readonly quotas: QuotaBook;
  readonly person = new Person();
  readonly turnedOff = new Set<Api>();
  readonly mails: Mail[] = [];
  readonly posts: { readonly atMs: number; readonly url: string; readonly payload: string }[] = [];
  readonly log: LogLine[] = [];
  readonly pageCap: number;
  readonly appData: AppDataFolders;
  storageBytes: number;
  readonly user: string;
  readonly accounts: Accounts;
  unlisted: ((entry: DriveEntry) => boolean) | null = null;
  trace: ((line: string) => void) | null = null;
  onCall: ((event: CallEvent) => void) | null = null;
  readonly late = new LateCalls();
  onLate: ((event: CallEvent) => void) | null = null;
  plan: FaultPlan | null = null;
  /** Number of executions so far. */
  executions = 0;
  private contexts: Contexts;
  private readonly sharing: DriveSharing;
  private readonly handlers: Handlers;

  /**
   * @param options - script, Drive and Spreadsheet; everything else has a default
   * @throws when the script or the realm was not built
   */
  constructor(options: RuntimeOptions) {
    const { scriptFolder, drive, seed = 1, nowMs = BEGINNING_MS, cellsMax } = options;
    this.scriptFolder = scriptFolder;
    this.scriptId = options.scriptId ?? SCRIPT_ID;
    this.project = readProject(scriptFolder);
    this.clock = new VirtualClock(nowMs);
    this.dice = new Dice(seed);
    this.drive = drive;
    this.sharing = options.sharing ?? this.openSharing();
    drive.useClock(() => this.clock.nowMs);
    this.spreadsheet =
      options.spreadsheet ?? Spreadsheet.create(fileIdOf(`spreadsheet ${seed}`), 'Consolidado', cellsMax);
    this.sheets = new SheetsService(new Map([[this.spreadsheet.id, this.spreadsheet]]));
    this.locks = new LockTable(this.clock);
    this.quotas = new QuotaBook(this.clock);
    this.pageCap = options.pageCap ?? 1_000;
    this.appData = new AppDataFolders(() => this.clock.nowMs, seed);
    this.storageBytes = options.storageBytes ?? STORAGE_BYTES;
    this.accounts = new Accounts({ language: options.language ?? 'en', seesDrive: true });
    this.user = options.user ?? 'integracion@concesionario.example';
    for (const [key, value] of Object.entries(options.properties ?? {}))
      this.properties.script.set(key, value);
    this.contexts = options.contexts ?? new FreshContexts(options);
    const handlers = allHandlers(this);
    this.handlers = options.bend?.(handlers) ?? handlers;
  }

  /**
   * Runs another script from now on, as after a push; all that the script keeps stays.
   * @throws when there is no manifest
   */
  load(scriptFolder: string, contexts: Contexts): void {
    this.project = readProject(scriptFolder);
    this.scriptFolder = scriptFolder;
    this.contexts = contexts;
  }

  get office(): DriveOffice | null {
    return this.sharing.office;
  }

  seenBy(caller: Caller): DriveStore {
    return this.sharing.seenBy(caller);
  }

  sharingOf(caller: Caller, id: string): Sharing | undefined {
    return this.sharing.sharingOf?.(caller, id);
  }

  ownerOf(id: string): string | undefined {
    return this.sharing.ownerOf?.(id);
  }

  /** What goes wrong: a function that decides call by call, a list, or nothing. */
  set faults(plan: FaultPlan | readonly FaultRule[] | null) {
    this.plan = typeof plan === 'function' || plan === null ? plan : planOf(plan);
  }

  get answers(): Answer[] {
    return this.person.answers;
  }

  get dialogs(): readonly Dialog[] {
    return this.person.dialogs;
  }

  get toasts(): readonly Toast[] {
    return this.person.toasts;
  }

  get menus(): readonly Menu[] {
    return this.person.menus;
  }

  /**
   * Runs a function of the script to its end. May be called from `onCall`: then it runs between two calls of another.
   * @param args - JSON values
   * @throws what `onCall`, `trace` or the fault plan throw, and errors of the runtime itself; never the script's
   */
  call(name: string, args: readonly unknown[] = [], how: How = {}): Execution {
    this.executions += 1;
    const { as = 'person', page = false } = how;
    const user = how.user ?? (page ? (this.person.pageAccount ?? this.user) : this.user);
    const start = { number: this.executions, name, args, as, user, page };
    return runExecution(this, this.contexts, this.handlers, start);
  }

  /** Opens the Spreadsheet as a person does: the simple trigger `onOpen` runs. */
  open(user: string = this.user): Execution {
    return this.call('onOpen', [{ authMode: 'LIMITED', user: { email: user } }], { as: 'simple', user });
  }

  /**
   * Fires the time-driven triggers that are due, each at its instant, and lets time pass until the end.
   * @param untilMs - milliseconds since 1970
   */
  fireTriggers(untilMs: number): Execution[] {
    const fired: Execution[] = [];
    for (let one = this.fireNext(untilMs); one !== null; one = this.fireNext(untilMs)) fired.push(one);
    this.clock.advanceTo(untilMs);
    return fired;
  }

  /**
   * Fires the time-driven trigger that is due first, at its instant; null when none is due.
   * @param untilMs - milliseconds since 1970
   */
  fireNext(untilMs: number): Execution | null {
    const due = this.triggers.due(untilMs);
    if (due === null) return null;
    this.clock.advanceTo(due.nextMs ?? untilMs);
    this.triggers.fired(due, this.clock.nowMs);
    return this.call(due.handler, [timeEvent(due.id, this.clock.nowMs)], { as: 'trigger', user: due.user });
  }

  /** One Drive for all who may see it. */
  private openSharing(): DriveSharing {
    const nothing = new MemoryDrive('nothing');
    nothing.remove(nothing.rootId);
    return {
      office: null,
      seenBy: ({ user }) => (this.accounts.of(user).seesDrive ? this.drive : nothing),
    };
  }
}
