/** Reads `_Configuracion` back: one row per file, edited by people; every mistake is named by its cell. */
import { LIMITS } from '../limits';
import { DEFAULT_HOLD_PERCENT } from './catalogue';
import type { EntityDefinition } from './definition';
import { KINDS } from './definition';
import {
  isAutomatic,
  isHeadedTitle,
  isPattern,
  isTabName,
  readAddresses,
  readDelimiter,
  readEncoding,
  readFlag,
  readHeaded,
  readKind,
  readNumber,
  readRelations,
  readRoom,
} from './field';
import { fold } from './fold';

/** A cell of `_Configuracion` that could not be understood; an entity's row is then left out, the others are not. */
export interface ConfigurationMistake {
  readonly code: MistakeCode;
  /** The cell in A1 notation. */
  readonly cell: string;
  /** What stands there, shortened; configuration, not a client's data. */
  readonly text: string;
}

export type MistakeCode =
  | 'configuration/pattern'
  | 'configuration/kind'
  | 'configuration/tab'
  | 'configuration/tab-repeated'
  | 'configuration/pattern-repeated'
  | 'configuration/number'
  | 'configuration/cells'
  | 'configuration/encoding'
  | 'configuration/delimiter'
  | 'configuration/headed'
  | 'configuration/relation'
  | 'configuration/active'
  | 'configuration/address'
  | 'configuration/versions'
  | 'configuration/unread';

export interface Configuration {
  readonly entities: readonly EntityDefinition[];
  /** Cells that the Spreadsheet may hold; 0 = the platform's default. */
  readonly cellsMax: number;
  /** ID of the Spreadsheet that was installed; another one in a copy of it; '' when nobody knows. */
  readonly spreadsheetId: string;
  /** Addresses for alarms. */
  readonly addresses: readonly string[];
  /** Bytes that kept versions may take; 0 = none are kept. */
  readonly keptBytes: number;
  readonly mistakes: readonly ConfigurationMistake[];
  /** What stands in the column beside the table, row by row, its header first. */
  readonly reviews: readonly string[];
}

/** Columns of the table of entities, from A on. */
export const ENTITY_COLUMNS = [
  'pattern',
  'kind',
  'tab',
  'idColumn',
  'relations',
  'frequencyHours',
  'encoding',
  'delimiter',
  'holdPercent',
  'active',
] as const;

/** Column (from 0) in which mistakes are marked beside their rows. */
export const REVIEW_COLUMN = ENTITY_COLUMNS.length;

/** Column of the names of the settings; their values stand beside them. */
export const SETTINGS_COLUMN = REVIEW_COLUMN + 1;

/**
 * Rows and columns of `_Configuracion` that are read; the last one says what the first record of each file is. It stands
 * behind the settings, where an earlier version had nothing. A spreadsheet has
 * at most 200 tabs; the rest of the rows are gaps.
 */
export const CONFIGURATION_ROWS = 1_000;
export const HEADED_COLUMN = SETTINGS_COLUMN + 2;
export const CONFIGURATION_COLUMNS = HEADED_COLUMN + 1;

/** What «Límite de celdas» may be: less is a slip of the hand, more than any spreadsheet holds. */
const CELLS_SETTING_MIN = 1_000;
const CELLS_SETTING_MAX = 1_000_000_000;

/** A year: no snapshot is expected less often. */
const HOURS_MAX = 24 * 366;

type Row = readonly string[];

/**
 * Reads the configuration.
 *
 * @param texts - rows of the tab, header first; ragged
 */
export function readConfiguration(texts: readonly Row[]): Configuration {
  const mistakes: ConfigurationMistake[] = [];
  const entities: EntityDefinition[] = [];
  for (let row = 1; row < texts.length; row++) {
    const cells = ENTITY_COLUMNS.map((_, column) => (texts[row]?.[column] ?? '').trim());
    if (cells.every((cell) => cell === '')) continue;
    const read = readEntity(cells, headedText(texts, row), row, mistakes);
    const repeated = read && repetition(read, entities, cells, row);
    if (repeated) mistakes.push(repeated);
    else if (read) entities.push(read);
  }
  const settings = readSettings(texts, mistakes);
  const reviews = texts.map((cells) => cells[REVIEW_COLUMN] ?? '');
  return { entities: parentsFirst(entities), ...settings, mistakes, reviews };
}

/**
 * What is written below the rows that are read, as a mistake; null when nothing is.
 *
 * @param columns - columns of the tab by position, each with its texts below those rows
 */
export function unreadRow(columns: ReadonlyMap<number, Row>): ConfigurationMistake | null {
  for (const [column, texts] of columns) {
    const row = texts.findIndex((text) => text.trim() !== '');
    if (row >= 0) return mistake('configuration/unread', CONFIGURATION_ROWS + row, column, texts[row] ?? '');
  }
  return null;
}

/** What the column says in which a person tells what the first record is; a column of theirs says nothing. */
function headedText(texts: readonly Row[], row: number): string {
  const isOurs = isHeadedTitle(texts[0]?.[HEADED_COLUMN] ?? '');
  return isOurs ? (texts[row]?.[HEADED_COLUMN] ?? '').trim() : '';
}

