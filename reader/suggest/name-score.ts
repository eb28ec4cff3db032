/** How well a column's name matches the known names of a field. */
import { distance } from 'fastest-levenshtein';

export interface NameScore {
  /** From 0, nothing in common, to 1, the same name. */
  readonly score: number;
  /** The known name that fits best. */
  readonly known: string;
  readonly how: 'same' | 'abbreviated' | 'similar' | 'part' | 'none';
}

/** Short forms that exports use for words. */
const SHORT: Readonly<Record<string, string>> = {
  nro: 'numero',
  num: 'numero',
  no: 'numero',
  n: 'numero',
  cod: 'codigo',
  cve: 'clave',
  tel: 'telefono',
  telef: 'telefono',
  cel: 'celular',
  fec: 'fecha',
  fch: 'fecha',
  f: 'fecha',
  nac: 'nacimiento',
  dir: 'direccion',
  domic: 'domicilio',
  loc: 'localidad',
  prov: 'provincia',
  suc: 'sucursal',
  vend: 'vendedor',
  cli: 'cliente',
  clte: 'cliente',
  doc: 'documento',
  imp: 'importe',
  desc: 'descripcion',
  descr: 'descripcion',
  obs: 'observaciones',
  veh: 'vehiculo',
  vhc: 'vehiculo',
  pat: 'patente',
  razsoc: 'razon social',
  ape: 'apellido',
  nom: 'nombre',
  nomb: 'nombre',
  email: 'mail',
  correo: 'mail',
};

/** Words that say nothing about what a column holds. */
const FILLERS = new Set([
  'de',
  'del',
  'la',
  'el',
  'los',
  'do',
  'da',
  'y',
  'e',
  'cli',
  'tbl',
  'fld',
  'txt',
  'str',
  'dt',
]);

/**
 * A name as words: lower case, no accents; `FechaNac`, `FECHA_NAC` and `fecha nac.` are the same.
 *
 * @param name - of a column
 */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\u00e0-\u00ff])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/**
 * Scores a name.
 *
 * @param name - of a column
 * @param known - names of a field, the usual ones first
 */
export function scoreName(name: string, known: readonly string[]): NameScore {
  const words = wordsOf(name);
  const long = expanded(words);
  let best: NameScore = { score: 0, known: known[0] ?? '', how: 'none' };
  for (const [rank, one] of known.entries()) {
    const score = scoreOne(words, long, one);
    // The usual name wins over a rare one that fits equally well.
    const weighed = score.score - Math.min(0.05, rank * 0.002);
    if (score.score > 0 && weighed > best.score) best = { ...score, score: weighed, known: one };
  }
  return best;
}

function scoreOne(
  words: readonly string[],
  long: readonly string[],
  known: string,
): Omit<NameScore, 'known'> {
  const theirs = known.split(' ');
  if (words.join(' ') === known) return { score: 1, how: 'same' };
  const theirLong = expanded(theirs);
  if (long.join(' ') === theirLong.join(' ')) return { score: 0.97, how: 'abbreviated' };
  const [a, b] = [bare(long), bare(theirLong)];
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return { score: 0.95, how: 'abbreviated' };
  const [left, right] = [a.join(''), b.join('')];
  if (left === right) return { score: 0.95, how: 'abbreviated' };
  const far = distance(left, right) / Math.max(left.length, right.length, 1);
  if (far <= 0.2 && Math.min(left.length, right.length) >= 5) return { score: 0.85 - far, how: 'similar' };
  const shared = b.filter((word) => a.includes(word)).length;
  if (shared === b.length && b.length >= 1 && (b[0] ?? '').length > 2) {
    return { score: 0.55 + 0.2 * (b.length / Math.max(1, a.length)), how: 'part' };
  }
  return { score: 0, how: 'none' };
}

function expanded(words: readonly string[]): string[] {
  return words.flatMap((word) => (SHORT[word] ?? word).split(' '));
}

function bare(words: readonly string[]): string[] {
  const kept = words.filter((word) => !FILLERS.has(word));
  return kept.length > 0 ? kept : [...words];
}
