/** Infers from the beginning of a file how it is written: the reading that gives the best table. */

import { findColumns } from '../cut/fixed-width';
import { isAligned, isFramed } from '../cut/frame';
import { LINES, type Syntax } from '../cut/syntax';
import { listCandidates } from './candidates';
import { isSteadier } from './decimal-comma';
import type { DialectHints, Evidence } from './dialect';
import { isFooled } from './false-delimiter';
import { trustOf } from './former-reading';
import { type Weight, weigh } from './weigh';

/** The line by which Excel states the delimiter of a file. */
const SEP_LINE = /^"?sep=(.)"?\n/i;
/** Minimum share of lines in quotes where whole records are quoted. */
const WRAPPED_SHARE = 0.8;

/** The way to read a file, and the evidence for it. */
export interface Inferred {
  readonly syntax: Syntax;
  /** Usual number of cells in a record. */
  readonly width: number;
  readonly confidence: number;
  readonly runnerUp: string | null;
  /** Another delimiter that explains the file nearly as well; null where none does. */
  readonly rival: string | null;
  readonly evidence: readonly Evidence[];
}

/**
 * Infers how a file is written.
 *
 * @param text - the beginning of the file, with line ends normalised to LF
 * @param hints - parts that a person forces, and facts about the last file
 * @param whole - the text is the whole file
 */
export function inferSyntax(text: string, hints: DialectHints, whole: boolean): Inferred {
  const columns = hints.delimiter === undefined ? findColumns(text) : null;
  if (columns !== null) return fixedWidth(columns);
  const sep = SEP_LINE.exec(text);
  const told = sep?.[1];
  const known = told === undefined || hints.delimiter !== undefined ? hints : { ...hints, delimiter: told };
  const body = sep === null ? text : text.slice(sep[0].length);
  const inner = unwrapLines(body);
  const weights = listCandidates(inner ?? body, known)
    .map((candidate) =>
      weigh(inner ?? body, candidate, whole, trustOf(candidate.syntax.delimiter, hints.former)),
    )
    .sort((a, b) => b.score - a.score);
  const forced = hints.delimiter !== undefined;
  const trusted = forced ? undefined : hints.former?.delimiter;
  const best = forced || told !== undefined ? weights[0] : bestOf(weights, inner ?? body, trusted);
  if (best === undefined) return NOTHING;
  const rival = weights.find((one) => differs(one, best) && one.score > 0 && !isSetAside(one, best));
  const found = best.candidate.syntax;
  // The first cell in quotes may come after the sample, and the sample reads the same with a quote.
  const isOpen = found.quote === '' && hints.quote === undefined && !whole;
  const framed = isFramed(best.records, found);
  const aligned = isAligned(best.records);
  const quoting = isOpen ? { quote: '"', escape: '"' } : {};
  const syntax = { ...found, ...quoting, wrapped: inner !== null, framed, aligned };
  const confidence = forced ? 1 : confidenceOf(best, rival);
  const isNear = !forced && rival !== undefined && rival.score >= best.score / 5;
  const other = weights.find(
    (one) => one.score >= best.score / 5 && parts(one, best) && !isSetAside(one, best),
  );
  return {
    syntax:
      best.width === 1 && !forced && told === undefined ? { ...syntax, delimiter: '', runs: false } : syntax,
    width: best.width,
    confidence,
    runnerUp: isNear ? nameOf(rival) : null,
    rival: forced ? null : (other?.candidate.syntax.delimiter ?? null),
    evidence: evidenceOf(best, { told: told !== undefined, forced, wrapped: inner !== null, framed }),
  };
}

/** The reading as columns of fixed width. The line of dashes leaves no doubt. */
function fixedWidth(columns: readonly number[]): Inferred {
  const evidence = [{ code: 'columns/fixed', facts: { columns: columns.length } }];
  return {
    ...NOTHING,
    syntax: { ...LINES, fixed: columns },
    width: columns.length,
    confidence: 1,
    evidence,
  };
}

/** A text without a single candidate is one column. */
const NOTHING: Inferred = {
  syntax: LINES,
  width: 1,
  confidence: 0,
  runnerUp: null,
  rival: null,
  evidence: [],
};

/**
 * The best reading. One column instead if its delimiter is only part of values or sentences; the former delimiter is trusted.
 */
