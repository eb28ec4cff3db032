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
 * An ID of 51 characters, as revisions have.
 * @param text - what tells the revision from all others
 */
export function revisionIdOf(text: string): string {
  return `0B${digest(`revision ${text}`).slice(0, 49)}`;
}