/** An entity out of its row; null when some of its cells could not be understood, each of which is then named. */
function readEntity(
  cells: readonly string[],
  firstRow: string,
  row: number,
  mistakes: ConfigurationMistake[],
): EntityDefinition | null {
  const at = (name: (typeof ENTITY_COLUMNS)[number]) => cells[ENTITY_COLUMNS.indexOf(name)] ?? '';
  const named = <T>(value: T | null, name: (typeof ENTITY_COLUMNS)[number], code: MistakeCode): T | null => {
    if (value === null) mistakes.push(mistake(code, row, ENTITY_COLUMNS.indexOf(name), at(name)));
    return value;
  };
  const tabText = at('tab') || at('pattern');
  const pattern = named(isPattern(at('pattern')) ? at('pattern') : null, 'pattern', 'configuration/pattern');
  const kind = named(readKind(at('kind')), 'kind', 'configuration/kind');
  const tab = named(isTabName(tabText) ? tabText : null, 'tab', 'configuration/tab');
  const relations = named(readRelations(at('relations')), 'relations', 'configuration/relation');
  const hours = readNumber(at('frequencyHours'), 0, HOURS_MAX);
  const frequencyHours = named(hours, 'frequencyHours', 'configuration/number');
  const encoding = named(readEncoding(at('encoding')), 'encoding', 'configuration/encoding');
  const delimiter = named(readDelimiter(at('delimiter')), 'delimiter', 'configuration/delimiter');
  const headed = readHeaded(firstRow);
  if (headed === undefined) mistakes.push(mistake('configuration/headed', row, HEADED_COLUMN, firstRow));
  const percent = readNumber(at('holdPercent'), DEFAULT_HOLD_PERCENT, 100);
  const holdPercent = named(percent, 'holdPercent', 'configuration/number');
  const active = named(readFlag(at('active')), 'active', 'configuration/active');
  if (pattern === null || kind === null || tab === null || relations === null || frequencyHours === null) {
    return null;
  }
  if (encoding === null || delimiter === null || headed === undefined) return null;
  if (holdPercent === null || active === null) return null;
  const idColumn = isAutomatic(at('idColumn')) ? '' : at('idColumn');
  return {
    pattern,
    kind,
    tab,
    idColumn,
    relations,
    frequencyHours,
    encoding,
    delimiter,
    headed,
    holdPercent,
    active,
  };
}

function repetition(
  entity: EntityDefinition,
  earlier: readonly EntityDefinition[],
  cells: Row,
  row: number,
): ConfigurationMistake | null {
  if (earlier.some((other) => fold(other.tab) === fold(entity.tab))) {
    return mistake('configuration/tab-repeated', row, 2, cells[2] ?? '');
  }
  if (earlier.some((other) => fold(other.pattern) === fold(entity.pattern))) {
    return mistake('configuration/pattern-repeated', row, 0, cells[0] ?? '');
  }
  return null;
}

/** Settings that are not of one entity, by the folded name that stands in their first cell. */
function readSettings(
  texts: readonly Row[],
  mistakes: ConfigurationMistake[],
): Pick<Configuration, 'cellsMax' | 'addresses' | 'spreadsheetId' | 'keptBytes'> {
  let cellsMax = 0;
  let keptBytes: number = LIMITS.keptBytes;
  let spreadsheetId = '';
  let addresses: readonly string[] = [];
  for (let row = 1; row < texts.length; row++) {
    const name = fold(texts[row]?.[SETTINGS_COLUMN] ?? '');
    const value = (texts[row]?.[SETTINGS_COLUMN + 1] ?? '').trim();
    const wrong = (code: MistakeCode) => mistakes.push(mistake(code, row, SETTINGS_COLUMN + 1, value));
    if (name.startsWith('limite de celdas')) {
      const read = readNumber(value.replace(/[.\s](?=\d{3})/g, ''), 0, CELLS_SETTING_MAX);
      if (read === null || (read > 0 && read < CELLS_SETTING_MIN)) wrong('configuration/cells');
      else cellsMax = read;
    } else if (name.startsWith('hoja de calculo') || name.startsWith('planilla')) {
      spreadsheetId = value;
    } else if (name.startsWith('correos')) {
      const read = readAddresses(value);
      addresses = read.valid;
      if (read.invalid > 0) wrong('configuration/address');
    } else if (name.startsWith('versiones anteriores')) {
      const read = readRoom(value);
      if (read === null) wrong('configuration/versions');
      else keptBytes = read;
    }
  }
  return { cellsMax, addresses, spreadsheetId, keptBytes };
}

function parentsFirst(entities: readonly EntityDefinition[]): EntityDefinition[] {
  return [...entities].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

function mistake(code: MistakeCode, row: number, column: number, text: string): ConfigurationMistake {
  return { code, cell: `${String.fromCharCode(65 + column)}${row + 1}`, text: text.slice(0, 60) };
}
