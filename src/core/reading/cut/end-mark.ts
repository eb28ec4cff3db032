/** Finds the end mark of DOS or the zero padding at the end of a file. */
import { endMarkAt } from '../text/void';
import { countBreaks } from './line-steps';
import type { Syntax } from './syntax';

/** Characters at the end of a file that belong to none of its cells. */
export interface EndMark {
  readonly code: 'file/end-mark' | 'file/zero-padding';
  /** Position of its first character. */
  readonly at: number;
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** How many characters it has. */
  readonly characters: number;
}

/**
 * The end mark or padding at the end of a file; null = none.
 *
 * @param text - the end of the file
 * @param line - on which `text` begins
 * @param lineEnd - what ends a line
 */
export function endMarkOf(text: string, line: number, lineEnd: Syntax['lineEnd']): EndMark | null {
  const at = endMarkAt(text);
  if (at === text.length) return null;
  const code = text.includes('\x1a', at) ? 'file/end-mark' : 'file/zero-padding';
  return { code, at, line: line + countBreaks(text.slice(0, at), lineEnd), characters: text.length - at };
}
