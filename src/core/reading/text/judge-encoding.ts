/** Decides in which single-byte encoding a text was written. */
import { BYTE_ENCODINGS, type ByteEncoding, UPPER_HALF } from './byte-tables';
import type { Encoding } from './encoding';
import { countKnown } from './marked-words';
import { costOf } from './plausible';

/** Non-ASCII bytes, each with its neighbours as bytes, and how often each such context occurs. */
type Contexts = ReadonlyMap<string, number>;

/**
 * How rarely a dealership's files are in an encoding, in nats. Our choice: files of Windows are the rule, files of DOS
 * and old Macs are rare. This decides for a file with only a few symbols whose bytes are letters for DOS and Macs.
 */
const SELDOM: Readonly<Record<ByteEncoding, number>> = {
  'windows-1252': 0,
  'iso-8859-15': 3,
  cp850: 3,
  cp437: 4,
  'mac-roman': 4,
};
/** The same where the bytes are letters in windows-1252 too, so that letters are evidence. */
const SELDOM_BESIDE_LETTERS: typeof SELDOM = {
  'windows-1252': 0,
  'iso-8859-15': 1,
  cp850: 0,
  cp437: 1,
  'mac-roman': 1.5,
};

/** Nats by which an encoding is less likely for each impossible word that it gives. Our choice. */
const ODD_WORD = 4;
/**
 * Impossible words: a symbol after three letters and before another one, or an apostrophe at the end. An elision comes
 * after one or two letters (`d’Ornano`). Also `à` at the beginning of a word other than `à`, `às` and `àquele`.
 */
const ODD = /\p{L}{3}[^\p{L}\p{M}](?=\p{L})|\p{L}{3}’$|^à(?!s?$|quel)/iu;

/**
 * Nats by which an encoding is more likely for each well-known word that it gives, and maximum words that count. Our choice.
 */
const KNOWN = 7;
const KNOWN_MAX = 3;

/** Nats by which the encoding of the last good snapshot is more likely. Our choice. */
const FORMER = 6;

/** Maximum different contexts that are examined; more do not change the result. */
const CONTEXTS_MAX = 4_000;

/** Rating of one encoding. */
export interface Judged {
  readonly encoding: ByteEncoding;
  /** Mean nats by which this encoding explains a byte worse than the best one. */
  readonly behind: number;
}

/**
 * Ranks the single-byte encodings, the best first.
 *
 * @param parts - binary strings of the file
 * @param former - encoding of the last good snapshot
 * @param words - words of the file with non-ASCII bytes, where they are few
 */
export function judgeBytes(
  parts: readonly string[],
  former?: Encoding,
  words: readonly string[] = [],
): Judged[] {
  const contexts = collectContexts(parts);
  const seldom = hasLetters(contexts) ? SELDOM_BESIDE_LETTERS : SELDOM;
  const costs = BYTE_ENCODINGS.map((encoding) => ({
    encoding,
    cost:
      seldom[encoding] -
      (encoding === former ? FORMER : 0) -
      wordsWorth(words, encoding) +
      totalCost(contexts, encoding),
  }));
  const best = Math.min(...costs.map(({ cost }) => cost));
  return costs
    .map(({ encoding, cost }) => ({ encoding, behind: (cost - best) / Math.max(1, contexts.size) }))
    .sort((a, b) => a.behind - b.behind);
}

/** Whether some non-ASCII byte is a letter in windows-1252. */
function hasLetters(contexts: Contexts): boolean {
  const upper = UPPER_HALF['windows-1252'];
  return [...contexts.keys()].some((context) => /\p{L}/u.test(decodeByte(context.charAt(1), upper)));
}

/** Nats by which whole words make an encoding more likely. */
function wordsWorth(words: readonly string[], encoding: ByteEncoding): number {
  const upper = UPPER_HALF[encoding];
  const decoded = words.map((word) => Array.from(word, (byte) => decodeByte(byte, upper)).join(''));
  // A repeated word is hardly more evidence.
  const odd = [...new Set(decoded)].filter((word) => ODD.test(word)).length;
  return KNOWN * Math.min(KNOWN_MAX, countKnown(decoded)) - ODD_WORD * odd;
}

function collectContexts(parts: readonly string[]): Contexts {
  const contexts = new Map<string, number>();
  for (const part of parts) {
    const beyond = /[\x80-\xff]/g;
    while (contexts.size < CONTEXTS_MAX && beyond.exec(part) !== null) {
      const at = beyond.lastIndex - 1;
      const context = `${at > 0 ? part.charAt(at - 1) : ' '}${part.slice(at, at + 2)}`;
      contexts.set(context, (contexts.get(context) ?? 0) + 1);
    }
  }
  return contexts;
}

/** Sums the costs. A context that occurs a hundred times is little more evidence than one that occurs ten times. */
function totalCost(contexts: Contexts, encoding: ByteEncoding): number {
  const upper = UPPER_HALF[encoding];
  let total = 0;
  for (const [context, count] of contexts) {
    const [before = '', character = '', after = ''] = Array.from(context, (byte) => decodeByte(byte, upper));
    total += costOf(character, before, after) * (1 + Math.log(count));
  }
  return total;
}

function decodeByte(byte: string, upper: string): string {
  const code = byte.charCodeAt(0);
  return code < 0x80 ? byte : upper.charAt(code - 0x80);
}
