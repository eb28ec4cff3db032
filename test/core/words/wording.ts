/** What every sentence for a client has in common: usted, whole, without a hole where a figure should stand. */

/** Forms of tú and vos, which nobody is addressed by. */
const INFORMAL =
  /(^|[^\p{L}])(tú|tu|tus|vos|te|ti|puedes|podés|debes|debés|tienes|tenés|elige|elegí|escribe|escribí|copiá|exportá|revisá|hacé|haz|verificá|volvé)($|[^\p{L}])/iu;

/**
 * What is wrong with a sentence; nothing when it is as it should be.
 *
 * @param text - one sentence or several
 */
export function faultsOf(text: string): string[] {
  const faults: string[] = [];
  if (!/^[«A-ZÁÉÍÓÚÑ_]/u.test(text)) faults.push('begins without a capital letter');
  if (!/\.$/.test(text)) faults.push('ends without a full stop');
  if (INFORMAL.test(text)) faults.push('does not say usted');
  if (/undefined|null|NaN|\[object|\$\{|«»| {2}/.test(text)) faults.push('has a hole');
  return faults;
}
