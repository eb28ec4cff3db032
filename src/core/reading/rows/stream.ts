/** Turns pieces of one file into rows: decodes, cuts and filters them, and keeps the unfinished rest. */

import type { Dialect, DialectHints } from '../candidates/dialect';
import { partedAsBytes } from '../cut/cut-bytes';
import { endMarkOf } from '../cut/end-mark';
import { linesBefore, positionAfterLines } from '../cut/line-steps';
import { observeQuotes } from '../cut/odd-quotes';
import type { Records } from '../cut/records';
import { ByteIntake } from '../text/byte-intake';
import type { Encoding } from '../text/encoding';
import { Observations } from '../told/observations';
import { headerOf, inventNames, joinHeader } from './header';
import { Watch } from './line-watch';
import type { Plan } from './open';
import { Waiting } from './pending-input';
import type { ReaderFacts, SnapshotReader } from './snapshot-reader';
import { NEW_STATE, pickFindings, type ReaderState } from './state';
import { Table } from './table';

/** Maximum characters that are cheap to copy. */
const SMALL = 16 * 1024;

/** Reads one file according to its plan. */
export class StreamReader implements SnapshotReader {
  readonly dialect: Dialect;
  private readonly plan: Plan;
  private readonly intake: ByteIntake;
  private readonly waiting: Waiting;
  private readonly observations: Observations;
  private readonly table: Table;
  private readonly names: readonly string[];
  private line: number;
  private preamble: number;
  private failedAt = 0;
  private unclosed: number | null;
  private swallowed: number;
  private refuted: Encoding | null = null;
  private finished = false;

  /** @param hints - parts of the dialect that a person forces */
  constructor(plan: Plan, hints: DialectHints, state: ReaderState) {
    this.plan = plan;
    this.dialect = plan.dialect;
    const encoding = partedAsBytes(plan.dialect.encoding, plan.syntax);
    this.intake = new ByteIntake(plan.dialect.encoding, plan.doubtful, state, encoding !== null);
    this.waiting = new Waiting(plan, this.intake, encoding);
    this.observations = new Observations(state.findings, state.totals);
    if (state === NEW_STATE) {
      for (const { code, line, facts } of plan.notices) this.observations.add(code, { line }, facts);
    }
    this.table = new Table(plan.syntax, plan.layout, this.observations, state.table);
    this.line = state.line;
    this.unclosed = state.unclosed;
    this.swallowed = state.swallowed;
    // The test is by line, not by offset: a byte order mark may have been read before the preamble.
    this.preamble = state.line === 1 ? plan.layout.preambleRows : 0;
    if (state.table.headerRows > 0) this.table.adoptHeader(headerOf(plan).slice(0, state.table.headerRows));
    this.names =
      hints.inventHeader === true && plan.layout.headerRows === 0 ? inventNames(plan.layout.width) : [];
  }

  get facts(): ReaderFacts {
    const { state } = this.table;
    return {
      records: state.records,
      columns: state.columns,
      longestCell: state.longest,
      headerNames: this.names.length > 0 ? this.names : joinHeader(this.table.headerRows),
      findings: this.observations.findings,
      totals: this.observations.totals,
      unclosedQuote: this.unclosed === null ? null : { line: this.unclosed },
      dropped: this.plan.layout.fullAbove + state.dropped,
      swallowed: this.swallowed,
      lastRecordComplete: this.unclosed === null && (this.finished || this.waiting.text === ''),
      endsWithNewline: this.intake.endsWithNewline,
      refuted: this.refuted,
    };
  }

  watch(records: readonly number[]): void {
    this.table.watch = new Watch(records);
  }

  lineOf(record: number): number | null {
    return this.table.watch?.lineOf(record) ?? null;
  }

  push(bytes: string): string[][] {
    if (this.isDone) this.intake.pass(bytes);
    return bytes === '' || this.isDone ? [] : this.takeText(this.intake.push(bytes));
  }

  /** Another table has begun, so that the rest of the file is not read. */
  private get isDone(): boolean {
    return this.table.state.otherTable > 0;
  }

  /** Completes the pending record with the next line first, which avoids copying all the text after it. */
  private takeText(text: string): string[][] {
    const line = text.indexOf('\n') + 1;
    const { length } = this.waiting.text;
    if (length === 0 || line === 0 || length + line > SMALL) return this.takeMore(text);
    const first = this.takeMore(text.slice(0, line));
    const others = this.takeMore(text.slice(line));
    return first.length === 0 ? others : first.concat(others);
  }

