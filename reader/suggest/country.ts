/** In which country a dealership is, by its phone numbers and tax identification numbers. */
import type { Country } from '../mapping/type/phone';
import { COUNTRIES, countryOfPhone } from '../mapping/type/phone';
import { taxIdOf } from './column-look';

/** Most texts of a column that are tried. */
const TRIED = 60;

/**
 * The country in which most columns make sense; null = there is no clear one.
 *
 * @param columns - texts by column
 */
export function countryOf(columns: readonly (readonly string[])[]): Country | null {
  const scored = COUNTRIES.map((country) => ({ country, score: scoreOf(country, columns) })).sort(
    (a, b) => b.score - a.score,
  );
  const [best, next] = scored;
  return best && best.score > 0 && best.score > (next?.score ?? 0) * 1.1 ? best.country : null;
}

function scoreOf(country: Country, columns: readonly (readonly string[])[]): number {
  let score = 0;
  for (const column of columns) {
    const texts = column.filter((text) => text.trim() !== '').slice(0, TRIED);
    if (texts.length === 0) continue;
    const taxId = texts.some((text) => /\d/.test(text)) ? taxIdOf(texts, country) : null;
    if (taxId) score += 2 * taxId.share;
    const numbers = texts.filter(
      (text) => /\d/.test(text) && text.replace(/\D/g, '').length >= 8 && !/[/:]/.test(text),
    );
    if (numbers.length >= texts.length / 2) {
      score += numbers.filter((text) => countryOfPhone(text, country) === country).length / numbers.length;
    }
  }
  return score;
}
