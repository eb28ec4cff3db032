/** Infers how a file is written from its beginning: the way to read it that yields the best table. */
import { listCandidates } from './candidates';
import type { DialectHints, Evidence } from './dialect';
import { isFooled } from './false-delimiter';
import { findColumns } from './fixed-width';
import { trustOf } from './former-reading';
import { isAligned, isFramed } from './frame';
import { LINES, type Syntax } from './syntax';
import { type Weight, weigh } from './weigh';

/** Lines that Excel writes and reads to name the delimiter of a file. */
const SEP_LINE = /^"?sep=(.)"?\n/i;
/** Share of the lines that must stand in quotes for records that are quoted whole. */
const WRAPPED_SHARE = 0.8;

/** The way to read a file, and why. */
export interface Inferred {
  readonly syntax: Syntax;
  /** Cells of the usual record. */
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
 * @param text - the beginning of the file, its line ends made LF
 * @param hints - parts that a person forces, and what is known of the last file
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
  // The first cell that needs a quote may stand behind the sample, which reads the same with one.
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

/** The dashes leave no doubt. */
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

/** The best reading, unless its delimiter only stands inside of values or sentences; the former one did not. */
function bestOf(weights: readonly Weight[], text: string, trusted: string | undefined): Weight | undefined {
  const best = withBlank(weights);
  const isTrusted = best?.candidate.syntax.delimiter === trusted;
  if (best === undefined || isTrusted || best.used === 1 || !isFooled(best, text)) return best;
  return weights.find((one) => one.candidate.syntax.delimiter === '') ?? best;
}

/** What stands inside of the quotes if nearly every line stands in quotes whole, or null. */
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

/** The best reading, with the blank after its delimiter as a part of it if there always is one. */
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

/** A delimiter that only stands inside of values was set aside for one column, and one column is like another. */
function isSetAside(one: Weight, best: Weight): boolean {
  return best.used === 1 && (one.used === 1 || one.score > best.score);
}

/** A reading that only takes the blanks after a delimiter along is no rival. */
function differs(one: Weight, best: Weight): boolean {
  return parts(one, best) || one.candidate.syntax.quote !== best.candidate.syntax.quote;
}

/** Whether two readings part the cells by different delimiters. */
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

/** What was found beside the weights. */
interface Found {
  readonly told: boolean;
  readonly forced: boolean;
  readonly wrapped: boolean;
  readonly framed: boolean;
}

function evidenceOf(best: Weight, { told, forced, wrapped, framed }: Found): Evidence[] {
  const { syntax } = best.candidate;
  // Outside of a frame there is no cell.
  const columns = best.width - (framed ? 2 : 0);
  const percent = Math.round(best.even * 100);
  const evidence: Evidence[] = [];
  if (forced) evidence.push({ code: 'delimiter/forced', facts: {} });
  if (told) evidence.push({ code: 'delimiter/told', facts: { delimiter: syntax.delimiter } });
  const facts = { columns, percent, records: best.records.length };
  evidence.push({ code: best.width > 1 ? 'records/even' : 'records/single', facts });
  if (best.typed > 0) evidence.push({ code: 'columns/typed', facts: { columns: best.typed, of: columns } });
  if (syntax.padded || /^\S+ $/.test(syntax.delimiter))
    evidence.push({ code: 'delimiter/padded', facts: {} });
  if (syntax.escape === '\\') evidence.push({ code: 'quote/backslash', facts: {} });
  if (wrapped) evidence.push({ code: 'records/wrapped', facts: {} });
  return evidence;
}
