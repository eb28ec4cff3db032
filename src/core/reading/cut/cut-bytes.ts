/** Cuts bytes into records of text. In well-formed bytes, only the cells that decoding would change are decoded. */
import { type AsciiBased, decodeWhole } from '../text/ascii-based';
import { runEnd } from '../text/byte-run';
import { byteLength } from '../text/decoder';
import type { Encoding } from '../text/encoding';
import { foreignCells } from '../text/foreign-cells';
import { ASCII } from '../text/own-text';
import { cutPlain } from './cut-plain';
import { cutRecords, hasDoubtful, isOrdinary, plainSyntaxOf, type Records, unframed } from './records';
import type { Syntax } from './syntax';

/**
 * The encoding, if its bytes can be cut before they are decoded: delimiter, quote and line ends are ASCII. Null where
 * the bytes must be decoded first.
 */
export function partedAsBytes(encoding: Encoding, syntax: Syntax): AsciiBased | null {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return null;
  const signs = syntax.delimiter + syntax.quote;
  return isOrdinary(syntax) && runEnd(ASCII, signs, 0) === signs.length ? encoding : null;
}

/**
 * Cuts bytes into records of text.
 *
 * @param bytes - binary string; starts at the start of a record
 * @param width - usual number of cells in a record
 * @param until - see `cutRecords`
 */
export function cutBytes(
  bytes: string,
  encoding: AsciiBased,
  syntax: Syntax,
  width: number,
  until: 'line' | 'end' | 'first',
): Records {
  const last = until === 'end';
  const plain = until === 'first' ? null : cutPlainBytes(bytes, encoding, syntax, width, last);
  if (plain !== null) return unframed(plain, syntax);
  const { text, valid, bad } = decodeWhole(bytes, encoding, last);
  const records = cutRecords(text, syntax, width, until);
  const end = byteLength(text.slice(0, records.end), encoding);
  const again = decodeWhole(bytes.slice(end), encoding, last);
  return { ...records, end, valid: valid - again.valid, bad: bad - again.bad };
}

function cutPlainBytes(
  bytes: string,
  encoding: AsciiBased,
  syntax: Syntax,
  width: number,
  last: boolean,
): Records | null {
  const plain = plainSyntaxOf(bytes, syntax);
  const cells = foreignCells(encoding);
  const cut = plain === null ? null : cutPlain(bytes, plain, last, cells);
  if (cut === null || (cut.tall && hasDoubtful(cut.rows, syntax, width))) return null;
  return { ...cut, marks: [], valid: cells.valid, bad: cells.bad };
}
