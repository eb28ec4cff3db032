/** Plays a dealership, step by step; a proof that is started again skips the finished steps. */
import type { Account } from './account';
import type { Api } from './api';
import { Dealer } from './dealer';
import { compareCells, hostileFile, type LiveFile, largeFile, truncated } from './files';
import type { Journal } from './journal';
import { Obstacle } from './login';
import { Maker } from './maker';
import { OUTSIDE } from './outside';
import type { Side } from './side';
import { Tables } from './tables';

/** Longest wait for a result: the trigger fires every minute, and a large file takes several runs. */
const WAIT_MS = 60 * 60_000;

export class Play {
  private readonly dealer: Dealer;
  private readonly tables: Tables;

  constructor(
    private readonly side: Side,
    private readonly api: Api,
    private readonly account: Account,
    private readonly journal: Journal,
    private readonly cells: number,
  ) {
    this.dealer = new Dealer(new Maker(api), account, journal);
    this.tables = new Tables(account);
  }

  /** Plays the steps that are not done yet. @throws Obstacle, Unreachable, Refused */
  async run(): Promise<void> {
    const { dealer } = this;
    await this.step('make', () => dealer.make());
    await this.step('push', () => this.side.push(this.journal.now.scriptId));
    const first = ['Clientes', 'Ventas', 'Vendedores'].map((tab) => hostileFile(tab, 1));
    await this.step('upload', async () => {
      for (const file of first) await dealer.put(file);
    });
    await this.step('install', () => this.install());
    await this.step('first', async () => {
      for (const file of first) await this.published('first', file);
    });
    await this.step('in place', () => this.change('inPlace', hostileFile('Clientes', 2)));
    await this.step('new file', async () => {
      const file = hostileFile('Ventas', 2);
      await dealer.replace(file);
      await this.published('newFile', file);
    });
    const whole = hostileFile('Vendedores', 2);
    await this.step('truncated', () => this.truncate(hostileFile('Vendedores', 1), truncated(whole)));
    await this.step('whole', () => this.change('whole', whole));
    await this.step('large', async () => {
      const file = largeFile('Unidades', this.cells);
      await this.change('large', file);
      this.journal.figure('largeCells', file.rows.length * (file.rows[0]?.length ?? 0));
    });
    await this.step('diagnose', () => this.diagnose());
  }

  /** Checks the facts that are visible from outside, on a folder and a Spreadsheet that are removed afterwards. */
  outside(): Promise<Record<string, boolean>> {
    const { api } = this;
    return this.dealer.withScratch(async (folderId, spreadsheetId) => {
      const found: Record<string, boolean> = {};
      for (const [id, check] of Object.entries(OUTSIDE))
        found[id] = await check({ api, folderId, spreadsheetId });
      return found;
    });
  }

  /** Does a step and saves the durations of its calls with it. */
  private step(name: string, work: () => Promise<void>): Promise<void> {
    return this.journal.step(name, async () => {
      await work();
      this.journal.note({ timings: this.api.timings });
    });
  }

  private async install(): Promise<void> {
    await this.side.click('install', this.journal.now);
    const isThere = async () => (await this.tables.entities(this.journal.now.spreadsheetId)) !== null;
    await this.until('the installation', isThere);
  }

  private async diagnose(): Promise<void> {
    await this.side.click('diagnose', this.journal.now);
    await this.until(
      'the diagnosis',
      async () => (await this.account.report(this.journal.now.spreadsheetId)) !== null,
    );
  }

  private async change(name: string, file: LiveFile): Promise<void> {
    await this.dealer.put(file);
    await this.published(name, file);
  }

  /** Waits until a file is published, and compares every cell with it. */
  private async published(name: string, file: LiveFile): Promise<void> {
    const fileId = this.dealer.idOf(file);
    await this.until(`${file.name} to be published`, async () => {
      const row = (await this.tables.entities(this.journal.now.spreadsheetId))?.get(file.tab);
      return row?.md5 === file.md5 && row.fileId === fileId;
    });
    await this.noteWait(name, file);
    await this.compare(file);
  }

  /** Checks that an interrupted upload is held, and that the tab keeps its content. */
  private async truncate(former: LiveFile, part: LiveFile): Promise<void> {
    await this.dealer.put(part);
    await this.until('the truncated file to be held', async () => {
      const row = (await this.tables.entities(this.journal.now.spreadsheetId))?.get(former.tab);
      return row?.code === 'retenido' || row?.md5 === part.md5;
    });
    await this.noteWait('held', part);
    await this.compare(former);
  }

  /** Records the wait by the clocks of Drive and of the script, so this computer's clock and interruptions do not count. */
  private async noteWait(name: string, file: LiveFile): Promise<void> {
    const fileId = this.dealer.idOf(file);
    if (fileId === null) return;
    const { modifiedMs } = await this.account.facts(fileId);
    const record = await this.tables.record(this.journal.now.spreadsheetId, fileId, file.md5);
    if (record === null) return;
    const seconds = (ms: number): number => Math.max(0, Math.round((ms - modifiedMs) / 1_000));
    const wait = { seenSeconds: seconds(record.seenMs), doneSeconds: seconds(record.doneMs) };
    this.journal.note({ waits: { ...this.journal.now.waits, [name]: wait } });
  }

  private async compare(file: LiveFile): Promise<void> {
    const rows = (await this.account.rows(this.journal.now.spreadsheetId, file.tab)) ?? [];
    const { cells, wrong, extra } = compareCells(file.rows, rows);
    this.journal.figure('comparedCells', (this.journal.now.figures.comparedCells ?? 0) + cells);
    if (wrong + extra > 0)
      this.journal.fault(`${file.tab}: ${wrong} of ${cells} cells differ, ${extra} rows too many`);
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
