/** Folding of IDs for comparison: what exporters, spreadsheets and people change without meaning another ID. */

/** Blanks of every kind, and the characters of no width that copying from a web page leaves. */
const BLANKS = /[\s\u200b-\u200d\u2060]+/g;

/** How two spellings of one ID differ. */
export type Difference = 'blanks' | 'case' | 'zeros';

/**
 * The key of an ID: without blanks, in lower case, without leading zeros; of nothing but blanks no character is left.
 * A text that is its own key is returned as it is, so that no memory is taken for it.
 *
 * @param text - an ID as the file spells it
 */
export function foldKey(text: string): string {
  if (isKey(text)) return text;
  const bare = withoutZeros(text);
  if (isKey(bare)) return bare;
  return withoutZeros(withoutBlanks(text).toLowerCase());
}

/**
 * How two texts of one key differ, at least in one way; none when they are the same text.
 *
 * @param a - a spelling
 * @param b - another one
 */
export function differences(a: string, b: string): Difference[] {
  const [bareA, bareB] = [withoutBlanks(a), withoutBlanks(b)];
  const found: Difference[] = [];
  if (placesOfBlanks(a) !== placesOfBlanks(b)) found.push('blanks');
  if (withoutZeros(bareA) !== withoutZeros(bareB)) found.push('case');
  if (zerosOf(bareA) !== zerosOf(bareB)) found.push('zeros');
  return found;
}

/** Every run of blanks with its place: the start, or characters to its right, so that leading zeros move none. */
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

/** Whether a text is its own key: printable ASCII, no capitals, no leading zero. */
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

/** Takes leading zeros off, and leaves one when there is nothing else. */
function withoutZeros(text: string): string {
  const zeros = zerosOf(text);
  return zeros === 0 ? text : text.slice(zeros);
}

/** Leading zeros that mean nothing. */
function zerosOf(text: string): number {
  let zeros = 0;
  while (zeros < text.length - 1 && text.charCodeAt(zeros) === 0x30) zeros++;
  return zeros;
}
