/** Parses single cells of `_Configuracion` as people write them. Null = the text is invalid. */
import { LIMITS } from '../../ground/limits';
import type { Encoding } from '../../reading/text/encoding';
import { fold } from '../../reading/text/fold';
import type { Kind, Relation } from './definition';
import { KINDS } from './definition';

/** Prefix of the names of system tabs. */
const SYSTEM_PREFIX = '_';

const ENCODING_NAMES: ReadonlyMap<string, Encoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['windows-1252', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
  ['cp850', 'cp850'],
  ['cp437', 'cp437'],
  ['macintosh', 'mac-roman'],
  ['mac-roman', 'mac-roman'],
]);

const DELIMITER_NAMES: ReadonlyMap<string, string> = new Map([
  ['coma', ','],
  ['punto y coma', ';'],
  ['tabulador', '\t'],
  ['tab', '\t'],
  ['\\t', '\t'],
  ['barra', '|'],
  ['dos puntos', ':'],
  ['espacio', ' '],
]);

const KIND_NAMES: ReadonlyMap<string, Kind> = new Map([
  ['vendedores', 'usuarios'],
  ['usuarios / vendedores', 'usuarios'],
  ['sucursales', 'ubicaciones'],
  ['talleres', 'ubicaciones'],
  ['depositos', 'ubicaciones'],
  ['sucursales / talleres / depositos', 'ubicaciones'],
]);

/** Unit of «Versiones anteriores (MB)» in bytes, and its maximum in megabytes: more than any account can store. */
const MEGABYTE = 1_000_000;
const ROOM_MAX = 100_000_000;

/** An e-mail address without name and brackets. If one address is invalid, Google sends the mail to nobody. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"_]+\.[^\s@<>()[\]\\,;:"_.]{2,}$/;
const STRAY_DOT = /^\.|\.\.|\.@|@[.-]|-\.|\.-/;

/** Whether a text is a file name, with optional `*` and subfolder. Without a subfolder, `*` alone would match every file. */
export function isPattern(text: string): boolean {
  const slash = text.lastIndexOf('/');
  const name = text.slice(slash + 1).replace(/\.(csv|txt|tsv)$/i, '');
  const names = fold(name.replace(/\*/g, '')) !== '' || (slash > 0 && name.includes('*'));
  return names && !/[<>:"\\|?]/.test(text) && text.length <= 200;
}

/** Whether a text can name a data tab: Sheets accepts it, and it does not look like a system tab. */
export function isTabName(text: string): boolean {
  return text !== '' && text.length <= 100 && !text.startsWith(SYSTEM_PREFIX) && !/^'|'$/.test(text);
}

/** A kind by its own name, or by the name of one of its entities. */
export function readKind(text: string): Kind | null {
  const folded = fold(text);
  return KINDS.find((kind) => kind === folded) ?? KIND_NAMES.get(folded) ?? null;
}

/** `columna → destino; columna → destino`, with `→`, `->` or `=`. */
export function readRelations(text: string): Relation[] | null {
  if (isAutomatic(text)) return [];
  const relations: Relation[] = [];
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const [column, target, ...rest] = part.split(/→|->|=/).map((side) => side.trim());
    if (!column || !target || rest.length > 0) return null;
    relations.push({ column, target });
  }
  return relations;
}

/** A number, 0 or more, with decimal comma or point and an optional per cent sign. */
export function readNumber(text: string, otherwise: number, most: number): number | null {
  if (isAutomatic(text)) return otherwise;
  const value = Number(text.replace(/\s*%$/, '').replace(',', '.'));
  return Number.isFinite(value) && value >= 0 && value <= most ? value : null;
}

/** Bytes for kept versions, from a text in megabytes. Blank and yes = the default room; no and 0 = none. */
export function readRoom(text: string): number | null {
  const word = fold(text);
  if (word === 'no') return 0;
  if (isAutomatic(text) || word === 'si') return LIMITS.keptBytes;
  const plain = text.replace(/\s*mb$/i, '').replace(/[.\s](?=\d{3}\b)/g, '');
  const megabytes = readNumber(plain, 0, ROOM_MAX);
  return megabytes === null ? null : Math.round(megabytes * MEGABYTE);
}

/** A delimiter by its name or by itself; null = to be found, undefined = invalid. */
export function readDelimiter(text: string): string | null | undefined {
  if (isAutomatic(text)) return null;
  const named = DELIMITER_NAMES.get(fold(text));
  if (named) return named;
  return text.length <= 2 && !/[\r\n"'A-Za-z0-9]/.test(text) ? text : undefined;
}

/** Whether a text is the title of the column in which a person says what the first record is. */
export function isHeadedTitle(text: string): boolean {
  return fold(text) === 'primera fila';
}

/** Whether the first record is the header; null = to be found, undefined = invalid. */
export function readHeaded(text: string): boolean | null | undefined {
  if (isAutomatic(text)) return null;
  const folded = fold(text);
  if (folded === 'titulos' || folded === 'titulo') return true;
  return folded === 'datos' || folded === 'dato' ? false : undefined;
}

/** Whether a text is the title of the column in which a person says what happens to files with other columns. */
export function isColumnsTitle(text: string): boolean {
  return fold(text) === 'si cambian las columnas';
}

/** Whether a file with other columns is held; blank = no. */
export function readHoldColumns(text: string): boolean | null {
  if (isAutomatic(text)) return false;
  const folded = fold(text);
  if (folded === 'retener') return true;
  return folded === 'publicar' ? false : null;
}

/** Yes or no; blank = yes. */
export function readFlag(text: string): boolean | null {
  const folded = fold(text);
  if (['', 'si', 'true', 'verdadero', '1', 'x', 'activo'].includes(folded)) return true;
  if (['no', 'false', 'falso', '0', 'inactivo'].includes(folded)) return false;
  return null;
}

/** Whether a cell leaves the choice to the system. */
export function isAutomatic(text: string): boolean {
  return /^(auto(matic[oa]s?)?)?$/.test(fold(text));
}

/** An encoding by its name; null = to be found, undefined = invalid. */
export function readEncoding(text: string): Encoding | null | undefined {
  return isAutomatic(text) ? null : ENCODING_NAMES.get(text.toLowerCase());
}

/** Addresses separated by commas, semicolons or blanks. */
export function readAddresses(text: string): { readonly valid: readonly string[]; readonly invalid: number } {
  const all = text.split(/[,;\s]+/).filter((address) => address !== '');
  const valid = all.filter((address) => ADDRESS.test(address) && !STRAY_DOT.test(address));
  return { valid, invalid: all.length - valid.length };
}
