/** Takes off what DOS and padding leave behind the end of a file. */
import { endMarkAt } from '../text/blank';
import type { Observations } from './observations';
import type { Syntax } from './syntax';
import { countBreaks } from './text';

/**
 * Takes off what DOS and padding leave behind the end of a file.
 *
 * @param text - the end of the file
 * @param line - on which it begins
 * @param lineEnd - what ends a line
 * @param observations - of the file
 */
export function dropEndMark(
  text: string,
  line: number,
  lineEnd: Syntax['lineEnd'],
  observations: Observations,
): string {
  const at = endMarkAt(text);
  if (at === text.length) return text;
  const code = text.includes('\x1a', at) ? 'file/end-mark' : 'file/zero-padding';
  const kept = text.slice(0, at);
  observations.add(code, { line: line + countBreaks(kept, lineEnd) }, { bytes: text.length - at });
  return kept;
}
