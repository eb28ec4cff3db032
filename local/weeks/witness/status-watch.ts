/** Compares `_Estado` with the truth: what the tabs hold after every step, and the state of each entity after every poll. */

import type { Folder } from '../client/folder';
import { ENTITIES } from '../ground/entities';
import type { Report } from '../ground/violation';
import type { Reader } from './reader';
import type { Truth } from './status-truth';
import type { StatusTable } from './status-view';

/** Consecutive polls for which a state may be behind the truth. */
const LATE_POLLS = 2;

const POLL_MS = 5 * 60_000;

/** State of an entity of which the folder holds no file. */
const MISSING = 'falta';

/** Milliseconds without a file before the state says so: exporters delete a file and write it again. */
const ABSENT_MS = 10 * 60_000;

interface Wrong {
  readonly signature: string;
  readonly polls: number;
  /** When the last poll that counts ended; null = none since it changed. */
  readonly atMs: number | null;
}

export class StatusWatch {
  /** The highest that was shown; they count from 1. */
  private generation = 0;
  /** Entities that the table reports as missing. */
  private readonly missing = new Set<string>();
  /** By tab: for how many consecutive polls its row was wrong though nothing that it depends on changed. */
  private readonly wrong = new Map<string, Wrong>();
  /** Entities of which the folder held no file when the present poll began. */
  private readonly emptyAtBegin = new Set<string>();
  /** By tab: when a run that dealt with the folder first saw that the entity has no file any more. */
  private readonly emptySince = new Map<string, number>();

  constructor(
    private readonly folder: Folder,
    private readonly reader: Reader,
    private readonly report: Report,
  ) {}

  /**
   * The script wrote the table.
   * @param startedMs - when the run began that wrote it
   */
  look({ generation, rows }: StatusTable, startedMs: number): void {
    // Before the first run the table has no row.
    if (generation === null && this.generation > 0) this.report('torn', '_Estado has no generation');
    if (generation !== null && generation <= this.generation)
      this.report('torn', `_Estado was written anew as generation ${generation}`);
    this.generation = Math.max(this.generation, generation ?? 0);
    for (const { tab } of ENTITIES) {
      this.lookForMissing(tab, rows.get(tab)?.code ?? null, startedMs);
      const key = this.reader.published.get(tab)?.key;
      const row = rows.get(tab);
      if (key === undefined || row === undefined) continue;
      if ((row.key === null && this.isUnknown(tab)) || this.reader.unrecorded.has(tab)) continue;
      const version = this.folder.contents.versions.get(key);
      const isTrue =
        row.key === key && row.rows === String(version?.records) && row.columns === String(version?.columns);
      if (!isTrue) this.report('diverged', `_Estado does not tell what ${tab} holds`);
    }
  }

  /** Checks that no entity is reported missing while its file is in the folder, whatever listings leave out. */
  private lookForMissing(tab: string, code: string | null, startedMs: number): void {
    const isNew = code === MISSING && !this.missing.has(tab);
    if (isNew && this.folder.known(tab, startedMs).length > 0)
      this.report('diverged', `${tab} is told to be missing though its file lies in the folder`);
    if (code === MISSING) this.missing.add(tab);
    else this.missing.delete(tab);
  }

  /** Whether the script does not know what a tab holds: a person removed the tab, or its record is gone. */
  private isUnknown(tab: string): boolean {
    return this.reader.digest(tab) === null || this.reader.unrecorded.has(tab);
  }

  /** The script lost its memory: it cannot know since when a file is missing. */
  forget(): void {
    this.emptySince.clear();
    this.wrong.clear();
  }

  /**
   * A poll begins.
   * @param truths - by tab
   */
  begin(truths: ReadonlyMap<string, Truth>): void {
    this.emptyAtBegin.clear();
    for (const [tab, { codes, signature }] of truths) {
      if (codes.has(MISSING)) this.emptyAtBegin.add(tab);
      // A file that came and went between two looks restarts the delay.
      else this.emptySince.delete(tab);
      if (this.wrong.get(tab)?.signature !== signature)
        this.wrong.set(tab, { signature, polls: 0, atMs: null });
    }
  }

  /**
   * A poll ended normally.
   * @param truths - by tab
   * @param nowMs - the time
   * @param hasDealt - whether the poll dealt with the folder, or only looked at it
   * @param isRest - whether everything is done: then nothing may be wrong
   */
  compare(
    table: StatusTable,
    truths: ReadonlyMap<string, Truth>,
    nowMs: number,
    hasDealt: boolean,
    isRest: boolean,
  ): void {
    if (table.generation === null) return;
    if (table.nextSignalMs !== null && nowMs > table.nextSignalMs)
      this.report('lost', 'the next sign of life is overdue after a poll');
    for (const [tab, { codes, signature, mayHaveFailed }] of truths) {
      const code = table.rows.get(tab)?.code ?? '';
      // Any file that a person processed again may have failed; once everything is done, none has.
      const hasFailed = !isRest && code === 'fallido' && mayHaveFailed;
      const isFresh = this.isFresh(tab, code, codes, nowMs, hasDealt, isRest);
      const isRight = codes.has(code) || hasFailed || isFresh;
      const before = this.wrong.get(tab);
      // A poll during which the truth changed may not have seen the change.
      const isSame = before?.signature === signature;
      // Of several polls at the same time, one counts.
      const isNext = isSame && (before.atMs === null || nowMs - before.atMs >= POLL_MS / 2);
      const polls = isRight ? 0 : isRest ? 1 : isSame ? before.polls + (isNext ? 1 : 0) : 0;
      this.wrong.set(tab, { signature, polls, atMs: isNext || !isSame ? nowMs : before.atMs });
      if (polls <= (isRest ? 0 : LATE_POLLS) || this.reader.absent.has(tab)) continue;
      this.report(
        'diverged',
        `_Estado says «${code}» of ${tab} for ${polls} polls; true is ${[...codes].join(' or ')}`,
      );
    }
  }

  /** Whether the folder lost the last file of an entity so recently that the state need not change yet. */
  private isFresh(
    tab: string,
    code: string,
    codes: ReadonlySet<string>,
    nowMs: number,
    hasDealt: boolean,
    isRest: boolean,
  ): boolean {
    if (!codes.has(MISSING)) {
      this.emptySince.delete(tab);
      return false;
    }
    const sinceMs = this.emptySince.get(tab) ?? nowMs;
    if (hasDealt && this.emptyAtBegin.has(tab)) this.emptySince.set(tab, sinceMs);
    const isNew = nowMs - sinceMs < ABSENT_MS + (isRest ? LATE_POLLS * POLL_MS : 0);
    return isNew && (code === 'al-dia' || code === 'fijado' || code === 'atrasado');
  }
}