function bestOf(weights: readonly Weight[], text: string, trusted: string | undefined): Weight | undefined {
  const best = withBlank(weights);
  const isTrusted = best?.candidate.syntax.delimiter === trusted;
  if (best === undefined || isTrusted || best.used === 1) return best;
  const steady = weights.find((one) => isSteadier(one, best));
  if (steady !== undefined) return steady;
  if (!isFooled(best, text)) return best;
  return weights.find((one) => one.candidate.syntax.delimiter === '') ?? best;
}

/** The text inside the quotes if nearly every line is in quotes and has several columns inside; otherwise null. */
function unwrapLines(text: string): string | null {
  if (!text.startsWith('"')) return null;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const whole = lines.filter((line) => /^"(?:[^"]|"")*"$/.test(line));
  if (lines.length < 2 || whole.length < WRAPPED_SHARE * lines.length) return null;
  const inner = whole.map((line) => line.slice(1, -1).split('""').join('"'));
  const parted = [',', ';', '\t', '|'].some((delimiter) => {
    const count = (inner[0] ?? '').split(delimiter).length;
    return (
      count > 2 && inner.filter((line) => line.split(delimiter).length >= count).length >= 0.9 * inner.length
    );
  });
  return parted ? inner.join('\n') : null;
}

/** The best reading. If a space always follows its delimiter, the space becomes part of the delimiter. */
function withBlank(weights: readonly Weight[]): Weight | undefined {
  const [best] = weights;
  if (best === undefined || best.width === 1 || best.candidate.syntax.delimiter.trim() === '') return best;
  const { delimiter, quote } = best.candidate.syntax;
  const longer = weights.find((one) => {
    const own = one.candidate.syntax;
    return own.quote === quote && own.delimiter.length > 1 && own.delimiter.trim() === delimiter.trim();
  });
  return longer !== undefined && longer.width === best.width && longer.share >= best.share ? longer : best;
}

/**
 * Whether a reading is no rival of the best one: the best one is steadier; or the best one has one column, and this one has
 * one column too, or it had the better score and was rejected because its delimiter is only part of values.
 */
function isSetAside(one: Weight, best: Weight): boolean {
  if (isSteadier(best, one)) return true;
  return best.used === 1 && (one.used === 1 || one.score > best.score);
}

/** Whether two readings are rivals. A difference only in spaces around the delimiter does not count. */
function differs(one: Weight, best: Weight): boolean {
  return parts(one, best) || one.candidate.syntax.quote !== best.candidate.syntax.quote;
}

/** Whether two readings split the cells at different delimiters, ignoring spaces around them. */
function parts(one: Weight, best: Weight): boolean {
  return one.candidate.syntax.delimiter.trim() !== best.candidate.syntax.delimiter.trim();
}

function confidenceOf(best: Weight, rival: Weight | undefined): number {
  const lead = best.score / (best.score + (rival?.score ?? 0) || 1);
  const enough = 1 - 0.5 ** Math.min(10, best.records.length);
  const confidence = Math.min(1, lead * lead * (0.5 + best.even / 2) * enough);
  return Math.round(confidence * 100) / 100;
}

function nameOf(weight: Weight): string {
  const { delimiter, quote } = weight.candidate.syntax;
  return `${JSON.stringify(delimiter)} ${quote === '' ? '' : `${quote} `}× ${weight.width}`;
}

/** Facts about the sample besides the weights. */
interface Found {
  readonly told: boolean;
  readonly forced: boolean;
  readonly wrapped: boolean;
  readonly framed: boolean;
}

function evidenceOf(best: Weight, { told, forced, wrapped, framed }: Found): Evidence[] {
  const { syntax } = best.candidate;
  // The blank cells outside a frame are not columns.
  const columns = best.width - (framed ? 2 : 0);
  const percent = Math.round(best.even * 100);
  const evidence: Evidence[] = [];
  if (forced) evidence.push({ code: 'delimiter/forced', facts: {} });
  if (told) evidence.push({ code: 'delimiter/told', facts: { delimiter: syntax.delimiter } });
  const facts = { columns, percent, records: best.records.length - best.lead };
  evidence.push({ code: best.width > 1 ? 'records/even' : 'records/single', facts });
  if (best.typed > 0) evidence.push({ code: 'columns/typed', facts: { columns: best.typed, of: columns } });
  if (syntax.padded || /^\S+ $/.test(syntax.delimiter))
    evidence.push({ code: 'delimiter/padded', facts: {} });
  if (syntax.escape === '\\') evidence.push({ code: 'quote/backslash', facts: {} });
  if (wrapped) evidence.push({ code: 'records/wrapped', facts: {} });
  return evidence;
}
