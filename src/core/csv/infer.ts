/** Infers how a file is written from its beginning: the way to read it that yields the best table. */
import { LINES, listCandidates } from './candidates';
import type { DialectHints, Evidence } from './dialect';
import { isFooled } from './fooled';
import { isAligned, isFramed } from './frame';
import type { Syntax } from './syntax';
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
  readonly runnerUp: string;
  readonly evidence: readonly Evidence[];
}

/**
 * Infers how a file is written.
 *
 * @param text - the beginning of the file, its line ends made LF
 * @param hints - parts that a person forces
 * @param whole - the text is the whole file
 */
export function inferSyntax(text: string, hints: DialectHints, whole: boolean): Inferred {
  const sep = SEP_LINE.exec(text);
  const told = sep?.[1];
  const known = told === undefined || hints.delimiter !== undefined ? hints : { ...hints, delimiter: told };
  const body = sep === null ? text : text.slice(sep[0].length);
  const inner = unwrapLines(body);
  const weights = listCandidates(inner ?? body, known)
    .map((candidate) => weigh(inner ?? body, candidate, whole))
    .sort((a, b) => b.score - a.score);
  const forced = hints.delimiter !== undefined;
  const best = forced || told !== undefined ? weights[0] : bestOf(weights, inner ?? body);
  if (best === undefined) return NOTHING;
  const rival = weights.find((one) => differs(one, best) && one.score > 0);
  const found = best.candidate.syntax;
  // The first cell that needs a quote may stand behind the sample, which reads the same with one.
  const isOpen = found.quote === '' && hints.quote === undefined && !whole;
  const framed = isFramed(best.records, found);
  const aligned = isAligned(best.records);
  const quoting = isOpen ? { quote: '"', escape: '"' } : {};
  const syntax = { ...found, ...quoting, wrapped: inner !== null, framed, aligned };
  const confidence = forced ? 1 : confidenceOf(best, rival);
  return {
    syntax: best.width === 1 && !forced && told === undefined ? { ...syntax, delimiter: '' } : syntax,
    width: best.width,
    confidence,
    runnerUp: forced || rival === undefined || rival.score < best.score / 5 ? '' : nameOf(rival),
    evidence: evidenceOf(best, told !== undefined, forced, inner !== null),
  };
}

/** A text without a single candidate is one column. */
const NOTHING: Inferred = {
  syntax: LINES,
  width: 1,
  confidence: 0,
  runnerUp: '',
  evidence: [],
};

/** The best reading, unless its delimiter only stands inside of values or sentences. */
function bestOf(weights: readonly Weight[], text: string): Weight | undefined {
  const best = withBlank(weights);
  if (best === undefined || best.used === 1 || !isFooled(best, text)) return best;
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

/** A reading that only takes the blanks after a delimiter along is no rival. */
function differs(one: Weight, best: Weight): boolean {
  const a = one.candidate.syntax;
  const b = best.candidate.syntax;
  return a.delimiter.trim() !== b.delimiter.trim() || a.quote !== b.quote;
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

function evidenceOf(best: Weight, told: boolean, forced: boolean, wrapped: boolean): Evidence[] {
  const { syntax } = best.candidate;
  const percent = Math.round(best.even * 100);
  const evidence: Evidence[] = [];
  if (forced) evidence.push({ code: 'delimiter/forced', facts: {} });
  if (told) evidence.push({ code: 'delimiter/told', facts: { delimiter: syntax.delimiter } });
  const facts = { columns: best.width, percent, records: best.records.length };
  evidence.push({ code: best.width > 1 ? 'records/even' : 'records/single', facts });
  if (best.typed > 0)
    evidence.push({ code: 'columns/typed', facts: { columns: best.typed, of: best.width } });
  if (syntax.padded || /^\S+ $/.test(syntax.delimiter))
    evidence.push({ code: 'delimiter/padded', facts: {} });
  if (syntax.escape === '\\') evidence.push({ code: 'quote/backslash', facts: {} });
  if (wrapped) evidence.push({ code: 'records/wrapped', facts: {} });
  return evidence;
}
