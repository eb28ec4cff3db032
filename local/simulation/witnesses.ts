/** Those who look at what the system tells of itself: `_Estado`, `_Observaciones` and the mails. */
import type { Spreadsheet } from '../sheets/spreadsheet';
import type { Tab } from '../sheets/tab';
import { AuditWatch } from './audit-watch';
import { STATUS } from './entities';
import type { Folder } from './folder';
import type { Identity } from './identity';
import type { Reader } from './reader';
import { readStatus, type StatusTable } from './status-view';
import type { Report } from './violation';

export class Witnesses {
  private readonly audit: AuditWatch;
  private tabs: readonly Tab[];
  private status: Tab | undefined;
  private table: StatusTable | null = null;

  /**
   * @param spreadsheet - that is looked at
   * @param folder - the truth
   * @param reader - that has looked right before
   * @param identities - what identifies the rows of each tab
   * @param report - takes what is wrong
   */
  constructor(
    private readonly spreadsheet: Spreadsheet,
    folder: Folder,
    reader: Reader,
    identities: ReadonlyMap<string, Identity>,
    private readonly report: Report,
  ) {
    this.audit = new AuditWatch(spreadsheet, folder, reader, identities, report);
    this.tabs = spreadsheet.tabs;
  }

  /** Looks after a step of the script. */
  look(): void {
    const { tabs } = this.spreadsheet;
    if (tabs === this.tabs) return;
    this.tabs = tabs;
    this.audit.look();
    const status = tabs.find(({ title }) => title === STATUS);
    if (status === this.status) return;
    this.status = status;
    this.table = status === undefined ? null : readStatus(status);
    if (this.table !== null) this.audit.compare(this.table, false);
  }

  /** Everything is done. */
  rest(): void {
    if (this.table === null) this.report('lost', 'there is no _Estado');
    else this.audit.compare(this.table, true);
  }
}
