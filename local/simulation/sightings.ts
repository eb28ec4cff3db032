/**
 * When the script may have seen each content for the first time. It decides between two files of one entity by its
 * own first looks; what of them was kept when a run was killed cannot be known from outside, so each is a span. A
 * content that goes away and comes back was seen before, unless its file had another one meanwhile.
 */
import { halvesOf } from './version';

/** First look of one content of one file. */
interface Sighting {
  /** When it appeared: no look is earlier. */
  fromMs: number;
  /** When a run that surely kept its looks had ended: no look is later. Null while there was none. */
  toMs: number | null;
  /** When it went out of the folder; null while it is there. */
  goneMs: number | null;
  /** When it was back the last time: a run that had begun before may not have seen it. */
  backMs: number;
  /** Whether a run that may have kept its looks saw another content of the file, and so may have forgotten this one. */
  maybeForgotten: boolean;
}

export class Sightings {
  private readonly byKey = new Map<string, Sighting>();

  /** Notes that a content is in the folder from now on. */
  appear(key: string, nowMs: number): void {
    const known = this.byKey.get(key);
    if (known === undefined) {
      this.byKey.set(key, { fromMs: nowMs, toMs: null, goneMs: null, backMs: nowMs, maybeForgotten: false });
      return;
    }
    if (known.maybeForgotten) known.toMs = null;
    if (known.goneMs !== null) known.backMs = nowMs;
    known.goneMs = null;
    known.maybeForgotten = false;
  }

  /** Notes that a content is not in the folder any more. */
  vanish(key: string, nowMs: number): void {
    const known = this.byKey.get(key);
    if (known !== undefined) known.goneMs = nowMs;
  }

  /**
   * Notes that a run looked at the folder. What goes away between two pages of a listing makes the next page begin too
   * late: then anything may have been missed.
   * @param startedMs - when it began
   * @param endedMs - when it ended
   * @param isSure - whether it came to its end, so that what it saw was kept
   * @param mayMiss - whether the listing may have left out a file, by its ID
   */
  look(
    startedMs: number,
    endedMs: number,
    isSure: boolean,
    mayMiss: (fileId: string) => boolean = () => false,
  ): void {
    const isCertain = isSure && !this.isShaken(startedMs);
    /** Files of which the run saw a content, and whether that is certain. */
    const seen = new Map<string, boolean>();
    for (const [key, { goneMs, backMs }] of this.byKey) {
      if (goneMs !== null && goneMs < startedMs) continue;
      const { fileId } = halvesOf(key);
      const isSeen = isCertain && goneMs === null && backMs <= startedMs && !mayMiss(fileId);
      seen.set(fileId, isSeen || seen.get(fileId) === true);
    }
    for (const [key, sighting] of this.byKey) {
      const { goneMs, backMs } = sighting;
      if (goneMs === null) {
        if (isCertain && backMs <= startedMs && !mayMiss(halvesOf(key).fileId)) sighting.toMs ??= endedMs;
        continue;
      }
      const isReplaced = seen.get(halvesOf(key).fileId);
      if (isReplaced === true && goneMs < startedMs) this.byKey.delete(key);
      else sighting.maybeForgotten ||= isReplaced !== undefined;
    }
  }

  /**
   * Notes that the script lost its memory, but for what the manifest tells. When it saw for the first time what a file has
   * held before, nobody can tell.
   * @param nowMs - when
   * @param isTold - whether the manifest tells of a content, by its key
   * @param sinceOf - when a content appeared for the first time of all
   */
  forget(nowMs: number, isTold: (key: string) => boolean, sinceOf: (key: string) => number): void {
    for (const [key, sighting] of this.byKey) {
      sighting.maybeForgotten = false;
      if (isTold(key)) sighting.fromMs = Math.min(sighting.fromMs, sinceOf(key));
      else if (sighting.goneMs !== null) this.byKey.delete(key);
      else Object.assign(sighting, { fromMs: nowMs, toMs: null });
    }
  }

  /**
   * Whether something went away while a run listed the folder page by page.
   * @param startedMs - when it began
   */
  isShaken(startedMs: number): boolean {
    return [...this.byKey.values()].some(({ goneMs }) => goneMs !== null && goneMs >= startedMs);
  }

  /** Earliest instant at which a content may have been seen first. */
  earliest(key: string): number {
    return this.byKey.get(key)?.fromMs ?? Number.POSITIVE_INFINITY;
  }

  /** Latest instant at which it was seen first, as far as that is known. */
  latest(key: string): number {
    return this.byKey.get(key)?.toMs ?? Number.POSITIVE_INFINITY;
  }
}
