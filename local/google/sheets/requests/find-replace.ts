/** findReplace: replaced texts are taken as typed. */
import { invalidArgument, notImplemented } from '../../api-error';
import type { Draft } from '../draft';
import { type Rectangle, wholeOf } from '../rectangle';
import type { Tab } from '../tab';
import { typeInto } from '../type-into';
import type { GridRange } from '../wire';

interface FindReplace {
  readonly find?: string;
  readonly replacement?: string;
  readonly matchCase?: boolean;
  readonly matchEntireCell?: boolean;
  readonly searchByRegex?: boolean;
  readonly includeFormulas?: boolean;
  readonly range?: GridRange;
  readonly sheetId?: number;
  readonly allSheets?: boolean;
}

/** Replaces text within text cells; formulas are left alone. */
export function findReplace(draft: Draft, body: FindReplace): object {
  const { find = '', replacement = '', searchByRegex, includeFormulas } = body;
  if (find === '') throw invalidArgument('No find string was specified.');
  if (includeFormulas === true) throw notImplemented('includeFormulas');
  const pattern = patternOf(body);
  const insert = searchByRegex === true ? replacement : replacement.replaceAll('$', '$$$$');
  const counts = { valuesChanged: 0, rowsChanged: 0, sheetsChanged: 0, occurrencesChanged: 0 };
  for (const { tab, area } of scope(draft, body)) {
    draft.refuseProtected(tab, area);
    const rowsBefore = counts.rowsChanged;
    for (let row = area.startRow; row < Math.min(area.endRow, tab.usedRows); row += 1) {
      const changes = replaceRow(tab, row, area, pattern, insert, counts);
      if (changes > 0) counts.rowsChanged += 1;
    }
    if (counts.rowsChanged > rowsBefore) counts.sheetsChanged += 1;
  }
  return { findReplace: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) };
}

/** Google's patterns are RE2; those that this engine cannot read are refused (https://github.com/google/re2/wiki/Syntax). */
function patternOf({ find = '', searchByRegex, matchEntireCell, matchCase }: FindReplace): RegExp {
  const source = searchByRegex === true ? find : find.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  try {
    return new RegExp(matchEntireCell === true ? `^(?:${source})$` : source, matchCase === true ? 'g' : 'gi');
  } catch {
    throw invalidArgument('The regular expression is invalid.');
  }
}

interface Counts {
  valuesChanged: number;
  occurrencesChanged: number;
}

function replaceRow(
  tab: Tab,
  row: number,
  area: Rectangle,
  pattern: RegExp,
  insert: string,
  counts: Counts,
): number {
  let changes = 0;
  for (let column = area.startColumn; column < area.endColumn; column += 1) {
    const cell = tab.cell(row, column);
    const matches = typeof cell === 'string' ? (cell.match(pattern)?.length ?? 0) : 0;
    if (typeof cell !== 'string' || matches === 0) continue;
    typeInto(tab, row, column, [[cell.replace(pattern, insert)]]);
    counts.valuesChanged += 1;
    counts.occurrencesChanged += matches;
    changes += 1;
  }
  return changes;
}

function scope(draft: Draft, body: FindReplace): readonly { readonly tab: Tab; readonly area: Rectangle }[] {
  if (body.range !== undefined) return [draft.target(body.range)];
  const tabs =
    body.allSheets === true
      ? draft.tabs.map(({ sheetId }) => draft.sheet(sheetId))
      : [draft.sheet(body.sheetId)];
  return tabs.map((tab) => ({ tab, area: wholeOf(tab) }));
}
