/** What people do in the Spreadsheet: they sort, filter, type, rename, hide, protect, move, delete and make tables. */
import { ApiError } from '../../google/api-error';
import type { SheetsService } from '../../google/sheets/service';
import type { Spreadsheet } from '../../google/sheets/spreadsheet';
import type { Tab } from '../../google/sheets/tab';
import type { Chance } from '../ground/chance';
import { CONFIGURATION, ENTITIES, isStaging, MANIFEST, OBSERVATIONS, STATUS } from '../ground/entities';
import { THINGS } from './things';

type Request = Readonly<Record<string, unknown>>;

/** How often each kind of edit is drawn. */
const EDITS = [
  ['sort', 10],
  ['filter', 10],
  ['addColumn', 8],
  ['deleteRows', 10],
  ['type', 12],
  ['merge', 5],
  ['rename', 10],
  ['hide', 8],
  ['protect', 8],
  ['move', 8],
  ['deleteTab', 8],
  ['deleteManifest', 5],
  ['deleteConfiguration', 4],
  ['deleteStaging', 4],
  ['put', 16],
  ['putOnSystem', 8],
  ['unprotectStatus', 4],
] as const satisfies readonly (readonly [string, number])[];

export type Edit = (typeof EDITS)[number][0];

/**
 * Things that people do not put on system tabs here: merging removes texts that the checks would blame on the script, and
 * data validation in `_Configuracion` would stop the people who fill it in.
 */
const HARMFUL: Readonly<Record<string, readonly string[]>> = {
  [MANIFEST]: ['merged'],
  [STATUS]: ['merged'],
  [OBSERVATIONS]: ['merged'],
  [CONFIGURATION]: ['merged', 'strictList', 'checkboxes', 'pivotTable'],
};

/** Share of tables among the things that people put on tabs. */
const TABLES_SHARE = 0.3;

const SYSTEM = [MANIFEST, STATUS, OBSERVATIONS, CONFIGURATION] as const;

export class Person {
  private names = 0;

  constructor(
    private readonly chance: Chance,
    private readonly sheets: SheetsService,
    private readonly spreadsheet: Spreadsheet,
  ) {}

  /** Edits something, and returns a description; null = there was nothing to edit, or Sheets refused. */
  act(): string | null {
    const edit = this.chance.weighted(EDITS);
    const tab = this.target(edit);
    if (tab === undefined) return null;
    if (edit === 'put' || edit === 'putOnSystem') return this.put(tab);
    return this.apply(this.requests(edit, tab)) ? `${edit} ${tab.title}` : null;
  }

  /** Removes all protections, as a person does after reading that a tab could not be written. */
  unprotect(): void {
    const requests = this.spreadsheet.tabs
      .filter(({ title }) => !title.startsWith('_'))
      .flatMap(unprotecting);
    if (requests.length > 0) this.apply(requests);
  }

  /** Puts something on a tab that may get in the way of a write. */
  private put(tab: Tab): string | null {
    const isTable = this.chance.happens(TABLES_SHARE);
    const isKind = (name: string) =>
      isTable ? name === 'table' : !(HARMFUL[tab.title] ?? []).includes(name);
    const things = Object.entries(THINGS).filter(([name]) => isKind(name));
    const [name, make] = this.chance.pickAny(things) ?? [];
    return make && this.apply(make(tab)) ? `${name} on ${tab.title}` : null;
  }

  private target(edit: Edit): Tab | undefined {
    const named = (title: string): Tab | undefined =>
      this.spreadsheet.tabs.find((tab) => tab.title === title);
    if (edit === 'deleteManifest') return named(MANIFEST);
    if (edit === 'deleteConfiguration') return named(CONFIGURATION);
    if (edit === 'deleteStaging') return this.spreadsheet.tabs.find(({ title }) => isStaging(title));
    if (edit === 'putOnSystem') return named(this.chance.pick(SYSTEM));
    if (edit === 'unprotectStatus') return named(STATUS);
    return this.chance.pickAny(ENTITIES.flatMap(({ tab }) => named(tab) ?? []));
  }

  private requests(edit: Edit, tab: Tab): Request[] {
    const { sheetId } = tab;
    const properties = (change: object): Request[] => [
      {
        updateSheetProperties: { properties: { sheetId, ...change }, fields: Object.keys(change).join(',') },
      },
    ];
    if (edit === 'rename') {
      this.names += 1;
      return properties({ title: `${tab.title} viejo ${this.names}` });
    }
    if (edit === 'hide') return properties({ hidden: true });
    if (edit === 'move') return properties({ index: this.chance.below(this.spreadsheet.tabs.length) });
    if (edit === 'protect') return [{ addProtectedRange: { protectedRange: { range: { sheetId } } } }];
    if (edit === 'unprotectStatus') return unprotecting(tab);
    if (edit.startsWith('delete') && edit !== 'deleteRows') return [{ deleteSheet: { sheetId } }];
    return this.cellRequests(edit, tab);
  }

  private cellRequests(edit: Edit, { sheetId, rowCount, columnCount }: Tab): Request[] {
    const startRowIndex = this.chance.between(1, Math.max(1, rowCount - 2));
    const below = { sheetId, startRowIndex: 1 };
    const dimension = (name: string, startIndex: number, endIndex: number): Request => ({
      range: { sheetId, dimension: name, startIndex, endIndex },
    });
    if (edit === 'sort') {
      const sortSpecs = [{ dimensionIndex: this.chance.below(columnCount), sortOrder: 'DESCENDING' }];
      return [{ sortRange: { range: below, sortSpecs } }];
    }
    if (edit === 'filter') return [{ setBasicFilter: { filter: { range: { sheetId } } } }];
    if (edit === 'addColumn') {
      const at = this.chance.below(columnCount);
      return [{ insertDimension: { ...dimension('COLUMNS', at, at + 1), inheritFromBefore: false } }];
    }
    if (edit === 'deleteRows')
      return [{ deleteDimension: dimension('ROWS', startRowIndex, startRowIndex + 1) }];
    const area = { startRowIndex, endRowIndex: startRowIndex + 1, startColumnIndex: 0 };
    if (edit === 'merge') {
      return [{ mergeCells: { range: { sheetId, ...area, endColumnIndex: 2 }, mergeType: 'MERGE_ALL' } }];
    }
    const rows = [{ values: [{ userEnteredValue: { numberValue: this.chance.below(1_000) } }] }];
    return [
      { updateCells: { range: { sheetId, ...area, endColumnIndex: 1 }, rows, fields: 'userEnteredValue' } },
    ];
  }

  private apply(requests: readonly Request[]): boolean {
    const params = { spreadsheetId: this.spreadsheet.id };
    try {
      this.sheets.call('sheets.spreadsheets.batchUpdate', params, { requests });
      return true;
    } catch (error) {
      if (error instanceof ApiError) return false;
      throw error;
    }
  }
}

function unprotecting(tab: Tab): Request[] {
  const ids = tab.properties.protections.map(({ value }) => value.protectedRangeId);
  return ids.map((protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } }));
}
