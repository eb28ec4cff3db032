/** A dealership end to end: files are replaced while the trigger fires, and the server is killed again and again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeLogin } from '../../local/live/local-side';
import { pushTo } from '../../local/live/push';
import { Dice } from '../../local/runtime/dice';
import type { Told } from '../../local/server/open';
import { LIMITS } from '../../src/core/ground/limits';
import {
  type Clients,
  fileNameOf,
  makeVersion,
  openClients,
  readState,
  TABS,
  type Tab,
  type Version,
} from './dealership';
import { order, send } from './order';
import type { DayPlan, DayResult } from './plan';
import { ServerProcess } from './server';

const EVERY_MS = LIMITS.triggerMinutes * 60_000;
const FOLDER = 'application/vnd.google-apps.folder';

/** One file of the folder, as its writer knows it. */
interface Kept {
  id: string;
  number: number;
}

export class Day {
  readonly result: DayResult = {
    polls: 0,
    replaced: 0,
    kills: 0,
    readings: 0,
    torn: 0,
    lost: 0,
    diverged: 0,
  };
  private readonly dice: Dice;
  private readonly folder = mkdtempSync(join(tmpdir(), 'day-'));
  private readonly server: ServerProcess;
  private readonly files = new Map<Tab, Kept>();
  private readonly versions = new Map<string, Version>();
  private told: Told | null = null;
  private clients: Clients | null = null;
  private folderId = '';
  private spreadsheetId = '';

  /** @param plan - how much to play */
  constructor(private readonly plan: DayPlan) {
    this.dice = new Dice(plan.seed);
    this.server = new ServerProcess(join(plan.project, '.build', 'google.mjs'), join(this.folder, 'state'));
  }

  /** Plays it to its end. */
  async play(): Promise<DayResult> {
    try {
      await this.open();
      const { polls, replaced, kills } = this.plan;
      while (this.result.polls < polls || this.result.kills < kills) {
        const due = (part: number): number => Math.ceil((part * this.result.polls) / polls);
        while (this.result.replaced < Math.min(replaced, due(replaced) + 1))
          await this.replace(this.drawTab());
        const dies = this.result.kills < kills && this.result.kills <= due(kills);
        await (dies ? this.passAndKill() : this.pass(5));
        await this.look();
      }
      await this.settle();
      return this.result;
    } finally {
      await this.server.kill();
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  private async open(): Promise<void> {
    this.told = await this.server.start();
    this.clients = openClients(this.told);
    const { drive, sheets } = this.clients;
    const { data: folder } = await drive.files.create({
      requestBody: { name: 'Exportaciones', mimeType: FOLDER },
    });
    this.folderId = folder.id ?? '';
    const { data: made } = await sheets.spreadsheets.create({
      requestBody: { properties: { title: 'Consolidado' } },
    });
    this.spreadsheetId = made.spreadsheetId ?? '';
    await this.push();
    for (const tab of TABS) await this.upload(tab, 0);
    await order(this.at(), 'press', {
      spreadsheetId: this.spreadsheetId,
      function: 'install',
      args: [this.folderId],
    });
    await this.pass(6);
  }

  /** Creates the bound script; the real clasp pushes dist/. */
  private async push(): Promise<void> {
    const { project } = this.plan;
    const told = this.at();
    const title = 'Integración';
    const { scriptId } = await send(this.at(), '/v1/projects', { title, parentId: this.spreadsheetId });
    const login = writeLogin(told, this.folder);
    await pushTo({ project, folder: join(this.folder, 'push'), login, local: told.url }, scriptId);
  }

  /** Time passes, and the trigger fires the given number of times. */
  private async pass(polls: number): Promise<void> {
    const { runs } = await order(this.at(), 'clock', { advanceMs: polls * EVERY_MS });
    this.result.polls += runs.length;
  }

  /** The server dies while time passes; the caller never learns its progress. */
  private async passAndKill(): Promise<void> {
    const passing = order(this.at(), 'clock', { advanceMs: 25 * EVERY_MS }).catch(() => null);
    await pause(this.dice.uint32() % 40);
    await this.server.kill();
    await passing;
    this.result.kills += 1;
    this.told = await this.server.start();
    this.clients = openClients(this.told);
    for (const [tab, { id, number }] of this.files) {
      const { data } = await this.clients.drive.files.get({ fileId: id, fields: 'md5Checksum' });
      if (data.md5Checksum !== makeVersion(tab, number).md5) this.result.lost += 1;
    }
  }

  /** A file is written again in one of the ways of Drive for desktop: in place, first in part, or deleted and created again. */
  private async replace(tab: Tab): Promise<void> {
    const known = this.files.get(tab);
    const number = (known?.number ?? 0) + 1;
    const way = this.dice.uint32() % 3;
    const { drive, here } = this.google();
    const { text } = makeVersion(tab, number);
    if (way === 0 || known === undefined) {
      if (known) await drive.files.update({ fileId: known.id, requestBody: { trashed: true } });
      await this.upload(tab, number);
    } else {
      const write = (body: string) =>
        drive.files.update({ fileId: known.id, media: { mimeType: 'text/csv', body } }, here);
      if (way === 1) await write(text.slice(0, text.length / 2));
      await write(text);
      this.note(tab, { id: known.id, number });
    }
    this.result.replaced += 1;
  }

  private async upload(tab: Tab, number: number): Promise<void> {
    const { drive, here } = this.google();
    const requestBody = { name: fileNameOf(tab), parents: [this.folderId] };
    const media = { mimeType: 'text/csv', body: makeVersion(tab, number).text };
    const { data } = await drive.files.create({ requestBody, media }, here);
    this.note(tab, { id: data.id ?? '', number });
  }

  private note(tab: Tab, kept: Kept): void {
    this.files.set(tab, kept);
    const version = makeVersion(tab, kept.number);
    this.versions.set(`${tab} ${version.md5}`, version);
  }

  /** A reader reads one state and compares it with everything that was ever written. */
  private async look(): Promise<void> {
    const reading = await readState(this.google(), this.spreadsheetId);
    if (reading === null) return;
    this.result.readings += 1;
    for (const tab of TABS) {
      const { md5 = '' } = reading.entities.get(tab) ?? {};
      const version = this.versions.get(`${tab} ${md5}`);
      if (version === undefined) this.result.diverged += 1;
      else if (JSON.stringify(reading.tabs.get(tab)) !== JSON.stringify(version.rows)) this.result.torn += 1;
    }
  }

  /** Checks, once nobody writes any more, that each tab shows the newest content of its file. */
  private async settle(): Promise<void> {
    await this.pass(12);
    await this.look();
    const reading = await readState(this.google(), this.spreadsheetId);
    for (const [tab, { number, id }] of this.files) {
      const { md5, fileId } = reading?.entities.get(tab) ?? {};
      if (md5 !== makeVersion(tab, number).md5 || fileId !== id) this.result.lost += 1;
    }
  }

  private drawTab(): Tab {
    return TABS[this.dice.uint32() % TABS.length] ?? 'Clientes';
  }

  private at(): Told {
    if (this.told === null) throw new Error('the server was not started');
    return this.told;
  }

  private google(): Clients {
    if (this.clients === null) throw new Error('the server was not started');
    return this.clients;
  }
}
