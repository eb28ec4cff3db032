/** Entries that Drive's listings leave out for up to half an hour: files, a folder, or everything in one. */
import type { MemoryDrive } from '../../google/drive/memory';
import type { DriveEntry } from '../../google/drive/store';
import type { Chance } from '../ground/chance';

/** Longest time for which something is left out. */
const MINUTES_MAX = 30;

/** Shares of the entries of a folder that are left out. */
const SHARES = [0.1, 0.5, 1] as const;

/** Probability, before a poll, that listings begin to leave something out; one is drawn for each stretch. */
const GAPS = [0, 0, 0.2, 0.5] as const;

export class Listings {
  /** Until when each entry is left out, by its ID. */
  private readonly untilMs = new Map<string, number>();
  private gaps = 0;

  /**
   * @param chance - a separate generator, so that the rest of the week stays the same
   * @param folderIds - the folders that are listed
   * @param now - the true time
   */
  constructor(
    private readonly chance: Chance,
    private readonly drive: MemoryDrive,
    private readonly folderIds: readonly [string, ...string[]],
    private readonly now: () => number,
  ) {}

  /** Draws how bad a stretch of the week is. */
  draw(): void {
    this.gaps = this.chance.pick(GAPS);
  }

  /** Before a poll: may leave out a part of one folder from now on, for a while. Returns whether it does. */
  pass(): boolean {
    const { chance } = this;
    if (!chance.happens(this.gaps)) return false;
    const folderId = chance.pick(this.folderIds);
    const share = chance.pick(SHARES);
    const endMs = this.now() + chance.between(1, MINUTES_MAX) * 60_000;
    for (const { id, parents } of this.drive.entries()) {
      if (parents[0] === folderId && chance.happens(share)) this.untilMs.set(id, endMs);
    }
    return true;
  }

  /**
   * Leaves out everything in the first folder from now on.
   * @param endMs - until when
   */
  leaveAllOut(endMs: number): void {
    const [folderId] = this.folderIds;
    for (const { id, parents } of this.drive.entries())
      if (parents[0] === folderId) this.untilMs.set(id, endMs);
  }

  /** Whether listings leave something out at present, or may. */
  get arePartial(): boolean {
    return this.gaps > 0 || this.untilMs.size > 0;
  }

  /** Everything is listed again. */
  end(): void {
    this.untilMs.clear();
  }

  /** Whether listings leave an entry out. */
  isOut({ id }: Pick<DriveEntry, 'id'>): boolean {
    return (this.untilMs.get(id) ?? 0) > this.now();
  }

  /**
   * Whether a run may have missed a file: it was left out, or the folder in which it lies was.
   * @param startedMs - when the run began
   */
  mayMiss(fileId: string, startedMs: number): boolean {
    const parents = this.drive.entry(fileId)?.parents ?? [];
    return [fileId, ...parents].some((id) => (this.untilMs.get(id) ?? 0) > startedMs);
  }
}
