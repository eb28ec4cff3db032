/** A question before something is changed. Without a terminal the answer is no. */
import { createInterface } from 'node:readline/promises';

/**
 * @param question - to be answered by «sí»
 */
export async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^s[ií]?$/i.test((await asking.question(`${question} [s/N] `)).trim());
  } finally {
    asking.close();
  }
}
