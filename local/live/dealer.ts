/** Makes what a proof needs, and puts files into its folder as a dealership does. Asked again, it makes nothing twice. */
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
   * @param journal - notes each thing as soon as it is there
   */
  constructor(
    private readonly maker: Maker,
    private readonly account: Account,
    private readonly journal: Journal,
  ) {}

  /** Folder, Spreadsheet and script, as far as they are not there. */
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
   * A folder and a Spreadsheet that are gone after the work, or with the next `--clean`.
   * @param work - is given both
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

  /** Removes all that was made here, also what nobody was told of. The script goes with its Spreadsheet, files with their folder. */
  async removeAll(): Promise<void> {
    const { mark, spreadsheetId, folderId } = this.journal.now;
    for (const id of [spreadsheetId, folderId]) if (id !== '') await this.account.remove(id);
    for (const one of [mark, `${mark} facts`]) await this.removeMarked(one);
  }

  /** Writes a file in place; makes it where there is none. */
  put(file: LiveFile): Promise<void> {
    return this.write(file, '');
  }

  private async write(file: LiveFile, trashedId: string): Promise<void> {
    const { folderId } = this.journal.now;
    const id = this.idOf(file) || (await this.maker.makeFile(folderId, file.name, trashedId));
    this.noteFile(file, id);
    const { md5 } = await this.account.facts(id);
    if (md5 !== file.md5) await this.account.overwrite(id, file.bytes);
  }

  /** Throws away the file of this name, and makes it anew. */
  async replace(file: LiveFile): Promise<void> {
    const id = this.idOf(file);
    if (id !== '' && (await this.account.facts(id)).md5 !== file.md5) {
      await this.account.trash(id);
      this.noteFile(file, '');
    }
    await this.write(file, id);
  }

  /** ID of the file of this name; '' before it is there. */
  idOf({ name }: LiveFile): string {
    return this.journal.now.files[name] ?? '';
  }

  private async removeMarked(mark: string): Promise<void> {
    for (const id of await this.maker.marked(mark)) await this.account.remove(id);
  }

  private noteFile({ name }: LiveFile, id: string): void {
    this.journal.note({ files: { ...this.journal.now.files, [name]: id } });
  }
}
