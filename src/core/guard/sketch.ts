/** A small summary of a large set of IDs, by which two sets are compared without keeping either. */
import { LIMITS } from '../limits';
import { hashNumber } from '../snapshot/hash';

/** Hashes have 36 bits: six digits of 64, and a chance of 1 in 10^6 that two sets of 256 share one by accident. */
const HASH_RANGE = 2 ** 36;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGITS_PER_HASH = 6;

/** Fewer common hashes than this say too little about a share. */
const SAMPLE_MIN = 16;

/** A share that was estimated, from 0 to 1. */
export interface Share {
  readonly share: number;
  /** By how much it may be off, to either side, in 95 of 100 cases. */
  readonly error: number;
}

/**
 * Collects the smallest hashes of the IDs that it is given: a uniform sample of the distinct ones, the same whatever
 * their order and repetition. (KMV or bottom-k: Beyer, Haas, Reinwald, Sismanis and Gemulla, "On synopses for
 * distinct-value estimation under multiset operations", SIGMOD 2007, doi:10.1145/1247480.1247504; Broder, "On the
 * resemblance and containment of documents", 1997.)
 */
export class Sketch {
  private hashes: number[];
  private ceiling: number;

  /** @param text - a sketch that was kept; null begins a new one */
  constructor(text: string | null = null) {
    this.hashes = text === null ? [] : decode(text);
    this.ceiling = ceilingOf(this.hashes);
  }

  /** Takes one ID. Blank ones are none. */
  add(id: string): void {
    const value = Math.floor(hashNumber(id) / 2 ** 17);
    if (value >= this.ceiling || id.trim() === '') return;
    this.hashes.push(value);
    if (this.hashes.length >= 4 * LIMITS.sketchHashes) this.compact();
  }

  /** The sketch as it can be kept: at most 1,536 characters, none of which JSON escapes. */
  text(): string {
    this.compact();
    return encode(this.hashes);
  }

  private compact(): void {
    const distinct = [...new Set(this.hashes)].sort((a, b) => a - b);
    this.hashes = distinct.slice(0, LIMITS.sketchHashes);
    this.ceiling = ceilingOf(this.hashes);
  }
}

/**
 * How many distinct IDs a sketch was made of: exact up to its size, then an unbiased estimate.
 *
 * @param text - a sketch that was kept
 */
export function countIds(text: string): number {
  const hashes = decode(text);
  const last = hashes[hashes.length - 1] ?? 0;
  if (hashes.length < LIMITS.sketchHashes) return hashes.length;
  return Math.round(((hashes.length - 1) * HASH_RANGE) / last);
}

/**
 * Which share of the former IDs is not among the present ones. Exact when both sets are smaller than a sketch. Null
 * when nothing can be said: there were none, or the present set is so much larger that the two samples hardly meet.
 *
 * The former hashes up to the lower of the two ceilings are a uniform sample of the former IDs, and the present
 * sketch knows everything up to there. The error is half of Wilson's score interval (JASA 22, 1927) at z = 1.96.
 *
 * @param before - sketch of the former IDs
 * @param now - sketch of the present ones
 */
export function vanishedShare(before: string, now: string): Share | null {
  const former = decode(before);
  const present = decode(now);
  const ceiling = Math.min(ceilingOf(former), ceilingOf(present));
  const sample = former.filter((value) => value <= ceiling);
  const exact = ceiling === HASH_RANGE;
  if (sample.length === 0 || (!exact && sample.length < SAMPLE_MIN)) return null;
  const here = new Set(present);
  const share = sample.filter((value) => !here.has(value)).length / sample.length;
  return { share, error: exact ? 0 : wilson(share, sample.length) };
}

function wilson(share: number, size: number): number {
  const z = 1.96;
  const spread = Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size));
  return (z * spread) / (1 + (z * z) / size);
}

/** A sketch that is not full knows all hashes; a full one those up to its last. */
function ceilingOf(hashes: readonly number[]): number {
  return hashes.length < LIMITS.sketchHashes ? HASH_RANGE : (hashes[LIMITS.sketchHashes - 1] ?? HASH_RANGE);
}

function encode(hashes: readonly number[]): string {
  return hashes
    .map((value) => {
      let digits = '';
      for (let rest = value; digits.length < DIGITS_PER_HASH; rest = Math.floor(rest / 64)) {
        digits = (DIGITS[rest % 64] ?? '') + digits;
      }
      return digits;
    })
    .join('');
}

function decode(text: string): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + DIGITS_PER_HASH <= text.length; at += DIGITS_PER_HASH) {
    let value = 0;
    for (const digit of text.slice(at, at + DIGITS_PER_HASH)) value = value * 64 + DIGITS.indexOf(digit);
    hashes.push(value);
  }
  return hashes;
}
