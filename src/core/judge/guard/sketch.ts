/** A small summary of a large set of IDs. Two sets can be compared by their summaries, without storing either set. */

import { hashNumber } from '../../ground/hash';
import { LIMITS } from '../../ground/limits';

/** Hashes have 36 bits: six base-64 digits. The chance that two sets of 256 hashes share one by accident is 1 in 10^6. */
const HASH_RANGE = 2 ** 36;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGITS_PER_HASH = 6;

/** Minimum sample size: smaller samples say too little about a share. */
const SAMPLE_MIN = 16;

/** An estimated share, from 0 to 1. */
export interface Share {
  readonly share: number;
  /** Possible error to either side, in 95 of 100 cases. */
  readonly error: number;
}

/**
 * Collects the smallest hashes of the given IDs: a uniform sample of the distinct IDs, which does not depend on their
 * order or repetition. (KMV or bottom-k: Beyer, Haas, Reinwald, Sismanis and Gemulla, "On synopses for distinct-value
 * estimation under multiset operations", SIGMOD 2007, doi:10.1145/1247480.1247504; Broder, "On the resemblance and
 * containment of documents", 1997.)
 */
export class Sketch {
  private hashes: number[];
  private ceiling: number;

  /** @param text - a stored sketch; null begins a new one */
  constructor(text: string | null = null) {
    this.hashes = text === null ? [] : decode(text);
    this.ceiling = ceilingOf(this.hashes);
  }

  /** Adds one ID. Blank IDs do not count. */
  add(id: string): void {
    const value = Math.floor(hashNumber(id) / 2 ** 17);
    if (value >= this.ceiling || id.trim() === '') return;
    this.hashes.push(value);
    if (this.hashes.length >= 4 * LIMITS.sketchHashes) this.compact();
  }

  /** The sketch in the form in which it is stored: at most 1,536 characters, none of which JSON escapes. */
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
 * Number of distinct IDs in a sketch: exact up to its size, then an unbiased estimate.
 *
 * @param text - a stored sketch
 */
export function countIds(text: string): number {
  const hashes = decode(text);
  const last = hashes[hashes.length - 1] ?? 0;
  if (hashes.length < LIMITS.sketchHashes) return hashes.length;
  return Math.round(((hashes.length - 1) * HASH_RANGE) / last);
}

/**
 * Share of the former IDs that are not among the present ones. It is exact when both sets are smaller than a sketch.
 * Null = no answer: there were no former IDs, or the present set is so much larger that the two samples hardly overlap.
 *
 * The former hashes up to the lower of the two ceilings are a uniform sample of the former IDs, and the present sketch
 * is complete up to that ceiling. The error is half of Wilson's score interval (JASA 22, 1927) at z = 1.96.
 *
 * @param before - sketch of the former IDs
 * @param now - sketch of the present IDs
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

/** Highest hash up to which a sketch is complete: the whole range if the sketch is not full, otherwise its last hash. */
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
