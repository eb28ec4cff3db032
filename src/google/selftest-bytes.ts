/** Calls to Google's services about bytes that only the diagnosis makes. */
import type { FileEntry } from '../core/ground/ports/source';
import { fetchRange } from './drive';
import { failure } from './failure';

/**
 * Decodes bytes as ISO-8859-1.
 *
 * @param bytes - 0 to 255 each
 */
export function latin1(bytes: readonly number[]): string {
  return Utilities.newBlob(signed(bytes)).getDataAsString('ISO-8859-1');
}

/**
 * MD5 in hex.
 *
 * @param bytes - 0 to 255 each
 */
export function md5(bytes: readonly number[]): string {
  const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, signed(bytes));
  return unsigned(digest)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * One ranged download, as text and as bytes.
 *
 * @param start - first byte
 * @param end - first byte after the range
 * @throws ServiceError when Google did not answer, or answered 429 or 5xx; other statuses are returned
 */
export function download(
  file: FileEntry,
  start: number,
  end: number,
): { status: number; text: string; bytes: number[] } {
  const response = fetchRange({ kind: 'file', fileId: file.id }, start, end);
  const status = response.getResponseCode();
  if (status === 429 || status >= 500) throw failure('urlfetch', status, '');
  return {
    status,
    text: response.getContentText('ISO-8859-1'),
    bytes: unsigned(response.getContent()),
  };
}

/** Bytes in Apps Script range from -128 to 127. */
function signed(bytes: readonly number[]): number[] {
  return bytes.map((byte) => (byte > 127 ? byte - 256 : byte));
}

function unsigned(bytes: readonly number[]): number[] {
  return bytes.map((byte) => byte & 255);
}
