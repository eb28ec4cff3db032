/** What listings still tell of files that were written in place a moment ago: MD5, size, revision and time of before. */
import type { DriveEntry } from './store';

type Content = Pick<DriveEntry, 'revisions' | 'modifiedMs'>;

interface Former extends Content {
  readonly untilMs: number;
}

/** Listings were seen to be up to ten minutes late: https://github.com/googleapis/google-api-go-client/issues/906 */
export class ListingLag {
  /** Contents of before by file, the oldest first, each told until the next one is or the present one. */
  private readonly formers = new Map<string, readonly Former[]>();

  /**
   * Notes that a file is about to be written.
   * @param entry - as it was before
   * @param nowMs - when it is written
   * @param lagMs - for how long listings do not know
   */
  note({ id, revisions, modifiedMs }: DriveEntry, nowMs: number, lagMs: number): void {
    const untilMs = nowMs + lagMs;
    // A listing that knows the newer content knows the older one too.
    const earlier = (this.formers.get(id) ?? []).map((one) => ({
      ...one,
      untilMs: Math.min(one.untilMs, untilMs),
    }));
    this.formers.set(id, [...earlier, { revisions, modifiedMs, untilMs }]);
  }

  /**
   * An entry as a listing tells it.
   * @param entry - as it is
   * @param nowMs - when it is listed
   */
  shown(entry: DriveEntry, nowMs: number): DriveEntry {
    const left = (this.formers.get(entry.id) ?? []).filter(({ untilMs }) => nowMs < untilMs);
    if (left.length === 0) this.formers.delete(entry.id);
    else this.formers.set(entry.id, left);
    const [former] = left;
    if (former === undefined) return entry;
    const { revisions, modifiedMs } = former;
    return { ...entry, revisions, modifiedMs };
  }

  /** Forgets them all. */
  end(): void {
    this.formers.clear();
  }
}
