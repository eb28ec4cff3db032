/** Puts what a service answers into the language of the account that asked. */
import type { Language } from './language';
import { SENTENCES } from './sentences';

/**
 * A sentence of Google's as an account reads it. What Google does not translate stays as it is.
 * @param english - the sentence, or a text that holds it
 */
export function translate(english: string, language: Language): string {
  if (language === 'en') return english;
  const known = SENTENCES.find((sentence) => sentence.english.test(english));
  return known === undefined ? english : english.replace(known.english, known.words[language]);
}

/**
 * An answer of the host's (`local/runtime/border.ts`) whose error is put into a language; any other answer stays as it is.
 * @param answer - a text for the border
 */
export function translateAnswer(answer: string, language: Language): string {
  if (language === 'en' || !answer.startsWith('E')) return answer;
  return `E${JSON.stringify(translateIn(JSON.parse(answer.slice(1)), language))}`;
}

/** Everything that is called `message`, however deep. */
function translateIn(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one) => translateIn(one, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'message' && typeof inner === 'string'
        ? translate(inner, language)
        : translateIn(inner, language),
    ]),
  );
}
