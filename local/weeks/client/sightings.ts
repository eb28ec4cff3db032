/**
 * When the script may have seen each content for the first time. The script chooses between two files of one entity by its
 * own first looks. It is unknown from outside whether a killed run kept its look, so each first look is a span. A content
 * that disappears and comes back keeps its first look, unless its file had another content meanwhile.
 */
import { halvesOf } from './version';

/** What became of the script's memory of a content. */
interface Loss {
  /** Whether the script lost it: then it uses the time in Drive, which comes from the client's clock. */
  readonly wasLost: boolean;
  /** Whether the time in Drive may make it older than all that the script knows: old rows of the manifest had been removed. */
  readonly mayBeOld: boolean;
}

const NO_LOSS: Loss = { wasLost: false, mayBeOld: false };

/** First look of one content of one file; with a late listing, some of these instants are in the future. */
interface Sighting extends Loss {
  /** When it appeared: no look is earlier. */
  fromMs: number;
  /** End of the first run that surely kept its look: the first look is not later. Null while there was no such run. */
  toMs: number | null;
  /** When it left the folder; null while it is there. */
  goneMs: number | null;
  /** When it appeared or came back the last time: a run that began earlier may not have seen it. */
  backMs: number;
  /** Whether a run that may have kept its look saw another content of the file, and so may have forgotten this one. */
  maybeForgotten: boolean;
}

export class Sightings {
  private readonly byKey = new Map<string, Sighting>();
  /** Applies to contents that appear now: they may count as old until a run has surely looked since the memory was lost. */
  private loss = NO_LOSS;

  /** Whether the script has lost its memory, and no run has surely looked since. */
  get isBlank(): boolean {
    return this.loss !== NO_LOSS;
  }

  /**
   * Records that a content is in the folder.
   * @param fromMs - when a run may see it at the earliest
   * @param listedMs - from when on listings surely show it
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

  /** Records that a content left the folder. A content that listings would have shown only later has never been there. */
  vanish(key: string, nowMs: number): void {
    const { fileId } = halvesOf(key);
    for (const [other, known] of this.ofFile(fileId)) {
      if (known.fromMs > nowMs) this.byKey.delete(other);
      else if (other === key || (known.goneMs ?? nowMs) > nowMs) known.goneMs = nowMs;
    }
  }

  /**
   * Records that listings show the present content of a file from now on.
   * @param key - of that content
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
   * Records that a run looked at the folder. If a file disappears between two pages of a listing, the next page begins too
   * late: then the run may have missed any file.
   * @param startedMs - when it began
   * @param endedMs - when it ended
   * @param isSure - whether it ended normally, so that what it saw was kept
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
   * Records that the script lost its memory, except for what the manifest contains. The first look of a content in the
   * manifest may have been at any time since that content first appeared.
   * @param nowMs - when
   * @param isTold - whether the manifest contains a content, by its key
   * @param isFull - whether the manifest has no room for more rows, so that it may have contained any file before
   * @param sinceOf - when a content first appeared
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
   * Whether a content disappeared while a run listed the folder page by page.
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

/** When a content disappeared, if that was by an instant; null = not yet, since a late listing still shows it. */
function goneBy({ goneMs }: Sighting, nowMs: number): number | null {
  return goneMs !== null && goneMs <= nowMs ? goneMs : null;
}
