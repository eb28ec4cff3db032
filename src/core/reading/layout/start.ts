/** Finds the start of the table that explains a file best: lines above it, perhaps a header, rows below it. */
import type { DialectHints } from '../candidates/dialect';
import { type Former, isFormerHeader } from '../candidates/former-reading';
import { type Explained, explainRecords } from '../evidence/explain';
import type { Placed } from '../evidence/first-records';
import { LABEL_CELLS } from '../evidence/label';

/** Maximum records above the header. */
const LINES_MAX = 60;
/** Cost of a file without a header, in nats: nine of ten exports have one (Pollock, PVLDB 16(8), 2023, table 2). */
const HEADED = 2.2;

/** Evidence in nats: `FORMER` from whether the last file had a header, `KNOWN` from a record that is its header. Our choice. */
const FORMER = 3;
const KNOWN = 30;
/** Minimum share of filled columns in a record that is as wide as a row. Our choice. */
const WIDE_ENOUGH = 0.6;
/** How rarely a record as full as a row is directly above the table without belonging to it, in nats. Our choice. */
const TALL = 8;
/** How rarely the header is repeated, in nats. Our choice. */
const COPY = 6;

/** Where the header is, or the first row of a table without one. */
interface Place {
  readonly at: number;
  readonly headed: boolean;
}

/** A place, and how unlikely the file is if its table begins there, in nats. */
interface Weighed extends Place {
  readonly cost: number;
}

/** The place where a table begins. */
export interface Found extends Place {
  /** Nats by which the next best place explains the file worse. */
  readonly margin: number;
}

/**
 * Finds where the table begins.
 *
 * @param begin - index of the first record that may be the beginning
 * @param width - usual number of cells in a record
 * @param hints - whether a person says that there is a header, and facts about the last file
 */
export function findTable(
  records: readonly Placed[],
  begin: number,
  width: number,
  hints: DialectHints,
): Found {
  const all = weighPlaces(records, begin, width, hints.former);
  const wanted = all.filter(({ headed }) => headed === (hints.headed ?? headed));
  const places = (wanted.length > 0 ? wanted : all).sort((a, b) => a.cost - b.cost);
  const [best = { at: begin, headed: false, cost: 0 }] = places;
  const raw = records[best.at]?.raw;
  const rival = places.find(({ at, headed }) => headed !== best.headed || records[at]?.raw !== raw);
  return { at: best.at, headed: best.headed, margin: (rival?.cost ?? Number.POSITIVE_INFINITY) - best.cost };
}

/** Every place where the table may begin. */
function weighPlaces(records: readonly Placed[], begin: number, width: number, former?: Former): Weighed[] {
  const last = Math.min(records.length - 1, begin + (width === 1 ? 0 : LINES_MAX));
  const first = firstBlock(records, begin, width);
  const explained = explainRecords(records, width, last);
  const usual = usualCost(records, explained);
  const places: Weighed[] = [];
  let rows = explained.reduce((sum, { asRow }) => sum + asRow, 0);
  let lines = 0;
  let tall = 0;
  for (let at = 0; at <= last; at += 1) {
    const one = explained[at] as Explained;
    const { filled = 0, ruler = false } = records[at] ?? {};
    const mayBegin = at >= first && filled > 0 && !ruler;
    if (mayBegin) places.push({ at, headed: false, cost: lines + tall + rows + headedCost(former) });
    rows -= one.asRow;
    const isKnown = former !== undefined && isFormerHeader(records[at]?.cells ?? [], former);
    const asHeader = one.asHeader - (isKnown ? KNOWN : 0);
    const cost = lines + tall + asHeader + rows - copiesBelow(records, explained, at, usual);
    if (mayBegin) places.push({ at, headed: true, cost });
    lines += one.asLine;
    // A record as full as a row is hardly ever a line above the table, unless a blank line is between them.
    const isTall = mayBegin && filled >= WIDE_ENOUGH * width;
    tall = isTall ? tall + TALL + Math.max(0, one.asHeader - one.asLine) : mayBegin ? tall : 0;
  }
  return places;
}

/** Cost of a file without a header, in nats. It is negative if the last file had none, which makes a header unlikely. */
function headedCost(former: Former | undefined): number {
  if (former === undefined) return HEADED;
  return former.headed ? HEADED + FORMER : -FORMER;
}

/** Index of the first block of records that contains more than labels with their values. Blank lines separate blocks. */
function firstBlock(records: readonly Placed[], begin: number, width: number): number {
  for (let start = begin; start < records.length; ) {
    const blank = records.findIndex(({ filled }, at) => at > start && filled === 0);
    const end = blank === -1 ? records.length : blank;
    if (records.slice(start, end).some(({ filled }) => filled > LABEL_CELLS || filled >= WIDE_ENOUGH * width))
      return start;
    start = end + 1;
  }
  return begin;
}

/**
 * What the copies of a header would cost more as rows than as copies. A copy begins each printed page. A row may come again
 * too, but then it costs as much as other rows.
 *
 * @param usual - what a row costs, in nats
 */
function copiesBelow(
  records: readonly Placed[],
  explained: readonly Explained[],
  at: number,
  usual: number,
): number {
  let cost = 0;
  for (let below = at + 1; below < records.length; below += 1) {
    if (records[below]?.raw !== records[at]?.raw) continue;
    cost += Math.max(0, (explained[below]?.asRow ?? 0) - usual - COPY);
  }
  return cost;
}

/** The lower quartile of the costs of all filled records as rows, in nats, because in a short file each record costs more. */
function usualCost(records: readonly Placed[], explained: readonly Explained[]): number {
  const costs = explained.flatMap(({ asRow }, at) => ((records[at]?.filled ?? 0) > 0 ? [asRow] : []));
  return costs.sort((a, b) => a - b)[Math.floor(costs.length / 4)] ?? 0;
}

/**
 * Index of the first of several consecutive copies of a header.
 *
 * @param at - index of one of the copies
 */
export function firstCopy(records: readonly Placed[], at: number): number {
  let first = at;
  while (first > 0 && records[first - 1]?.raw === records[at]?.raw) first -= 1;
  return first;
}

/** Index of the first record with content that is neither a drawn line nor a `sep=` line. */
export function firstFilled(records: readonly Placed[]): number {
  const first = records.findIndex(
    ({ cells, filled, ruler }) => filled > 0 && !ruler && !/^"?sep=.?$/i.test(cells[0] ?? ''),
  );
  return Math.max(0, first);
}
