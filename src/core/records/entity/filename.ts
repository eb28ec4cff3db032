/** Parses a file name: its extension, and the names that it may mean without copy marks and dates. */
import { fold } from '../../reading/text/fold';

/** Endings that Drive, Windows and people add to the name of the same file. Applied to folded text. */
const SUFFIXES = [
  / ?\(\d{1,3}\)$/, // «clientes (1)», by Windows and browsers
  / copia( \d{1,3})?$/, // «clientes - copia», «clientes - copia 2», by Windows in Spanish
  / copy( \d{1,3})?$/, // by Windows in English
  / conflicto?( .*)?$/,
  / ?\d{1,4}( \d{1,2}){1,5}$/, // «clientes 2024-05-31 10 15», folded to blanks
  / ?\d+$/, // «clientes20240531», «clientes 7»
];

/** Beginnings that Drive adds to a copy, in Spanish, English and Portuguese. */
const PREFIXES = [/^copia de /, /^copy of /, /^copia do /];

export interface FileName {
  /** Extension in lower case, without the dot; null = there is none. */
  readonly extension: string | null;
  /** Folded names that the file may mean, longest first. */
  readonly stems: readonly string[];
}

/**
 * Parses a file name: `Copia de Clientes_2024-05-31 (1).CSV` has the stems `copia de clientes 2024 05 31 (1)`,
 * `clientes 2024 05 31 (1)`, … down to `clientes`.
 *
 * @param name - the file's name in Drive
 */
export function readFileName(name: string): FileName {
  const dot = /\.([a-z0-9]{1,5})(?= *(?:\(\d{1,3}\))?$)/i.exec(name);
  const extension = dot?.[1]?.toLowerCase() ?? null;
  const bare = dot ? name.slice(0, dot.index) + name.slice(dot.index + dot[0].length) : name;
  return { extension, stems: stemsOf(fold(bare)) };
}

function stemsOf(folded: string): string[] {
  const stems = [folded];
  let stem = folded;
  for (;;) {
    const shorter = shorten(stem);
    if (shorter === stem || shorter === '') return stems;
    stem = shorter;
    stems.push(stem);
  }
}

function shorten(stem: string): string {
  for (const affix of [...PREFIXES, ...SUFFIXES]) {
    const shorter = stem.replace(affix, '').trim();
    if (shorter !== stem) return shorter;
  }
  return stem;
}
