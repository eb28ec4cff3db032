/** Files that the script may not know yet: no listing that it surely kept has contained them. */
export class Unseen {
  /** Whether a listing may have left out a file, by its ID, since a moment. */
  mayMiss: (fileId: string, sinceMs: number) => boolean = () => false;
  /** By file ID: since when the file is there. */
  private readonly sinceMs = new Map<string, number>();
  /** Whether the folder lies in the trash. */
  private isHidden = false;
  /** When the folder came out of the trash the last time; null = never. */
  private shownMs: number | null = null;

  /** @param now - the true time */
  constructor(private readonly now: () => number) {}

  /** A file appears now, or the script forgets it now. */
  appear(fileId: string): void {
    this.sinceMs.set(fileId, this.now());
  }

  /** The folder goes into the trash. */
  hide(): void {
    this.isHidden = true;
  }

  /** The folder comes out of the trash. */
  show(): void {
    this.isHidden = false;
    this.shownMs = this.now();
  }

  /** Whether a listing since a moment may have left out a file. */
  isMissed(fileId: string, sinceMs: number): boolean {
    return this.wasHidden(sinceMs) || this.mayMiss(fileId, sinceMs);
  }

  /** Whether the script knows a file or no listing leaves it out: then it cannot consider the file missing. */
  isCertain(fileId: string): boolean {
    return !this.sinceMs.has(fileId) || !this.isMissed(fileId, this.now());
  }

  /**
   * Whether a file was there when a run began, and the run could not miss it.
   * @param startedMs - when the run began
   */
  wasKnown(fileId: string, startedMs: number): boolean {
    if (this.wasHidden(startedMs)) return false;
    const sinceMs = this.sinceMs.get(fileId);
    return sinceMs === undefined || (sinceMs < startedMs && !this.mayMiss(fileId, startedMs));
  }

  /**
   * A run dealt with the folder, and what it saw was kept.
   * @param startedMs - when it began
   * @param isRemembered - whether the script remembers a file by its ID
   */
  meet(startedMs: number, isRemembered: (fileId: string) => boolean): void {
    for (const [fileId, sinceMs] of this.sinceMs) {
      const isSeen = sinceMs <= startedMs && !this.isMissed(fileId, startedMs);
      if (isSeen && isRemembered(fileId)) this.sinceMs.delete(fileId);
    }
  }

  /** Whether the folder was in the trash at some time since a moment. */
  private wasHidden(sinceMs: number): boolean {
    return this.isHidden || (this.shownMs !== null && this.shownMs >= sinceMs);
  }
}
