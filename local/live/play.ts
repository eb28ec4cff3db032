/** Plays a dealership, step by step; each step that is done stays done when it is taken up again. */
import type { Account } from './account';
import type { Api } from './api';
import { hostileFile, type LiveFile, largeFile, truncated } from './files';
import type { Journal } from './journal';
import { Obstacle } from './login';
import { OUTSIDE } from './outside';
import type { Side } from './side';

/** How long something is waited for: the trigger fires every minute, and a large file takes several runs. */
const WAIT_MS = 60 * 60_000;

/** A row of `_Estado`, by the letters of docs/contract.md. */
interface EntityRow {
  readonly code: string;
  readonly md5: string;
  readonly fileId: string;
}

export class Play {
  constructor(
    private readonly side: Side,
    private readonly api: Api,
    private readonly account: Account,
    private readonly journal: Journal,
    private readonly cells: number,
  ) {}

  /** Plays what is not done yet. @throws Obstacle, Unreachable, Refused */
  async run(): Promise<void> {
    const { journal } = this;
    await journal.step('make', () => this.make());
    await journal.step('push', () => this.side.push(journal.now.scriptId));
    const first = ['Clientes', 'Ventas', 'Vendedores'].map((tab) => hostileFile(tab, 1));
    await journal.step('upload', async () => {
      for (const file of first) await this.put(file);
    });
    await journal.step('install', async () => {
      await this.side.click('install', journal.now);
      await this.until('the installation', async () => (await this.estado()) !== null);
    });
    await journal.step('first', () => this.published('firstSeconds', first));
    await journal.step('in place', async () => {
      const file = hostileFile('Clientes', 2);
      await this.account.overwrite(this.fileId(file), file.bytes);
      await this.published('inPlaceSeconds', [file]);
    });
    await journal.step('new file', async () => {
      const file = hostileFile('Ventas', 2);
      await this.account.trash(this.fileId(file));
      await this.put(file);
      await this.published('newFileSeconds', [file]);
    });
    await journal.step('truncated', () => this.truncate(hostileFile('Vendedores', 1)));
    await journal.step('large', async () => {
      const file = largeFile('Unidades', this.cells);
      await this.put(file);
      await this.published('largeSeconds', [file]);
      journal.figure('largeCells', file.rows.length * (file.rows[0]?.length ?? 0));
    });
    await journal.step('diagnose', async () => {
      await this.side.click('diagnose', journal.now);
      await this.until('the diagnosis', async () => (await this.account.report(this.spreadsheetId)) !== null);
    });
  }

  /** What can be told from outside of each fact, on a folder and a Spreadsheet of its own, which are gone afterwards. */
  async outside(): Promise<Record<string, boolean>> {
    const folderId = await this.account.makeFolder('Prueba de TECNOM, hechos');
    const spreadsheetId = await this.account.makeSpreadsheet('Prueba de TECNOM, hechos');
    const found: Record<string, boolean> = {};
    try {
      for (const [id, check] of Object.entries(OUTSIDE))
        found[id] = await check({ api: this.api, folderId, spreadsheetId });
    } finally {
      await this.account.remove(spreadsheetId);
      await this.account.remove(folderId);
    }
    return found;
  }

  private get spreadsheetId(): string {
    return this.journal.now.spreadsheetId;
  }

  /** Each thing is noted as soon as it is there, so that none is made twice. */
  private async make(): Promise<void> {
    const { journal, account } = this;
    if (journal.now.folderId === '') journal.note({ folderId: await account.makeFolder('Prueba de TECNOM') });
    if (this.spreadsheetId === '')
      journal.note({ spreadsheetId: await account.makeSpreadsheet('Prueba de TECNOM: Consolidado') });
    if (journal.now.scriptId === '')
      journal.note({ scriptId: await account.makeScript('Prueba de TECNOM', this.spreadsheetId) });
  }

  private async put(file: LiveFile): Promise<void> {
    const { folderId, files } = this.journal.now;
    const id = await this.account.upload(folderId, file);
    this.journal.note({ files: { ...files, [file.name]: id } });
  }

  private fileId({ name }: LiveFile): string {
    return this.journal.now.files[name] ?? '';
  }

  /** Waits until files are published, and holds every cell against them. */
  private async published(figure: string, files: readonly LiveFile[]): Promise<void> {
    const began = this.side.now();
    for (const file of files) {
      await this.until(`${file.name} to be published`, async () => {
        const row = (await this.estado())?.get(file.tab);
        return row?.md5 === file.md5 && row.fileId === this.fileId(file);
      });
    }
    this.journal.figure(figure, Math.round((this.side.now() - began) / 1_000));
    for (const file of files) await this.compare(file);
  }

  /** An upload that broke off is held, and the tab keeps what it had; the whole file is published then. */
  private async truncate(former: LiveFile): Promise<void> {
    const part = truncated(hostileFile(former.tab, 2));
    await this.account.overwrite(this.fileId(former), part.bytes);
    const began = this.side.now();
    await this.until('the truncated file to be held', async () => {
      const row = (await this.estado())?.get(former.tab);
      return row?.code === 'retenido' || row?.md5 === part.md5;
    });
    this.journal.figure('heldSeconds', Math.round((this.side.now() - began) / 1_000));
    await this.compare(former);
  }

  private async compare(file: LiveFile): Promise<void> {
    const rows = (await this.account.rows(this.spreadsheetId, file.tab)) ?? [];
    // Reads leave out empty cells at the end of a row.
    const wrong = file.rows.flatMap((row, place) =>
      row.filter((text, column) => text !== (rows[place]?.[column] ?? '')),
    );
    const extra = Math.max(0, rows.length - file.rows.length);
    const cells = file.rows.reduce((sum, row) => sum + row.length, 0);
    this.journal.figure('comparedCells', (this.journal.now.figures.comparedCells ?? 0) + cells);
    if (wrong.length + extra > 0)
      this.journal.fault(`${file.tab}: ${wrong.length} of ${cells} cells differ, ${extra} rows too many`);
  }

  private async estado(): Promise<ReadonlyMap<string, EntityRow> | null> {
    const rows = await this.account.rows(this.spreadsheetId, '_Estado');
    if (rows === null) return null;
    return new Map(
      rows
        .slice(1)
        .map((row) => [row[2] ?? '', { code: row[0] ?? '', md5: row[11] ?? '', fileId: row[10] ?? '' }]),
    );
  }

  private async until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    const lastMs = this.side.now() + WAIT_MS;
    if (await isSo()) return;
    this.side.say(`Waiting for ${what} …`);
    while (this.side.now() < lastMs) {
      await this.side.wait();
      if (await isSo()) return;
    }
    throw new Obstacle(`An hour has passed without ${what}. Start it again to go on from here.`);
  }
}
