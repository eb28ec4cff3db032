/** Google on this machine: one world of accounts, files, Spreadsheets and scripts. */
import { randomBytes } from 'node:crypto';
import { VirtualClock } from '../google/clock';
import { AppDataFolders } from '../google/drive/app-data';
import type { DriveHouse } from '../google/drive/house';
import { ListingLag } from '../google/drive/listing-lag';
import { NEW_FACTS } from '../google/drive/sharing';
import { type DriveEntry, SPREADSHEET } from '../google/drive/store';
import { QuotaBook } from '../google/quota';
import { SheetsService } from '../google/sheets/service';
import { Spreadsheet } from '../google/sheets/spreadsheet';
import { STORAGE_BYTES } from '../runtime/runtime';
import { AccountBook } from './accounts';
import { RestFaults } from './faults';
import type { GoogleOptions, Surroundings } from './options';
import { Projects } from './projects';
import { type Documents, SharedDrive } from './shared-drive';
import { Warehouse } from './warehouse/warehouse';

export class Google implements Documents, Surroundings {
  readonly clock: VirtualClock;
  readonly seed: string;
  readonly accounts = new AccountBook(Date.now);
  readonly drive: SharedDrive;
  readonly spreadsheets = new Map<string, Spreadsheet>();
  readonly sheets = new SheetsService(this.spreadsheets);
  readonly projects: Projects;
  readonly quotas: QuotaBook;
  readonly faults = new RestFaults();
  /** Hidden folders of the program that holds the accounts' tokens. */
  readonly appData: AppDataFolders;
  readonly listings: ListingLag;
  /** What lies in BigQuery. */
  readonly warehouse = new Warehouse();
  areQuotasOn: boolean;
  /** Whether time passes only when somebody says so. */
  readonly isManual: boolean;
  /** How often each Spreadsheet had been changed when Drive was told last. */
  private readonly told = new Map<string, number>();

  constructor(options: GoogleOptions) {
    this.clock = new VirtualClock(options.nowMs);
    this.seed = options.seed ?? randomBytes(9).toString('base64url');
    this.isManual = options.isManual;
    this.areQuotasOn = options.quotas ?? true;
    const now = () => this.clock.nowMs;
    this.drive = new SharedDrive(now, this.seed, this);
    this.quotas = new QuotaBook(this.clock);
    this.appData = new AppDataFolders(now, this.seed);
    this.listings = new ListingLag(now);
    this.projects = new Projects(this, options);
  }

  /** What the methods of Drive work on. */
  get house(): DriveHouse {
    const { drive, listings, appData } = this;
    return {
      drive: drive.store,
      seenBy: (caller) => drive.seenBy(caller),
      sharingOf: (caller, id) => drive.sharingOf(caller, id),
      ownerOf: (id) => drive.ownerOf(id),
      office: drive,
      listings,
      appData,
      storageBytes: STORAGE_BYTES,
      pageCap: 1_000,
      unlisted: null,
    };
  }

  /**
   * Makes a Spreadsheet, as a person does in Drive.
   * @returns its ID
   */
  newSpreadsheet(user: string, title: string): string {
    const person = { user, program: 'person', holds: () => true };
    const facts = { ...NEW_FACTS, name: title, mimeType: SPREADSHEET, parents: [this.drive.rootOf(user)] };
    return this.drive.create(person, facts, null).id;
  }

  create({ id, name, mimeType }: DriveEntry): void {
    if (mimeType === SPREADSHEET) this.put(Spreadsheet.create(id, name));
  }

  copy(from: DriveEntry, to: DriveEntry, user: string): void {
    const spreadsheet = this.spreadsheets.get(from.id);
    if (spreadsheet === undefined) return;
    this.put(spreadsheet.copyAs(to.id, to.name));
    // https://developers.google.com/apps-script/guides/bound: a copy brings the bound script along; no trigger of it.
    this.projects.copyBound(from.id, to.id, user);
  }

  rename(id: string, title: string): void {
    const spreadsheet = this.spreadsheets.get(id);
    if (spreadsheet === undefined || spreadsheet.title === title) return;
    spreadsheet.transact((draft) => {
      draft.properties = { ...draft.properties, title };
    });
    this.told.set(id, spreadsheet.changes);
  }

  remove(id: string): void {
    this.spreadsheets.delete(id);
    this.told.delete(id);
    this.projects.removeBound(id);
  }

  /** Takes a Spreadsheet into the world; its entry in Drive is there already. */
  put(spreadsheet: Spreadsheet): void {
    this.spreadsheets.set(spreadsheet.id, spreadsheet);
    this.told.set(spreadsheet.id, spreadsheet.changes);
  }

  /** Tells Drive which Spreadsheets were changed. */
  touch(): void {
    for (const { id, changes, title } of this.spreadsheets.values()) {
      if (this.told.get(id) === changes) continue;
      this.told.set(id, changes);
      this.drive.touch(id, title);
    }
  }
}
