/** Names that a database accepts. */
import { createHash } from 'node:crypto';

/**
 * The name itself if it fits; otherwise its beginning and a digest, so that two long names remain different.
 *
 * @param bytes - most bytes of a name, in UTF-8
 */
export function shortName(name: string, bytes: number): string {
  const clean = name.replace(/\0/g, '');
  if (Buffer.byteLength(clean) <= bytes) return clean;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  let kept = '';
  for (const letter of clean) {
    if (Buffer.byteLength(kept + letter) > bytes - digest.length - 1) break;
    kept += letter;
  }
  return `${kept}~${digest}`;
}
