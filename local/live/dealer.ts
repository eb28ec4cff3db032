/** Makes what a proof needs, and puts files into its folder as a dealership does. A repeated call makes nothing twice. */
import type { Account } from './account';
import type { LiveFile } from './files';
import type { Journal } from './journal';
import type { Maker } from './maker';

const FOLDER = 'application/vnd.google-apps.folder';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

export class Dealer {
  /**
   * @param maker - makes things in the account
   * @param account - writes them
   * @param journal - records each thing as soon as it exists
   */
  constructor(
    private readonly maker: Maker,
    private readonly account: Account,
    private readonly journal: Journal,
  ) {}

  /** Makes folder, Spreadsheet and script, as far as the journal does not have them. */
  async make(): Promise<void> {
    const { journal, maker } = this;
    const { mark } = journal.now;
    if (journal.now.folderId === '')
      journal.note({ folderId: await maker.make({ name: 'Prueba de TECNOM', mimeType: FOLDER, mark }) });
    if (journal.now.spreadsheetId === '') {
      const facts = { name: 'Prueba de TECNOM: Consolidado', mimeType: SPREADSHEET, mark };
      journal.note({ spreadsheetId: await maker.make(facts) });
    }
    if (journal.now.scriptId === '')
      journal.note({ scriptId: await maker.makeScript('Prueba de TECNOM', journal.now.spreadsheetId) });
  }

  /**
   * Makes a folder and a Spreadsheet for some work, and removes them afterwards; the next `--clean` removes them if the
   * program ends before.
   */
  async withScratch<T>(work: (folderId: string, spreadsheetId: string) => Promise<T>): Promise<T> {
    const { maker } = this;
    const facts = { name: 'Prueba de TECNOM, hechos', mark: `${this.journal.now.mark} facts` };
    await this.removeMarked(facts.mark);
    const folderId = await maker.make({ ...facts, mimeType: FOLDER });
    const spreadsheetId = await maker.make({ ...facts, mimeType: SPREADSHEET });
    const found = await work(folderId, spreadsheetId);
    // Listings may be late.
    for (const id of [spreadsheetId, folderId]) await this.account.remove(id);
    return found;
  }

  /**
   * Removes everything that was made here, also where the answer was lost. The script goes with its Spreadsheet, the
   * files with their folder.
   */
  async removeAll(): Promise<void> {
    const { mark, spreadsheetId, folderId } = this.journal.now;
    for (const id of [spreadsheetId, folderId]) if (id !== '') await this.account.remove(id);
    for (const one of [mark, `${mark} facts`]) await this.removeMarked(one);
  }

  /** Overwrites a file, or makes it. */
  put(file: LiveFile): Promise<void> {
    return this.write(file, null);
  }

  private async write(file: LiveFile, trashedId: string | null): Promise<void> {
    const { folderId } = this.journal.now;
    const id = this.idOf(file) ?? (await this.maker.makeFile(folderId, file.name, trashedId));
    this.noteFile(file, id);
    const { md5 } = await this.account.facts(id);
    if (md5 !== file.md5) await this.account.overwrite(id, file.bytes);
  }

  /** Trashes the file of this name, and makes a new one. */
  async replace(file: LiveFile): Promise<void> {
    const id = this.idOf(file);
    if (id !== null && (await this.account.facts(id)).md5 !== file.md5) {
      await this.account.trash(id);
      const { [file.name]: _, ...files } = this.journal.now.files;
      this.journal.note({ files });
    }
    await this.write(file, id);
  }

  /** ID of the file of this name; null before it is made. */
  idOf({ name }: LiveFile): string | null {
    // A former version wrote a blank while it replaced a file.
    return this.journal.now.files[name] || null;
  }

  private async removeMarked(mark: string): Promise<void> {
    for (const id of await this.maker.marked(mark)) await this.account.remove(id);
  }

  private noteFile({ name }: LiveFile, id: string): void {
    this.journal.note({ files: { ...this.journal.now.files, [name]: id } });
  }
}
