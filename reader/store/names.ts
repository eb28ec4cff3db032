/** Names of folders and files for any names that people use. */
import { createHash } from 'node:crypto';

/** A unique name that every file system accepts: the readable part of the text, and a digest. */
export function folderName(text: string): string {
  const shown = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .toLowerCase();
  return `${shown}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
