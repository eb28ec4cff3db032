/** Those who look at what the system tells of itself: `_Estado`, `_Observaciones` and the mails. */
import type { Spreadsheet } from '../sheets/spreadsheet';
import type { Tab } from '../sheets/tab';
import { AuditWatch } from './audit-watch';
import type { Chance } from './chance';
import { ContractReader } from './contract-reader';
import type { Folder } from './folder';
import type { Identity } from './identity';
import type { Reader } from './reader';
import { truthsOf } from './status-truth';
import { type StatusTable, StatusView } from './status-view';
import { StatusWatch } from './status-watch';
import type { Choice } from './verdict';
import type { Report } from './violation';

/** Readers that are under way at any time. */
const IMPORTERS = 3;

export class Witnesses {
  private readonly audit: AuditWatch;
  private readonly states: StatusWatch;
  private readonly view: StatusView;
  private readonly importers: readonly ContractReader[];
  private tabs: readonly Tab[];
  private table: StatusTable | null = null;

  /**
   * @param spreadsheet - that is looked at
   * @param folder - the truth
   * @param reader - that has looked right before
   * @param identities - what identifies the rows of each tab
   * @param chance - of those who read while the script works
   * @param report - takes what is wrong
   */
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly folder: Folder,
    private readonly reader: Reader,
    identities: ReadonlyMap<string, Identity>,
    chance: Chance,
    private readonly report: Report,
  ) {
    this.audit = new AuditWatch(spreadsheet, folder, reader, identities, report);
    this.states = new StatusWatch(folder, reader, report);
    this.view = new StatusView(spreadsheet);
    this.importers = Array.from(
      { length: IMPORTERS },
      () => new ContractReader(this.view, folder, reader, chance, report),
    );
    this.tabs = spreadsheet.tabs;
  }

  /** Looks after a step of the script. */
  look(): void {
    this.lookAtTabs();
    for (const importer of this.importers) importer.step();
  }

  private lookAtTabs(): void {
    const { tabs } = this.spreadsheet;
    if (tabs === this.tabs) return;
    this.tabs = tabs;
    const published = this.audit.look();
    const before = this.table;
    this.table = this.view.table();
    if (this.table?.text === before?.text) {
      for (const tab of published) this.report('torn', `${tab} was published and _Estado did not change`);
    } else if (this.table !== null) {
      this.states.look(this.table);
      this.audit.compare(this.table, false);
    }
  }

  /**
   * A run came to its end without fault.
   * @param nowMs - the time
   * @param choices - files that people put in the winner's place
   * @param isRest - whether everything is done
   */
  ended(nowMs: number, choices: ReadonlyMap<string, Choice>, isRest: boolean): void {
    if (this.table === null) this.report('lost', 'there is no _Estado after a poll');
    else this.states.compare(this.table, truthsOf(this.folder, this.reader, choices), nowMs, isRest);
  }

  /** Everything is done, and everything was checked. */
  rest(nowMs: number, choices: ReadonlyMap<string, Choice>): void {
    this.ended(nowMs, choices, true);
    if (this.table !== null) this.audit.compare(this.table, true);
  }
}
