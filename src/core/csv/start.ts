/** Finds the place that explains a file best: lines above it, perhaps a header, rows below it. */
import type { DialectHints } from './dialect';
import { type Explained, explainRecords } from './explain';
import type { Placed } from './first-records';
import { type Former, isFormerHeader } from './former-reading';
import { LABEL_CELLS } from './label';

/** Records above the header at most. */
const LINES_MAX = 60;
/** How likely a file has a header, in nats: nine of ten exports have one (Pollock, PVLDB 16(8), 2023, table 2). */
const HEADED = 2.2;

/** What the last file says of this one, and what a record says that is its header, in nats. Ours. */
const FORMER = 3;
const KNOWN = 30;
/** Share of the columns that some record of a block fills. Ours. */
const WIDE_ENOUGH = 0.6;
/** How seldom a record as full as a row stands right above the table and is none of it, in nats. Ours. */
const TALL = 8;
/** How seldom the header comes again, in nats. Ours. */
const COPY = 6;

/** Where the header stands, or the first row of a table without one. */
interface Place {
  readonly at: number;
  readonly headed: boolean;
}

/** A place, and how unlikely the file is when its table begins there, in nats. */
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
 * @param begin - the first of them that may be the beginning
 * @param width - cells of the usual record
 * @param hints - whether a person says that there is a header, and what is known of the last file
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
    const cost = lines + tall + asHeader + rows - copiesBelow(records, explained, at);
    if (mayBegin) places.push({ at, headed: true, cost });
    lines += one.asLine;
    // A record as full as a row that no blank line parts from the table is hardly a line above it.
    const isTall = mayBegin && filled >= WIDE_ENOUGH * width;
    tall = isTall ? tall + TALL + Math.max(0, one.asHeader - one.asLine) : mayBegin ? tall : 0;
  }
  return places;
}

/** How unlikely a file without header is: of one whose last file had none, a file with one is as unlikely. */
function headedCost(former: Former | undefined): number {
  if (former === undefined) return HEADED;
  return former.headed ? HEADED + FORMER : -FORMER;
}

/** Where the first block of records begins that holds more than labels with what they stand for; blank lines part them. */
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

/** What the copies of a header cost as rows beyond what they cost as copies: pages begin with them. */
function copiesBelow(records: readonly Placed[], explained: readonly Explained[], at: number): number {
  let cost = 0;
  for (let below = at + 1; below < records.length; below += 1) {
    if (records[below]?.raw === records[at]?.raw) cost += Math.max(0, (explained[below]?.asRow ?? 0) - COPY);
  }
  return cost;
}

/**
 * The first of the copies of a header that stand on each other.
 *
 * @param at - one of the copies
 */
export function firstCopy(records: readonly Placed[], at: number): number {
  let first = at;
  while (first > 0 && records[first - 1]?.raw === records[at]?.raw) first -= 1;
  return first;
}

/** The first record that holds something and is no line `sep=`. */
export function firstFilled(records: readonly Placed[]): number {
  const first = records.findIndex(
    ({ cells, filled, ruler }) => filled > 0 && !ruler && !/^"?sep=.?$/i.test(cells[0] ?? ''),
  );
  return Math.max(0, first);
}
