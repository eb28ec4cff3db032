/** Folds IDs for comparison: removes changes by exporters, spreadsheets and people that do not make another ID. */

/** White space of every kind, and zero-width characters that remain after copying from a web page. */
const BLANKS = /[\s\u200b-\u200d\u2060]+/g;

/** How two spellings of one ID differ. */
export type Difference = 'blanks' | 'case' | 'zeros';

/**
 * The key of an ID: without white space, in lower case, without leading zeros. The key of a blank ID is empty. A text
 * that equals its key is returned itself, so that the key takes no memory.
 *
 * @param text - an ID as in the file
 */
export function foldKey(text: string): string {
  if (isKey(text)) return text;
  const bare = withoutZeros(text);
  if (isKey(bare)) return bare;
  return withoutZeros(withoutBlanks(text).toLowerCase());
}

/** How two texts with the same key differ; empty = they are the same text. */
export function differences(a: string, b: string): Difference[] {
  const [bareA, bareB] = [withoutBlanks(a), withoutBlanks(b)];
  const found: Difference[] = [];
  if (placesOfBlanks(a) !== placesOfBlanks(b)) found.push('blanks');
  if (withoutZeros(bareA) !== withoutZeros(bareB)) found.push('case');
  if (zerosOf(bareA) !== zerosOf(bareB)) found.push('zeros');
  return found;
}

/**
 * Every run of white space with its place: the start, or the number of characters to its right, which leading zeros do
 * not change.
 */
function placesOfBlanks(text: string): string {
  const places: string[] = [];
  let rightOf = withoutBlanks(text).length;
  let end = 0;
  for (const run of text.matchAll(BLANKS)) {
    rightOf -= run.index - end;
    end = run.index + run[0].length;
    places.push(run.index === 0 ? run[0] : `${run[0]}${rightOf}`);
  }
  return places.join('|');
}

/** Whether a text equals its key: printable ASCII, no capitals, no leading zero. */
function isKey(text: string): boolean {
  if (text.length > 1 && text.charCodeAt(0) === 0x30) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code >= 0x7f || (code >= 0x41 && code <= 0x5a)) return false;
  }
  return true;
}

function withoutBlanks(text: string): string {
  return text.replace(BLANKS, '');
}

/** Removes leading zeros, but keeps one if there is nothing else. */
function withoutZeros(text: string): string {
  const zeros = zerosOf(text);
  return zeros === 0 ? text : text.slice(zeros);
}

/** Number of leading zeros without meaning. */
function zerosOf(text: string): number {
  let zeros = 0;
  while (zeros < text.length - 1 && text.charCodeAt(zeros) === 0x30) zeros++;
  return zeros;
}
