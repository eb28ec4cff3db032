/** The system tabs and how to create each of them. */

import type { Edit } from '../../ground/ports/edit';
import type { Tab } from '../../ground/ports/workbook';
import type { State } from '../../judge/state/state';
import { placeAfterData } from '../../judge/state/tab-place';
import { STATUS_FIELDS } from '../../judge/status/table';
import { STATUS_TITLE } from '../../judge/status/write-status';
import { freeSheetId } from '../../load/publish/target';
import { catalogue } from '../../records/entity/catalogue';
import { MANIFEST_TITLE } from '../../records/manifest/insert';
import { MANIFEST_FIELDS } from '../../records/manifest/row';
import { OBSERVATION_FIELDS } from '../../records/observation/row';
import { OBSERVATIONS_TITLE } from '../../records/observation/table';
import { configurationTexts } from '../../words/book/configuration';
import { OBSERVATION_HEADER } from '../../words/book/finding';
import { MANIFEST_HEADER, PROTECTION } from '../../words/terms/manifest';
import { STATUS_WORDS } from '../../words/terms/status';
import { lookOfConfiguration, lookOfRecord, lookOfSystemTab, RECORD_WIDTHS } from './tab-style';

export const CONFIGURATION_TITLE = '_Configuracion';

export interface SystemTab {
  readonly title: string;
  /** Edits that add the tab with a free sheetId at a position among the tabs. */
  readonly edits: (sheetId: number, index: number) => Edit[];
}

/**
 * The tabs that an installation adds and that a run recreates if somebody deleted them, in their order. `_Estado` comes
 * first because a person sees it first in a Spreadsheet without data.
 */
export function systemTabs(spreadsheetId: string): SystemTab[] {
  return [
    recordTab(STATUS_TITLE, STATUS_WORDS.header, RECORD_WIDTHS.status, [
      [STATUS_FIELDS.indexOf('generation'), STATUS_FIELDS.length],
    ]),
    {
      title: CONFIGURATION_TITLE,
      edits: (id, index) => [
        ...makeTab(id, CONFIGURATION_TITLE, configurationTexts(catalogue(), spreadsheetId), 60, index),
        ...lookOfConfiguration(id),
      ],
    },
    recordTab(MANIFEST_TITLE, MANIFEST_HEADER, RECORD_WIDTHS.manifest, [
      [MANIFEST_FIELDS.indexOf('fileId'), MANIFEST_FIELDS.indexOf('bytes')],
      [MANIFEST_FIELDS.indexOf('commitId'), MANIFEST_FIELDS.length],
    ]),
    recordTab(OBSERVATIONS_TITLE, OBSERVATION_HEADER, RECORD_WIDTHS.observations, [
      [OBSERVATION_FIELDS.indexOf('commitId'), OBSERVATION_FIELDS.length],
    ]),
  ];
}

/** `folds`: ranges of columns that only programs read, each `[first, first after it]`, from 0. */
function recordTab(
  title: string,
  header: readonly string[],
  pixels: readonly number[],
  folds: readonly (readonly [from: number, to: number])[],
): SystemTab {
  return {
    title,
    edits: (id, index) => [
      ...makeTab(id, title, [header], 2, index),
      ...lookOfRecord(id, pixels, header.length),
      ...folds.map(([from, to]) => ({ kind: 'fold' as const, sheetId: id, from, to })),
    ],
  };
}

/**
 * Edits that add the missing system tabs: after the data tabs, before all other tabs.
 *
 * @param entities - state of each entity, by tab
 */
export function missingSystemTabs(
  tabs: readonly Tab[],
  spreadsheetId: string,
  entities: State['entities'],
): Edit[] {
  const taken = new Set(tabs.map((tab) => tab.sheetId));
  const place = placeAfterData(tabs, entities);
  return systemTabs(spreadsheetId)
    .filter(({ title }) => !tabs.some((tab) => tab.title === title))
    .flatMap(({ edits }, at) => edits(freeSheetId(taken, 1), place + at));
}

function makeTab(
  sheetId: number,
  title: string,
  texts: readonly (readonly string[])[],
  rows: number,
  index: number,
): Edit[] {
  const columns = Math.max(
    ...texts.map((row) => row.length),
    title === MANIFEST_TITLE ? MANIFEST_FIELDS.length : 1,
  );
  return [
    { kind: 'addTab', sheetId, title, rows, columns, hidden: false, index },
    { kind: 'plainText', sheetId },
    { kind: 'cells', sheetId, row: 0, rows: texts.length, columns, texts },
    { kind: 'header', sheetId, frozenRows: 1 },
    { kind: 'protect', sheetId, description: PROTECTION },
    lookOfSystemTab(sheetId),
  ];
}
