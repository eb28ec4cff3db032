/** Judges which encoding of one byte a character a text was written in. */
import { BYTE_ENCODINGS, type ByteEncoding, UPPER_HALF } from './byte-tables';
import type { Encoding } from './encoding';
import { countKnown } from './marked-words';
import { costOf } from './plausible';

/** A byte beyond ASCII with its neighbours, as bytes, and how often it was met so. */
type Contexts = ReadonlyMap<string, number>;

/**
 * How seldom a dealership's files are in an encoding, in nats. Ours: what Windows writes is the rule, what DOS and old Macs
 * wrote is left over. It decides where a file holds a few signs only, which DOS and Macs have as letters.
 */
const SELDOM: Readonly<Record<ByteEncoding, number>> = {
  'windows-1252': 0,
  'iso-8859-15': 3,
  cp850: 3,
  cp437: 4,
  'mac-roman': 4,
};
/** The same where the bytes are letters in windows-1252 too, so that letters tell. */
const SELDOM_BESIDE_LETTERS: typeof SELDOM = {
  'windows-1252': 0,
  'iso-8859-15': 1,
  cp850: 0,
  cp437: 1,
  'mac-roman': 1.5,
};

/** Nats by which an encoding is less likely for each word that it makes and that nobody writes. Ours. */
const ODD_WORD = 4;
/**
 * A sign between letters, or an apostrophe at the end: what is left out of a word stands after a letter or two (`d’Ornano`).
 * And `à` at the beginning of a word that is not `às` or `àquele`.
 */
const ODD = /\p{L}{3}[^\p{L}\p{M}](?=\p{L})|\p{L}{3}’$|^à(?!s?$|quel)/iu;

/** Nats by which an encoding is more likely that makes a word which everybody knows; of how many words that is counted. Ours. */
const KNOWN = 7;
const KNOWN_MAX = 3;

/** Nats by which the encoding of the last good snapshot is more likely. Ours. */
const FORMER = 6;

/** Different contexts that are looked at; more change nothing. */
const CONTEXTS_MAX = 4_000;

/** What the judgement of one encoding came to. */
export interface Judged {
  readonly encoding: ByteEncoding;
  /** Mean nats by which this encoding explains a byte worse than the best one. */
  readonly behind: number;
}

/**
 * Ranks the encodings of one byte a character, the best first.
 *
 * @param parts - binary strings of the file
 * @param former - encoding of the last good snapshot
 * @param words - of the file that have bytes beyond ASCII, where they are few
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

/** Whether some byte beyond ASCII is a letter as Windows writes it. */
function hasLetters(contexts: Contexts): boolean {
  const upper = UPPER_HALF['windows-1252'];
  return [...contexts.keys()].some((context) => /\p{L}/u.test(decodeByte(context.charAt(1), upper)));
}

/** What whole words say for an encoding. */
function wordsWorth(words: readonly string[], encoding: ByteEncoding): number {
  const upper = UPPER_HALF[encoding];
  const decoded = words.map((word) => Array.from(word, (byte) => decodeByte(byte, upper)).join(''));
  // One that comes again says hardly more.
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

/** Sums the costs; a context met a hundred times says little more than one met ten times. */
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
