/** One round: run the script, keep its result, save the workbook. */
import { join } from 'node:path';
import { systemCode } from '../host/system-error';
import type { Opened, Screen } from './host';
import { mergeLines, readLedger, writeLedger } from './ledger';
import type { Load } from './load';
import type { Round } from './report';
import { writeReport } from './report/report';
import { currentTabs, readStatus } from './told/current';
import { fileSizes } from './told/folder';
import { readObservations } from './told/observations';
import type { Places } from './told/places';
import type { Progress } from './told/progress';
import type { FileLine } from './told/summary';
import { writeXlsx, type XlsxSheet, type XlsxTab } from './xlsx/write';

/**
 * Runs one round.
 *
 * @param opened - the runtime on the folder
 * @param former - the round before; its workbook is kept when this round does not call Sheets
 */
export function runRound(
  opened: Opened,
  places: Places,
  screen: Screen,
  work: () => Load,
  former?: Round,
): Round {
  const startedMs = performance.now();
  const sizes = fileSizes(places.folder);
  const bytes = [...sizes.values()].reduce((total, size) => total + size, 0);
  const { progress } = screen;
  progress.begin('load', bytes);
  opened.host.onCall = ({ phase, call }) => {
    if (phase === 'after' && call.api === 'urlfetch') progress.advance(call.responseBytes);
  };
  let load: Load;
  try {
    load = work();
  } finally {
    opened.host.onCall = null;
  }
  const status = readStatus(opened.tabs());
  const ledger = join(places.state, 'files.json');
  const lines = mergeLines(readLedger(ledger), load.handled, new Set(sizes.keys()), currentTabs(status));
  // Before the world: if the program ends between the two writes, the next run handles and reports these files again.
  writeLedger(ledger, lines);
  progress.begin('keep', null);
  opened.save();
  const isKept = former !== undefined && former.xlsx !== null && !touchesSpreadsheet(load);
  const sheets = isKept ? former.sheets : saveWorkbook(places.out, opened, progress);
  const round = {
    load,
    lines,
    unread: opened.unread(),
    xlsx: sheets === null ? null : places.out,
    sheets: sheets ?? [],
    report: isKept ? former.report : saveReport(places, lines, opened),
    status,
    observations: isKept ? former.observations : readObservations(opened.tabs()),
    wallMs: performance.now() - startedMs,
  };
  progress.rest();
  return round;
}

function touchesSpreadsheet(load: Load): boolean {
  return Object.keys(load.calls).some((api) => api.startsWith('sheets.'));
}

/** A tab with data; neither a system tab nor the empty tab of every new Spreadsheet. */
function isWorthSeeing(tab: XlsxTab): boolean {
  if (tab.hidden || tab.title.startsWith('_')) return false;
  const [first] = tab.rows();
  return first !== undefined;
}

/** Saves the page about the rehearsal; null when not wanted. */
function saveReport(
  { folder, report: path }: Places,
  lines: readonly FileLine[],
  opened: Opened,
): Round['report'] {
  if (path === null) return null;
  const saved = savedOr(false, () => {
    writeReport(path, { folder, lines, tabs: opened.tabs() });
    return true;
  });
  return { path, saved };
}

/**
 * The result of `save`, or `otherwise` where a person can help: another program has the file open, or the disk is full.
 * Any other error is a mistake of ours and is thrown.
 */
function savedOr<T>(otherwise: T, save: () => T): T {
  try {
    return save();
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return otherwise;
  }
}

/** The tab; each row that is read from it advances the progress. */
function told(tab: XlsxTab, progress: Progress): XlsxTab {
  function* rows() {
    for (const row of tab.rows()) {
      progress.advance(1);
      yield row;
    }
  }
  const { title, hidden, frozenRowCount, look } = tab;
  return { title, hidden, frozenRowCount, rows, ...(look && { look }) };
}

function countRows(tab: XlsxTab): number {
  let count = 0;
  for (const _ of tab.rows()) count += 1;
  return count;
}

function saveWorkbook(path: string, opened: Opened, progress: Progress): readonly XlsxSheet[] | null {
  return savedOr(null, () => {
    const all = opened.tabs();
    progress.begin(
      'workbook',
      all.reduce((total, tab) => total + countRows(tab), 0),
    );
    const tabs = all.map((tab) => told(tab, progress));
    const shown = tabs.findIndex(isWorthSeeing);
    return writeXlsx(path, tabs, shown < 0 ? null : shown);
  });
}