  private takeMore(text: string): string[][] {
    if (this.isDone) {
      this.waiting.pass(text);
      return [];
    }
    const before = this.waiting.text.length;
    this.waiting.add(text);
    return this.isWorthCutting(before) ? this.cut('line') : [];
  }

  finish(): string[][] {
    if (this.finished) return [];
    this.finished = true;
    const { waiting } = this;
    const rest = this.intake.end();
    if (this.isDone) waiting.pass(rest);
    else waiting.addLast(rest);
    const mark = endMarkOf(waiting.text, this.line, this.plan.syntax.lineEnd);
    if (mark) waiting.text = waiting.text.slice(0, mark.at);
    const rows = this.isDone ? [] : this.cut('end');
    // Nothing after the table is read, so that nothing about it is reported.
    if (mark && !this.isDone)
      this.observations.add(mark.code, { line: mark.line }, { bytes: mark.characters });
    this.refuted = this.intake.refuted();
    return rows;
  }

  state(): ReaderState {
    return {
      ...this.intake.state(this.waiting.text, this.isDone, this.plan.syntax.lineEnd === 'cr' ? '\r' : '\n'),
      line: this.line,
      table: { ...this.table.state, first: [...this.table.state.first] },
      unclosed: this.unclosed,
      swallowed: this.swallowed,
      findings: pickFindings(this.observations),
      totals: this.observations.totals,
    };
  }

  /**
   * Whether cutting may give a record. A record needs a line end. A long text that gave no record is not cut again
   * until it has grown by half.
   */
  private isWorthCutting(from: number): boolean {
    const line = this.plan.syntax.lineEnd === 'lf' ? '\n' : '\r';
    const { text } = this.waiting;
    const ends = text.includes(line, from) || (line === '\r' && text.includes('\n', from));
    return (ends && (this.failedAt < 65_536 || text.length > 1.5 * this.failedAt)) || this.waiting.isTooLong;
  }

  /** Cuts the pending input into rows. The rest waits for more. */
  private cut(until: 'line' | 'end'): string[][] {
    if (!this.skipPreamble(until === 'end')) return [];
    const rows: string[][][] = [];
    for (;;) {
      const forced = until === 'line' && this.failedAt > 0 && this.waiting.isTooLong;
      const records = this.waiting.cut(forced ? 'first' : until);
      rows.push(this.takeRecords(records, until === 'end', forced));
      if (until === 'end' || this.isDone || this.failedAt === 0 || !this.waiting.isTooLong) break;
    }
    return rows.length === 1 ? (rows[0] ?? []) : rows.flat();
  }

  private takeRecords(records: Records, last: boolean, forced: boolean): string[][] {
    const { lineEnd } = this.plan.syntax;
    const lines = linesBefore(records, this.line, lineEnd);
    const { waiting } = this;
    const text = waiting.text.slice(0, records.end);
    const { rows, taken } = this.table.take({
      rows: records.rows,
      longest: records.longest,
      lineOf: lines,
      suspicions: waiting.suspicionsOf(text, records),
      last,
      ended: text.endsWith('\n') || text.endsWith('\r'),
      forced,
    });
    this.observeOdd(records, taken, lines);
    const all = taken === records.rows.length;
    const behind = all ? null : positionAfterLines(text, lines(taken) - this.line, lineEnd);
    const end = behind ?? records.end;
    this.line = lines(taken);
    waiting.take(records, end);
    if (this.isDone) waiting.drop();
    this.failedAt = end === 0 ? waiting.text.length : 0;
    const begins = this.names.length > 0 && this.table.state.records === rows.length && rows.length > 0;
    return begins ? [[...this.names], ...rows] : rows;
  }

  private observeOdd({ marks }: Records, taken: number, lineOf: (index: number) => number): void {
    const odd = observeQuotes(this.observations, marks, taken, lineOf);
    this.swallowed += odd.swallowed;
    this.unclosed ??= odd.unclosed;
  }

  /** Skips the lines before the table; false = they have not all arrived yet. */
  private skipPreamble(last: boolean): boolean {
    if (this.preamble === 0) return true;
    const { text } = this.waiting;
    const end = positionAfterLines(text, this.preamble, this.plan.syntax.lineEnd);
    // The LF of a CRLF may still arrive.
    const halved = end === text.length && text.endsWith('\r');
    if ((end === null || halved) && !last) return false;
    this.observations.add('preamble/lines', { line: 1 }, { lines: this.preamble });
    this.waiting.skip(end ?? text.length);
    this.line += this.preamble;
    this.preamble = 0;
    return true;
  }
}
