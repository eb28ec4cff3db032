/** Recognises files that are not text, regardless of their name. */

/** Kind of a file that is not text; `nul`: only zero bytes, `control`: too many control characters. */
export type BinaryKind =
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'zip'
  | 'gzip'
  | 'rar'
  | '7z'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'html'
  | 'xml'
  | 'rtf'
  | 'sqlite'
  | 'nul'
  | 'control';

/** First bytes of files that people mistake for CSV, each with a short name. The first match wins. */
const SIGNATURES: readonly (readonly [string, BinaryKind])[] = [
  ['%PDF-', 'pdf'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'xls'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['\x1f\x8b\x08', 'gzip'],
  ['Rar!\x1a\x07', 'rar'],
  ['7z\xbc\xaf\x27\x1c', '7z'],
  ['SQLite format 3\0', 'sqlite'],
  ['{\\rtf1', 'rtf'],
];
/** Names near the beginning of a zip file that contains a workbook. */
const WORKBOOK = /\[Content_Types\]\.xml|_rels\/|xl\//;
/** Tables that a program wrote as HTML or XML and named like a spreadsheet. */
const MARKUP: readonly (readonly [RegExp, BinaryKind])[] = [
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|table)\b/i, 'html'],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml\b/, 'xml'],
];
/** Share of control characters above which bytes are not text. Our choice; the only ones in text are tabs and line ends. */
const CONTROL_SHARE = 0.1;

/**
 * The kind of a file that is not text; null = it may be text.
 *
 * @param bytes - the first bytes of the file, as a binary string
 * @param wide - the file was recognised as UTF-16, where zero and control bytes are normal
 */
export function recognizeBinary(bytes: string, wide: boolean): BinaryKind | null {
  if (bytes.startsWith('PK\x03\x04') || bytes.startsWith('PK\x05\x06')) return zipKind(bytes.slice(0, 4_096));
  const signature = SIGNATURES.find(([beginning]) => bytes.startsWith(beginning));
  if (signature !== undefined) return signature[1];
  const markup = MARKUP.find(([pattern]) => pattern.test(bytes));
  if (markup !== undefined) return markup[1];
  const filled = bytes.length - countOf('\0', bytes);
  if (filled === 0) return 'nul';
  return !wide && countControls(bytes) > CONTROL_SHARE * filled ? 'control' : null;
}

function zipKind(head: string): BinaryKind {
  if (head.includes('mimetypeapplication/vnd.oasis')) return 'ods';
  return WORKBOOK.test(head) ? 'xlsx' : 'zip';
}

/**
 * Counts the control characters that text does not contain. Zero bytes do not count; tab to CR and the end mark of DOS
 * occur in text.
 */
function countControls(bytes: string): number {
  const all = bytes.match(/[^\s -~\x80-\xff]/g)?.length ?? 0;
  return all - countOf('\0', bytes) - countOf('\x1a', bytes);
}

function countOf(sign: string, bytes: string): number {
  return bytes.split(sign).length - 1;
}
