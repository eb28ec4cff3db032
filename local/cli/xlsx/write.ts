/** Writes tabs as an .xlsx file to disk, piece by piece: memory does not grow with the file. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { makeFolder, writeWhole } from '../../host/disk';
import { XLSX_LIMITS } from './limits';
import { PLAIN_LOOK, type SheetLook } from './look';
import { STYLES_PART, sheetPartName, smallParts } from './parts';
import { sheetNames } from './sheet-names';
import { type SheetContent, type SheetCuts, sheetXml } from './sheet-xml';
import { Styles } from './styles';

export interface XlsxTab extends Omit<SheetContent, 'selected' | 'look'> {
  title: string;
  hidden: boolean;
  /** Plain when left out. */
  look?: SheetLook;
}

export interface XlsxSheet {
  title: string;
  /** The title as Excel accepts it. */
  name: string;
  cuts: SheetCuts;
}

/** Level 1 takes half the time of level 6 for a file that is a quarter larger. */
const COMPRESSION = 1;

/** A fixed time in the zip: equal content makes equal files. */
const EPOCH = new Date(1980, 0, 1);

/**
 * Writes a workbook and returns for each sheet what Excel could not hold. The file appears whole or not at all.
 *
 * @param path - of the file; a missing folder is created
 * @param tabs - tabs in order, at least one of them visible
 * @param shown - place of the tab that is shown first, from 0; null, or the place of a hidden tab = the first visible one
 * @throws RangeError when no tab is visible or a sheet is larger than a zip can hold, and whatever the disk says
 */
export function writeXlsx(path: string, tabs: readonly XlsxTab[], shown: number | null = null): XlsxSheet[] {
  const isVisible = shown !== null && tabs[shown]?.hidden === false;
  const visible = isVisible ? shown : tabs.findIndex((tab) => !tab.hidden);
  if (visible < 0) throw new RangeError('a workbook needs a visible sheet');
  const names = sheetNames(tabs.map((tab) => tab.title));
  const sheets = tabs.map((tab, index) => ({
    title: tab.title,
    name: names[index] ?? tab.title,
    cuts: { rows: 0, columns: 0, cells: 0 },
  }));
  makeFolder(dirname(path));
  writeWhole(path, (partial) => writeZip(partial, parts(tabs, sheets, visible)));
  return sheets;
}

function* parts(
  tabs: readonly XlsxTab[],
  sheets: readonly XlsxSheet[],
  shown: number,
): Generator<[name: string, pieces: Iterable<string>]> {
  const entries = tabs.map((tab, index) => ({ name: sheets[index]?.name ?? '', hidden: tab.hidden }));
  const styles = new Styles();
  for (const [name, xml] of smallParts(entries, shown)) yield [name, [xml]];
  for (const [index, sheet] of sheets.entries()) {
    const tab = tabs[index];
    if (tab) yield [sheetPartName(index), sheetXml(contentOf(tab, index === shown), sheet.cuts, styles)];
  }
  // Last: which styles there are is known once the cells are written.
  yield [STYLES_PART, [styles.part()]];
}

function contentOf(tab: XlsxTab, selected: boolean): SheetContent {
  const { frozenRowCount, look = PLAIN_LOOK } = tab;
  return { selected, frozenRowCount, look, rows: () => tab.rows() };
}

function writeZip(path: string, files: Iterable<[name: string, pieces: Iterable<string>]>): void {
  const file = openSync(path, 'w');
  try {
    const zip = new Zip((error, bytes) => {
      if (error) throw error;
      writeAll(file, bytes);
    });
    for (const [name, pieces] of files) {
      const part = new ZipDeflate(name, { level: COMPRESSION });
      part.mtime = EPOCH;
      zip.add(part);
      pushPieces(part, pieces);
    }
    zip.end();
  } finally {
    closeSync(file);
  }
}

function pushPieces(part: ZipDeflate, pieces: Iterable<string>): void {
  let size = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    size += bytes.length;
    if (size > XLSX_LIMITS.bytesPerPart)
      throw new RangeError(`${part.filename} is larger than a zip can hold`);
    part.push(bytes, false);
  }
  part.push(new Uint8Array(0), true);
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}
