/** The witnesses: they check what the system reports about itself in `_Estado`, `_Observaciones`, the panel and mails. */

import type { Tab } from '../../google/sheets/tab';
import type { Contexts } from '../../runtime/context';
import type { Runtime } from '../../runtime/runtime';
import type { Folder } from '../client/folder';
import type { Identity } from '../client/identity';
import type { Chance } from '../ground/chance';
import type { Report } from '../ground/violation';
import { chatOutbox, mailOutbox } from '../weather/outbox';
import { AuditWatch } from './audit-watch';
import { ContractReader } from './contract-reader';
import { MailWatch } from './mail-watch';
import { PanelWatch } from './panel-watch';
import type { Reader } from './reader';
import { type Truth, truthsOf } from './status-truth';
import { isUnchecked, type StatusTable, StatusView } from './status-view';
import { StatusWatch } from './status-watch';

/** Number of importing readers at any time. */
const IMPORTERS = 3;

export class Witnesses {
  private readonly audit: AuditWatch;
  private readonly states: StatusWatch;
  /** Of mails and of messages. */
  private readonly letters: readonly MailWatch[];
  private readonly panel: PanelWatch;
  private readonly view: StatusView;
  private readonly importers: readonly ContractReader[];
  private tabs: readonly Tab[];
  private table: StatusTable | null = null;
  private rowsTold = 0;

  /**
   * @param runtime - whose Spreadsheet and mails are looked at
   * @param reader - which has always looked just before
   * @param identities - what identifies the rows of each tab
   * @param chance - of the readers that import while the script works
   * @param contexts - in which the script runs
   */
  constructor(
    private readonly runtime: Runtime,
    private readonly folder: Folder,
    private readonly reader: Reader,
    identities: ReadonlyMap<string, Identity>,
    chance: Chance,
    contexts: Contexts,
    private readonly report: Report,
  ) {
    const { spreadsheet } = runtime;
    this.letters = [mailOutbox(runtime), chatOutbox(runtime)].map(
      (outbox) => new MailWatch(runtime, outbox, report),
    );
    this.audit = new AuditWatch(spreadsheet, folder, reader, identities, report);
    this.states = new StatusWatch(folder, reader, report);
    this.panel = new PanelWatch(runtime, contexts, report);
    this.view = new StatusView(spreadsheet);
    this.importers = Array.from(
      { length: IMPORTERS },
      () => new ContractReader(this.view, folder, reader, chance, report),
    );
    this.tabs = spreadsheet.tabs;
  }

  /**
   * Looks after a step of the script.
   * @param startedMs - when the run began that took it
   */
  look(startedMs: number): void {
    this.lookAtTabs(startedMs);
    for (const letters of this.letters) letters.look();
    for (const importer of this.importers) importer.step();
  }

  /** Takes the present `_Estado` as the starting point: a person may have changed it, which changes no generation. */
  accept(): void {
    this.panel.noteBehind();
    const table = this.view.table();
    if (table === null || table.text === this.table?.text) return;
    this.table = table;
    for (const importer of this.importers) importer.giveUp();
  }

  private lookAtTabs(startedMs: number): void {
    const { tabs } = this.runtime.spreadsheet;
    if (tabs === this.tabs) return;
    this.tabs = tabs;
    this.audit.look();
    const { rowsTold } = this.reader;
    const hasNews = rowsTold > this.rowsTold;
    this.rowsTold = rowsTold;
    const before = this.table;
    this.table = this.view.table();
    if (this.table?.text === before?.text) {
      if (hasNews) this.report('torn', 'the manifest has a new row, and _Estado is as it was');
    } else if (this.table !== null) {
      this.states.look(this.table, startedMs);
      for (const letters of this.letters) letters.noteStates(this.table);
      this.audit.compare(this.table, false);
    }
  }

  /** The script lost its memory. */
  forget(): void {
    this.panel.noteBehind();
    this.reader.forget();
    this.states.forget();
    for (const letters of this.letters) letters.forget();
  }

  /** A run ended before it could keep what it wrote, or Google applied a call after its end, or refused it a call. */
  noteBehind(): void {
    this.panel.noteBehind();
  }

  /** A run ended because the folder cannot be seen. */
  noteNoFolder(): void {
    for (const letters of this.letters) letters.noteNoFolder();
  }

  /**
   * A run ended normally, so that the record of what it published was kept.
   * @param execution - its number; a publication of another run may arrive while this one runs
   */
  noteEnd(execution: number): void {
    for (const publication of this.reader.published.values())
      publication.isNoted ||= publication.execution === execution;
  }

  /**
   * A poll begins.
   * @param frequencyHours - between two files, as a person has written them; null = nothing was written
   */
  begin(frequencyHours: number | null): void {
    this.panel.begin();
    this.states.begin(this.truths(frequencyHours));
  }

  /**
   * A poll ended without fault.
   * @param frequencyHours - between two files, as a person has written them; null = nothing was written
   * @param startedMs - when it began
   * @param hasDealt - whether it dealt with the folder, or only looked at it
   */
  end(frequencyHours: number | null, startedMs: number, hasDealt: boolean): void {
    this.compareStates(frequencyHours, hasDealt, false);
    if (this.table !== null) this.panel.end(this.table, startedMs, hasDealt);
  }

  private compareStates(frequencyHours: number | null, hasDealt: boolean, isRest: boolean): void {
    const { nowMs } = this.runtime.clock;
    if (this.table === null) this.report('lost', 'there is no _Estado after a poll');
    else this.states.compare(this.table, this.truths(frequencyHours), nowMs, hasDealt, isRest);
  }

  private truths(frequencyHours: number | null): ReadonlyMap<string, Truth> {
    return truthsOf(this.folder, this.reader, frequencyHours, this.runtime.clock.nowMs);
  }

  /** Whether an audit is still to come: one that could not end pauses for a while. */
  get isUnchecked(): boolean {
    return this.table !== null && isUnchecked(this.table);
  }

  /** Everything is done, and everything was audited: compares without tolerance. */
  rest(frequencyHours: number | null): void {
    this.compareStates(frequencyHours, false, true);
    if (this.table !== null) this.audit.compare(this.table, true);
  }

  /** State of every entity in `_Estado`, as one text. */
  get told(): string {
    return [...(this.table?.rows ?? [])].map(([tab, { code, cause }]) => `${tab} ${code} ${cause}`).join('|');
  }

  /** Hours have passed in which nothing happened: every grave state must have been reported by mail. */
  expectTold(): void {
    for (const letters of this.letters) if (this.table !== null) letters.expectTold(this.table);
  }
}
