/** What listings still tell of files that were written in place a moment ago: MD5, size, revision and time of before. */
import type { DriveEntry } from './store';

interface Former {
  readonly entry: DriveEntry;
  readonly untilMs: number;
}

/** Listings were seen to be up to ten minutes late: https://github.com/googleapis/google-api-go-client/issues/906 */
export class ListingLag {
  /** By file, the oldest first: each is told until the next one is, and the last one until the present one is. */
  private readonly formers = new Map<string, readonly Former[]>();

  /** @param now - the true time, whatever the client's clock says */
  constructor(private readonly now: () => number) {}

  /**
   * Lets listings go on telling what a file holds now, whatever is written into it.
   * @param lagMs - for how long
   */
  hold(entry: DriveEntry, lagMs: number): void {
    const untilMs = this.now() + lagMs;
    // A listing that knows a newer content knows the older ones too.
    const earlier = (this.formers.get(entry.id) ?? []).map((former) => ({
      ...former,
      untilMs: Math.min(former.untilMs, untilMs),
    }));
    this.formers.set(entry.id, [...earlier, { entry, untilMs }]);
  }

  /** An entry as a listing tells it; whole and new once it was renamed, moved, or put into the trash. */
  shown(entry: DriveEntry): DriveEntry {
    const left = (this.formers.get(entry.id) ?? []).filter(
      ({ entry: former, untilMs }) => this.now() < untilMs && placeOf(former) === placeOf(entry),
    );
    if (left.length === 0) this.formers.delete(entry.id);
    else this.formers.set(entry.id, left);
    return left[0]?.entry ?? entry;
  }

  /** Listings tell at once what is true of a file. */
  catchUp(id: string): void {
    this.formers.delete(id);
  }
}

function placeOf({ name, parents, trashed }: DriveEntry): string {
  return JSON.stringify([name, parents, trashed]);
}
