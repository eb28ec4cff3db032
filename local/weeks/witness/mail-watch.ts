/** Compares mails, or chat messages, with `_Estado`: no change twice, one digest a day, nothing left unreported. */
import type { Runtime } from '../../runtime/runtime';
import type { Report } from '../ground/violation';
import type { Outbox } from '../weather/outbox';
import { readLetter, type ToldChange } from './letter';
import type { StatusRow, StatusTable } from './status-view';

/** Local time minus universal time. */
const OFFSET_MS = -3 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Local hour by which the digest of a day is sent; it also reports what a lost mail did not. */
const DIGEST_HOUR = 9;

/** Milliseconds after local midnight before which no digest is sent: until 08:00. */
const FIRST_DIGEST_MS = 8 * 3_600_000;

/** The system's own name in a mail. */
const SYSTEM = 'Sistema';

/** States that no mail reports, since they pass by themselves; an earlier problem may still exist. */
const PASSING = ['en-curso', 'fallido'];

/** States that only a person can resolve. */
const GRAVE = ['retenido', 'rechazado'];

export class MailWatch {
  private read = 0;
  /** How often each entity, and the system, has changed its state. */
  private readonly turns = new Map<string, number>();
  private readonly states = new Map<string, string>();
  /** By recipient and entity: the change that was reported last, and how many state changes there had been. */
  private readonly told = new Map<string, { readonly what: string; readonly turn: number }>();
  private readonly lines = new Set<string>();
  private readonly digests = new Set<number>();
  /** State of each entity that was reported last. */
  private readonly last = new Map<string, string>();
  /** Entities whose present state must be reported, since there was an address when it began. */
  private readonly owed = new Set<string>();

  /** @param outbox - of what is sent */
  constructor(
    private readonly runtime: Runtime,
    private readonly outbox: Outbox,
    private readonly report: Report,
  ) {}

  /** The script wrote `_Estado`. */
  noteStates({ rows, problems }: StatusTable): void {
    // Without an address, nothing has to be reported, now or later.
    if (!this.outbox.isRead()) this.owed.clear();
    this.turn(SYSTEM, problems);
    for (const [tab, row] of rows) if (!isPassing(row)) this.turn(tab, `${row.code} ${row.cause}`);
  }

  /** The script could not see the folder; `_Estado` does not show that. */
  noteNoFolder(): void {
    this.turns.set(SYSTEM, (this.turns.get(SYSTEM) ?? 0) + 1);
  }

  /** The script lost its memory: it cannot know what it reported. */
  forget(): void {
    this.told.clear();
    this.lines.clear();
    this.digests.clear();
  }

  /** Reads what was sent since the last look. */
  look(): void {
    if (this.outbox.count() === this.read) return;
    for (const { to, atMs, body } of this.outbox.from(this.read)) {
      const { changes, open } = readLetter(body);
      for (const change of changes) this.noteTold(to, change);
      for (const name of open) this.last.set(name, 'open');
      if (open.length > 0) this.noteDigest(atMs);
    }
    this.read = this.outbox.count();
  }

  /**
   * Enough time has passed: every state that only a person can resolve must have been reported.
   * @param table - the present `_Estado`
   */
  expectTold({ rows }: StatusTable): void {
    if (!this.outbox.isRead() || sinceMidnight(this.runtime.clock.nowMs) < DIGEST_HOUR * 3_600_000) return;
    for (const [tab, { code }] of rows) {
      if (!this.owed.has(tab)) continue;
      if (!GRAVE.includes(code) || this.last.get(tab) === 'open') continue;
      if (!this.last.get(tab)?.startsWith(code))
        this.report('lost', `no ${this.outbox.kind} told that ${tab} is ${code}`);
    }
  }

  /** A late mail may report several state changes: the same change may appear twice with another one between. */
  private noteTold(to: string, { name, what, line }: ToldChange): void {
    const turn = this.turns.get(name) ?? 0;
    const before = this.told.get(`${to} ${name}`);
    const isAgain = before?.what === what && before.turn === turn;
    if (isAgain || this.lines.has(`${to} ${line}`))
      this.report('leaked', `a ${this.outbox.kind} told twice that ${name} changed`);
    this.lines.add(`${to} ${line}`);
    this.told.set(`${to} ${name}`, { what, turn });
    this.last.set(name, what);
  }

  private noteDigest(atMs: number): void {
    const day = Math.floor((atMs + OFFSET_MS) / DAY_MS);
    if (this.digests.has(day)) this.report('leaked', `two digests were sent in one day: ${this.outbox.kind}`);
    this.digests.add(day);
    if (sinceMidnight(atMs) < FIRST_DIGEST_MS)
      this.report('leaked', `a digest was sent before the day began: ${this.outbox.kind}`);
  }

  private turn(name: string, state: string): void {
    if (this.states.get(name) === state) return;
    this.states.set(name, state);
    this.turns.set(name, (this.turns.get(name) ?? 0) + 1);
    if (this.outbox.isRead()) this.owed.add(name);
  }
}

/** Whether a state may pass by itself: a file that has just disappeared may be about to be written again. */
function isPassing({ code, cause }: StatusRow): boolean {
  return PASSING.includes(code) || cause === 'frequency/absent';
}

/** Milliseconds since the client's midnight. */
function sinceMidnight(ms: number): number {
  return (((ms + OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS;
}
