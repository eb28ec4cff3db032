/** Parses `_Configuracion`, which people edit: one row per file. Every mistake is reported with its cell. */

import { fold } from '../../reading/text/fold';
import { DEFAULT_HOLD_PERCENT } from './catalogue';
import type { EntityDefinition } from './definition';
import { KINDS } from './definition';
import {
  isAutomatic,
  isColumnsTitle,
  isHeadedTitle,
  isPattern,
  isTabName,
  readDelimiter,
  readEncoding,
  readFlag,
  readHeaded,
  readHoldColumns,
  readKind,
  readNumber,
  readRelations,
} from './field';
import type { ConfigurationMistake, MistakeCode } from './mistake';
import { mistake } from './mistake';
import type { Order } from './order';
import { readOrder } from './order';
import type { Settings } from './settings';
import { readSettings } from './settings';

export interface Configuration extends Settings {
  readonly entities: readonly EntityDefinition[];
  readonly mistakes: readonly ConfigurationMistake[];
  /** An editor's order to process files again; null = none. */
  readonly order: Order | null;
  /** Texts of the review column beside the table, by row, header first. */
  readonly reviews: readonly string[];
  /** Columns (from 0) that later versions added and that are completely blank: the tab is from an earlier version. */
  readonly blankColumns: readonly number[];
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

/** Column of the names of the settings. Their values are in the next column. */
export const SETTINGS_COLUMN = REVIEW_COLUMN + 1;

/**
 * Rows and columns of `_Configuracion` that are read. The last two columns say what the first record of each file is, and
 * what happens to files with other columns. They come after the settings, where an earlier version had nothing. A
 * spreadsheet has at most 200 tabs; the other rows allow for gaps.
 */
export const CONFIGURATION_ROWS = 1_000;
export const HEADED_COLUMN = SETTINGS_COLUMN + 2;
const HOLD_COLUMN = HEADED_COLUMN + 1;
export const CONFIGURATION_COLUMNS = HOLD_COLUMN + 1;

/** Columns after the settings, and the test of their titles: a column that a person added there is ignored. */
const LATER_COLUMNS: ReadonlyMap<number, (title: string) => boolean> = new Map([
  [HEADED_COLUMN, isHeadedTitle],
  [HOLD_COLUMN, isColumnsTitle],
]);

/** One year: the longest interval that can be configured. */
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
    const read = readEntity(cells, (column) => laterText(texts, row, column), row, mistakes);
    const repeated = read && repetition(read, entities, cells, row);
    if (repeated) mistakes.push(repeated);
    else if (read) entities.push(read);
  }
  const { ordered, ...settings } = readSettings(texts, SETTINGS_COLUMN, mistakes);
  const tabs = entities.map(({ tab }) => tab);
  const order = ordered && readOrder(ordered, tabs);
  if (ordered && !order)
    mistakes.push(mistake('configuration/order', ordered.row, SETTINGS_COLUMN + 1, ordered.text));
  const reviews = texts.map((cells) => cells[REVIEW_COLUMN] ?? '');
  const isBlank = (column: number) => texts.length > 0 && texts.every((row) => (row[column] ?? '') === '');
  const blankColumns = [...LATER_COLUMNS.keys()].filter(isBlank);
  return { entities: parentsFirst(entities), ...settings, mistakes, order, reviews, blankColumns };
}

/**
 * A mistake for the first text below the rows that are read; null = there is none.
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

/** Text of a column after the settings in an entity's row; blank if a person added the column. */
function laterText(texts: readonly Row[], row: number, column: number): string {
  const isOurs = LATER_COLUMNS.get(column)?.(texts[0]?.[column] ?? '');
  return isOurs ? (texts[row]?.[column] ?? '').trim() : '';
}

/** Parses an entity's row; null = some cells are invalid, and each of them is added to `mistakes`. */
function readEntity(
  cells: readonly string[],
  later: (column: number) => string,
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
  const hours = named(
    readNumber(at('frequencyHours'), 0, HOURS_MAX),
    'frequencyHours',
    'configuration/number',
  );
  const encoding = readEncoding(at('encoding'));
  const delimiter = readDelimiter(at('delimiter'));
  if (encoding === undefined) named(null, 'encoding', 'configuration/encoding');
  if (delimiter === undefined) named(null, 'delimiter', 'configuration/delimiter');
  const headed = readHeaded(later(HEADED_COLUMN));
  const holdColumns = readHoldColumns(later(HOLD_COLUMN));
  const wrong = (code: MistakeCode, column: number) =>
    mistakes.push(mistake(code, row, column, later(column)));
  if (headed === undefined) wrong('configuration/headed', HEADED_COLUMN);
  if (holdColumns === null) wrong('configuration/columns', HOLD_COLUMN);
  const percent = readNumber(at('holdPercent'), DEFAULT_HOLD_PERCENT, 100);
  const holdPercent = named(percent, 'holdPercent', 'configuration/number');
  const active = named(readFlag(at('active')), 'active', 'configuration/active');
  if (pattern === null || kind === null || tab === null || relations === null || hours === null) {
    return null;
  }
  if (encoding === undefined || delimiter === undefined || headed === undefined) return null;
  if (holdPercent === null || holdColumns === null || active === null) return null;
  const idColumn = isAutomatic(at('idColumn')) ? null : at('idColumn');
  return {
    pattern,
    kind,
    tab,
    idColumn,
    relations,
    // A person may write 0 for unknown hours.
    frequencyHours: hours === 0 ? null : hours,
    encoding,
    delimiter,
    headed,
    holdPercent,
    holdColumns,
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

function parentsFirst(entities: readonly EntityDefinition[]): EntityDefinition[] {
  return [...entities].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}
