/**
 * When the script may have seen each content for the first time. It decides between two files of one entity by its
 * own first looks; what of them was kept when a run was killed cannot be known from outside, so each is a span. A
 * content that goes away and comes back was seen before, unless its file had another one meanwhile.
 */
import { halvesOf } from './version';

/** What became of the script's memory of a content. */
interface Loss {
  /** Whether the script lost it: then it goes by what Drive tells, which is the client's clock. */
  readonly wasLost: boolean;
  /** Whether what Drive tells may make it older than all that the script knows: rows of the manifest had made way. */
  readonly mayBeOld: boolean;
}

const NO_LOSS: Loss = { wasLost: false, mayBeOld: false };

/** First look of one content of one file; a listing that is late makes some of these instants lie ahead. */
interface Sighting extends Loss {
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
  /** Of what appears now: while no run has surely looked since the script lost its memory, it may be old, by what Drive tells. */
  private loss = NO_LOSS;

  /** Whether the script has lost its memory, and no run has surely looked since. */
  get isBlank(): boolean {
    return this.loss !== NO_LOSS;
  }

  /**
   * Notes that a content is in the folder.
   * @param fromMs - when a run may see it at the earliest
   * @param listedMs - from when on listings surely tell it
   */
  appear(key: string, fromMs: number, listedMs = fromMs): void {
    const known = this.byKey.get(key);
    if (known === undefined) {
      this.byKey.set(key, {
        fromMs,
        toMs: null,
        goneMs: null,
        backMs: listedMs,
        maybeForgotten: false,
        ...this.loss,
      });
      return;
    }
    if (known.maybeForgotten) known.toMs = null;
    if (known.goneMs !== null) known.backMs = listedMs;
    known.goneMs = null;
    known.maybeForgotten = false;
  }

  /** Notes that a content is not in the folder any more; one that listings would have shown later only, never was. */
  vanish(key: string, nowMs: number): void {
    const { fileId } = halvesOf(key);
    for (const [other, known] of this.ofFile(fileId)) {
      if (known.fromMs > nowMs) this.byKey.delete(other);
      else if (other === key || (known.goneMs ?? nowMs) > nowMs) known.goneMs = nowMs;
    }
  }

  /**
   * Notes that listings tell at once what a file holds.
   * @param key - of that
   */
  show(key: string, nowMs: number): void {
    const held = this.byKey.get(key);
    if (held === undefined || held.backMs <= nowMs) return;
    held.fromMs = Math.min(held.fromMs, nowMs);
    held.backMs = nowMs;
    for (const [other, known] of this.ofFile(halvesOf(key).fileId)) {
      if (known.fromMs > nowMs) this.byKey.delete(other);
      else if (other !== key && known.goneMs !== null && known.goneMs > nowMs) known.goneMs = nowMs;
    }
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
    const isCertain = isSure && !this.isShaken(startedMs, endedMs);
    if (isCertain) this.loss = NO_LOSS;
    /** Files of which the run saw a content, and whether that is certain. */
    const seen = new Map<string, boolean>();
    const visible = [...this.byKey].filter(([, { fromMs }]) => fromMs <= endedMs);
    for (const [key, sighting] of visible) {
      const goneMs = goneBy(sighting, endedMs);
      if (goneMs !== null && goneMs < startedMs) continue;
      const { fileId } = halvesOf(key);
      const isSeen = isCertain && goneMs === null && sighting.backMs <= startedMs && !mayMiss(fileId);
      seen.set(fileId, isSeen || seen.get(fileId) === true);
    }
    for (const [key, sighting] of visible) {
      const goneMs = goneBy(sighting, endedMs);
      if (goneMs === null) {
        const isSeen = isCertain && sighting.backMs <= startedMs && !mayMiss(halvesOf(key).fileId);
        if (isSeen) sighting.toMs ??= endedMs;
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
   * @param isFull - whether the manifest has no room for more rows, so that nobody can tell of which files it told
   * @param sinceOf - when a content appeared for the first time of all
   */
  forget(
    nowMs: number,
    isTold: (key: string) => boolean,
    isFull: boolean,
    sinceOf: (key: string) => number,
  ): void {
    this.loss = { wasLost: true, mayBeOld: isFull };
    for (const [key, sighting] of this.byKey) {
      sighting.maybeForgotten = false;
      if (isTold(key)) sighting.fromMs = Math.min(sighting.fromMs, sinceOf(key));
      else if (sighting.goneMs !== null) this.byKey.delete(key);
      else Object.assign(sighting, { fromMs: nowMs, toMs: null, ...this.loss });
    }
  }

  /**
   * Whether something went away while a run listed the folder page by page.
   * @param startedMs - when it began
   * @param endedMs - when it ended
   */
  isShaken(startedMs: number, endedMs: number): boolean {
    const isWithin = (goneMs: number | null): boolean => goneMs !== null && goneMs >= startedMs;
    return [...this.byKey.values()].some((sighting) => isWithin(goneBy(sighting, endedMs)));
  }

  private ofFile(fileId: string): (readonly [string, Sighting])[] {
    return [...this.byKey].filter(([key]) => halvesOf(key).fileId === fileId);
  }

  /** Earliest instant at which a content may have been seen first; null = it has no sighting. */
  earliest(key: string): number | null {
    return this.byKey.get(key)?.fromMs ?? null;
  }

  /** From when on listings surely contain a content, however late they are; null = it has no sighting. */
  told(key: string): number | null {
    return this.byKey.get(key)?.backMs ?? null;
  }

  /**
   * The earliest instant that counts between two files of an entity. A content that may be older than all others has the
   * lowest rank (negative infinity), one without a sighting the highest (positive infinity).
   */
  rank(key: string): number {
    if (this.byKey.get(key)?.mayBeOld) return Number.NEGATIVE_INFINITY;
    return this.earliest(key) ?? Number.POSITIVE_INFINITY;
  }

  /** Earliest instant that the script itself may assume for the first sighting; null = any, since it lost its memory of it. */
  oldest(key: string): number | null {
    return this.byKey.get(key)?.wasLost === false ? this.earliest(key) : null;
  }

  /** Latest instant at which a content may have been seen first; null = unknown, since no run has surely kept a look at it. */
  latest(key: string): number | null {
    return this.byKey.get(key)?.toMs ?? null;
  }
}

/** When a content had gone by an instant; null when it had not: a listing that is late shows it for a while. */
function goneBy({ goneMs }: Sighting, nowMs: number): number | null {
  return goneMs !== null && goneMs <= nowMs ? goneMs : null;
}
