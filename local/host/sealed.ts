/** Texts with a seal, by which damage shows: a state that something else has changed is not taken for ours. */
import { createHash } from 'node:crypto';

/**
 * A text and, on a line of its own, what tells whether it is still the same.
 * @param text - of one line
 */
export function seal(text: string): string {
  return `${text}\n${digestOf(text)}\n`;
}

/**
 * The text without its seal.
 * @throws Error when it is another text, or has no seal
 */
export function unseal(sealed: string): string {
  const [text = '', digest] = sealed.split('\n');
  if (digest !== digestOf(text)) throw new Error('the seal is broken');
  return text;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
