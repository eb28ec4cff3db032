/** All ports in memory, on a virtual clock. */
import type { Dialogue, Webhook } from '../../../src/core/ground/ports/person';
import type { StateStore } from '../../../src/core/ground/ports/script';
import type { World } from '../../../src/core/ground/ports/world';
import { FakeSource } from './source';
import { FakeVersionStore } from './version-store';
import { FakeWorkbook } from './workbook';

const MINUTE = 60_000;

class FakeStore implements StateStore {
  entries: Record<string, string> = {};
  loads = 0;
  saves = 0;
  /** Errors that the next calls answer with. */
  readonly faults: Error[] = [];

  load(): Record<string, string> {
    this.loads += 1;
    this.fail();
    return { ...this.entries };
  }

  save(entries: Record<string, string>): void {
    this.saves += 1;
    this.fail();
    this.entries = { ...this.entries, ...entries };
  }

  private fail(): void {
    const fault = this.faults.shift();
    if (fault) throw fault;
  }
}

class FakeDialogue implements Dialogue {
  readonly told: string[] = [];
  readonly asked: string[] = [];
  readonly answers: (string | null)[] = [];
  selected = { title: 'Hoja 1', row: 1 };

  tell(_title: string, text: string): void {
    this.told.push(text);
  }

  ask(_title: string, text: string): string | null {
    this.asked.push(text);
    return this.answers.shift() ?? null;
  }

  confirm(_title: string, text: string): boolean {
    this.asked.push(text);
    return this.answers.shift() === 'yes';
  }

  selection(): { title: string; row: number } {
    return this.selected;
  }
}

export class FakeWorld implements World {
  readonly versions = new FakeVersionStore();
  readonly source = new FakeSource(this.versions);
  readonly book = new FakeWorkbook();
  readonly store = new FakeStore();
  readonly dialogue = new FakeDialogue();
  readonly lines: string[] = [];
  readonly version = 'test';
  codeHash: string | null = 'c0de';
  readonly scriptId = () => 'script-id';
  nowMs = Date.UTC(2026, 10, 24, 12);
  locked = false;
  triggers = 0;
  /** In which times are told. */
  zone: string | null = null;
  user = 'administracion@example.com';
  /** Milliseconds that every look at the clock takes. */
  tickMs = 0;

  readonly workbook = () => this.book;
  readonly activeSpreadsheetId = () => 'spreadsheet-id';
  readonly account = () => this.user || null;
  readonly lock = {
    tryLock: () => {
      if (this.locked) return false;
      this.locked = true;
      return true;
    },
    release: () => {
      this.locked = false;
    },
  };
  readonly clock = {
    now: () => {
      this.nowMs += this.tickMs;
      return this.nowMs;
    },
    local: (ms: number) => new Date(ms).toISOString(),
    useZone: (zone: string | null) => {
      this.zone = zone;
    },
    sleep: (ms: number) => {
      this.nowMs += ms;
    },
    random: () => 0.5,
  };
  readonly mails: { readonly to: readonly string[]; readonly subject: string; readonly body: string }[] = [];
  mailQuota = 100;
  readonly mailer = {
    remaining: () => this.mailQuota,
    send: (to: readonly string[], subject: string, body: string) => {
      this.mailQuota -= to.length;
      this.mails.push({ to, subject, body });
    },
  };
  readonly posts: { readonly kind: string; readonly url: string; readonly text: string }[] = [];
  readonly chat = {
    post: (webhook: Webhook, text: string) => void this.posts.push({ ...webhook, text }),
  };
  needsAuthorisation = () => false;
  readonly log = {
    info: (line: string) => void this.lines.push(line),
    warn: (line: string) => void this.lines.push(line),
  };
  readonly schedule = {
    ensure: (_known: string) => {
      this.triggers = 1;
      return 'trigger-1';
    },
    exists: () => this.triggers > 0,
    remove: () => {
      const removed = this.triggers;
      this.triggers = 0;
      return removed;
    },
  };

  wait(minutes: number): void {
    this.nowMs += minutes * MINUTE;
  }
}
