/** What Drive's listings leave out, for up to half an hour: files, a folder, or all that lies in one. */
import type { MemoryDrive } from '../drive/memory';
import type { DriveEntry } from '../drive/store';
import type { Chance } from './chance';

/** Longest that something is left out. */
const MINUTES_MAX = 30;

/** How much of what lies in a folder is left out. */
const SHARES = [0.1, 0.5, 1] as const;

/** Share of the polls before which something begins to be left out; one is drawn for a stretch. */
const GAPS = [0, 0, 0.2, 0.5] as const;

export class Listings {
  /** Until when each entry is left out, by its ID. */
  private readonly untilMs = new Map<string, number>();
  private gaps = 0;

  /**
   * @param chance - of its own, so that whatever else a week draws stays the same
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

  /** Another poll is near: a part of one folder may be left out from now on, for a while. Says whether it is. */
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
   * All that lies in the first folder is left out from now on.
   * @param endMs - until when
   */
  leaveAllOut(endMs: number): void {
    const [folderId] = this.folderIds;
    for (const { id, parents } of this.drive.entries())
      if (parents[0] === folderId) this.untilMs.set(id, endMs);
  }

  /** Whether anything is left out these days. */
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
