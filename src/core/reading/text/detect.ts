/** Detects the encoding of a file from parts of it. */

import type { Encoding } from './encoding';
import { judgeBytes } from './judge-encoding';
import { Beyond } from './non-ascii';
import { decodeUtf8 } from './utf8';
import { recognizeUtf16 } from './utf16';

/** An encoding, and the reason for it. */
export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Length of the byte order mark at the beginning, in bytes. */
  readonly markBytes: number;
  readonly reason: 'mark' | 'zeros' | 'ascii' | 'valid' | 'mostly-valid' | 'letters';
  /** From 0 to 1. */
  readonly confidence: number;
  /** The next best encoding; null = no other one explains the bytes. */
  readonly runnerUp: Encoding | null;
  /** Number of non-ASCII characters (or of their places) on which the answer is based. */
  readonly seen: number;
}

const MARKS: readonly (readonly [string, Encoding])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

/**
 * Detects the encoding of a file.
 *
 * @param parts - binary strings with their offsets; the first one begins the file
 * @param former - encoding of the last good snapshot
 */
export function detectEncoding(
  parts: readonly { readonly offset: number; readonly bytes: string }[],
  former?: Encoding,
): DetectedEncoding {
  const head = parts[0]?.bytes ?? '';
  const mark = MARKS.find(([bytes]) => head.startsWith(bytes));
  if (mark !== undefined) {
    const [bytes, encoding] = mark;
    return { encoding, markBytes: bytes.length, reason: 'mark', confidence: 1, runnerUp: null, seen: 1 };
  }
  const wide = recognizeUtf16(parts);
  if (wide !== null) {
    return { encoding: wide, markBytes: 0, reason: 'zeros', confidence: 0.99, runnerUp: null, seen: 1 };
  }
  const beyond = new Beyond();
  for (const part of parts) {
    // A part may begin or end inside a character.
    beyond.push(part.bytes);
    beyond.end();
  }
  const { contexts } = beyond;
  return decideEncoding(contexts, former, contexts.length > FEW ? [] : markedWords(parts));
}

/** Maximum non-ASCII runs for which whole words are examined. More runs are judged by their letters. */
const FEW = 20;

/** Maximum bytes of a word that is examined; no well-known word is longer. */
const LONGEST = 40;

/** Words with non-ASCII bytes. */
function markedWords(parts: readonly { readonly bytes: string }[]): string[] {
  return parts.flatMap(({ bytes }) => markedWordsOf(bytes));
}

/**
 * Searches byte by byte from each non-ASCII byte. A pattern for whole words would take too long, or too much memory,
 * where one word fills megabytes.
 */
function markedWordsOf(bytes: string): string[] {
  const words: string[] = [];
  const marked = /[\x80-\xff]/g;
  for (let found = marked.exec(bytes); found !== null; found = marked.exec(bytes)) {
    let from = found.index;
    while (from > 0 && isOfWord(bytes.charCodeAt(from - 1))) from -= 1;
    let to = marked.lastIndex;
    while (to < bytes.length && isOfWord(bytes.charCodeAt(to))) to += 1;
    if (to - from <= LONGEST) words.push(bytes.slice(from, to));
    marked.lastIndex = to;
  }
  return words;
}

/** Whether a byte is an ASCII letter, or not ASCII. */
function isOfWord(byte: number): boolean {
  const letter = byte | 0x20;
  return byte >= 0x80 || (letter >= 0x61 && letter <= 0x7a);
}

/**
 * Decides between UTF-8 and the single-byte encodings.
 *
 * @param contexts - non-ASCII runs, each with the byte before and after it
 * @param former - encoding of the last good snapshot, which decides for a file of ASCII only
 * @param words - words of the file with non-ASCII bytes, where they are few
 */
export function decideEncoding(
  contexts: readonly string[],
  former?: Encoding,
  words: readonly string[] = [],
): DetectedEncoding {
  const seen = contexts.length;
  if (seen === 0) {
    const encoding = former === undefined || former.startsWith('utf-16') ? 'utf-8' : former;
    return { encoding, markBytes: 0, reason: 'ascii', confidence: 0.9, runnerUp: null, seen };
  }
  const { valid, bad } = decodeUtf8(contexts.join(''), true);
  if (valid > 0 && valid >= bad) {
    const reason = bad === 0 ? 'valid' : 'mostly-valid';
    const confidence = bad === 0 ? 1 - 0.5 ** (valid + 3) : valid / (valid + bad);
    return { encoding: 'utf-8', markBytes: 0, reason, confidence, runnerUp: 'windows-1252', seen };
  }
  const judged = judgeBytes(contexts, former, words);
  const [best] = judged;
  // An encoding that explains every byte equally well gives the same text.
  const next = judged.find(({ behind }) => behind > 0);
  return {
    encoding: best?.encoding ?? 'windows-1252',
    markBytes: 0,
    reason: 'letters',
    confidence: 1 - 0.5 * Math.exp(-(next?.behind ?? 0) * Math.sqrt(seen)),
    runnerUp: next?.encoding ?? null,
    seen,
  };
}
