/** IDs that look like Drive's and follow from what they name. */
import { createHash } from 'node:crypto';

function digest(text: string): string {
  return createHash('sha512').update(text).digest('base64url');
}

/**
 * An ID of 33 characters, as files and folders have.
 * @param text - what tells the file from all others
 */
export function fileIdOf(text: string): string {
  return `1${digest(`file ${text}`).slice(0, 32)}`;
}

/**
 * An ID of 20 digits, as permissions have: the same for an account everywhere.
 * @param type - whom it is for
 * @param emailAddress - of the account; '' for anyone
 */
export function permissionIdOf(type: 'user' | 'anyone', emailAddress: string): string {
  if (type === 'anyone') return 'anyoneWithLink';
  const number = createHash('sha256').update(`permission ${emailAddress}`).digest().readBigUInt64BE();
  return String(number).padStart(20, '0');
}

/**
 * An ID of 51 characters, as revisions have.
 * @param text - what tells the revision from all others
 */
export function revisionIdOf(text: string): string {
  return `0B${digest(`revision ${text}`).slice(0, 49)}`;
}
