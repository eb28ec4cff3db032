/** A world of Google as a folder of files: what is kept between two starts, and through a kill at any moment. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DriveRevision } from '../google/drive/store';
import { makeFolder, replaceFile, sweepPartial, writeWhole } from '../host/disk';
import { seal, unseal } from '../host/sealed';
import { writeAppData } from '../saved/app-data';
import { restoreRuntime, type SavedRuntime, saveRuntime } from '../saved/runtime';
import { readSpreadsheet, writeSpreadsheet } from '../saved/spreadsheet';
import type { SavedAccounts } from './accounts';
import { Google } from './google';
import type { GoogleOptions } from './options';
import { type SavedProject, SavedSources } from './saved-sources';
import type { SavedSharedDrive } from './shared-drive';
import type { SavedWarehouse } from './warehouse/warehouse';

/** What names everything else; what it does not name is not part of the world. */
interface SavedGoogle {
  readonly format: 1;
  readonly nowMs: number;
  readonly seed: string;
  readonly accounts: SavedAccounts;
  readonly drive: SavedSharedDrive;
  readonly spreadsheets: readonly SavedSheet[];
  readonly projectsMade: number;
  readonly projects: readonly SavedProject[];
  readonly runtimes: readonly (readonly [string, SavedRuntime])[];
  /** Missing where an earlier version kept the world. */
  readonly warehouse?: SavedWarehouse;
}

interface SavedSheet {
  readonly id: string;
  readonly file: string;
  readonly digest: string;
}

const WORLD = 'google.json';
const CONTENTS = 'contents';
const SHEETS = 'spreadsheets';
const APP_DATA = 'app-data';
const SOURCES = 'sources';

/** Name of the folder in which pushed scripts lie. */
export const SCRIPTS = 'scripts';

/** A state that cannot be opened; it is left as it is. */
export class StateError extends Error {}

export class GoogleState {
  private readonly sheets = new Map<string, SavedSheet & { readonly changes: number }>();
  private readonly contents: Set<string>;
  private readonly sources: SavedSources;
  private filesMade = 0;

  /** @param dir - the folder, which is ours alone; made when it is not there */
  constructor(private readonly dir: string) {
    for (const folder of [CONTENTS, SHEETS, APP_DATA]) makeFolder(join(dir, folder));
    this.sources = new SavedSources(join(dir, SOURCES));
    this.contents = new Set(readdirSync(join(dir, CONTENTS)));
  }

  /**
   * Opens the world that was kept, or makes one.
   * @param options - as for a new one; time, seed and all that is in it come from the state where there is one
   * @param fill - puts something into a new one
   * @throws StateError when what lies there is not a state, or was changed
   */
  open(options: GoogleOptions, fill: (google: Google) => void): Google {
    const saved = this.read();
    if (saved === null) {
      const google = new Google(options);
      fill(google);
      return google;
    }
    try {
      return this.restore(saved, options);
    } catch (error) {
      throw new StateError(`The state in ${this.dir} is damaged: ${Object(error).message}`);
    }
  }

  /**
   * Keeps the world: what is new lies beside what is kept until one file, in one step, names all of it.
   * @throws the system's error; what was kept before is kept then
   */
  save(google: Google): void {
    const spreadsheets = [...google.spreadsheets.values()].map((spreadsheet) => {
      const known = this.sheets.get(spreadsheet.id);
      if (known?.changes === spreadsheet.changes) return known;
      this.filesMade += 1;
      const file = `${spreadsheet.id}.${this.filesMade}.ndjson`;
      const digest = writeSpreadsheet(join(this.dir, SHEETS, file), spreadsheet);
      const kept = { id: spreadsheet.id, file, digest, changes: spreadsheet.changes };
      this.sheets.set(spreadsheet.id, kept);
      return kept;
    });
    this.keepContents(google);
    const runtimes = [...google.projects.running].map(([id, runtime]) => {
      writeAppData(join(this.dir, APP_DATA, id), runtime.appData);
      return [id, saveRuntime(runtime)] as const;
    });
    const saved: SavedGoogle = {
      format: 1,
      nowMs: google.clock.nowMs,
      seed: google.seed,
      accounts: google.accounts.save(),
      drive: google.drive.save(),
      spreadsheets: spreadsheets.map(({ id, file, digest }) => ({ id, file, digest })),
      projectsMade: google.projects.made,
      projects: [...google.projects.byId.values()].map((project) => this.sources.save(project)),
      runtimes,
      warehouse: google.warehouse.save(),
    };
    replaceFile(join(this.dir, WORLD), seal(JSON.stringify(saved)));
    this.sweepSheets(new Set(spreadsheets.map(({ file }) => file)));
  }

  private read(): SavedGoogle | null {
    sweepPartial(this.dir, () => true);
    const path = join(this.dir, WORLD);
    if (!existsSync(path)) return null;
    try {
      const saved: SavedGoogle = JSON.parse(unseal(readFileSync(path, 'utf8')));
      if (saved.format !== 1) throw new Error('it is of another version');
      return saved;
    } catch (error) {
      throw new StateError(`The state in ${this.dir} cannot be read: ${Object(error).message}`);
    }
  }

  private restore(saved: SavedGoogle, options: GoogleOptions): Google {
    const nowMs = Math.max(saved.nowMs, options.isManual ? 0 : options.nowMs);
    const google = new Google({ ...options, nowMs, seed: saved.seed });
    google.accounts.load(saved.accounts);
    google.drive.load(saved.drive, (revision) => this.contentOf(revision));
    for (const { id, file, digest } of saved.spreadsheets) {
      const spreadsheet = readSpreadsheet(join(this.dir, SHEETS, file), digest);
      google.put(spreadsheet);
      this.sheets.set(id, { id, file, digest, changes: spreadsheet.changes });
      this.filesMade = Math.max(this.filesMade, Number(file.split('.')[1]));
    }
    if (saved.warehouse) google.warehouse.load(saved.warehouse);
    google.projects.made = saved.projectsMade;
    for (const project of saved.projects) google.projects.byId.set(project.id, this.sources.load(project));
    for (const [id, runtime] of saved.runtimes) {
      const project = google.projects.byId.get(id);
      if (project) restoreRuntime(google.projects.runtimeOf(project), runtime, join(this.dir, APP_DATA, id));
    }
    this.sweepSheets(new Set(saved.spreadsheets.map(({ file }) => file)));
    return google;
  }

  /** Contents lie by their MD5, so that what is there already is left alone. */
  private keepContents(google: Google): void {
    const { store } = google.drive;
    for (const entry of store.entries()) {
      for (const { id, md5, size } of entry.revisions) {
        if (this.contents.has(md5)) continue;
        const bytes = store.read(entry.id, id, 0, size) ?? new Uint8Array();
        writeWhole(join(this.dir, CONTENTS, md5), (partial) => writeFileSync(partial, bytes));
        this.contents.add(md5);
      }
    }
  }

  private contentOf({ md5 }: DriveRevision): Uint8Array {
    const bytes = readFileSync(join(this.dir, CONTENTS, md5));
    if (createHash('md5').update(bytes).digest('hex') !== md5)
      throw new Error(`a content was changed: ${md5}`);
    return bytes;
  }

  private sweepSheets(kept: ReadonlySet<string>): void {
    const folder = join(this.dir, SHEETS);
    for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
  }
}
