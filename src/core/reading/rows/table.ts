/** Separates the rows of the table from everything else in a file. */

import type { Syntax } from '../cut/syntax';
import { isFilled } from '../evidence/filled';
import { titleOf } from '../evidence/label';
import { isBlank, isComment } from '../evidence/non-record';
import { isRuler } from '../evidence/ruler';
import { beginsAsWord } from '../layout/adjacent-table';
import type { Layout } from '../layout/layout';
import type { Observations } from '../told/observations';
import { type Batch, NEW_TABLE, type TableState } from './batch';
import { cleanRow, type Suspicions } from './clean-cell';
import { joinHeader, observeNames } from './header';
import type { Watch } from './line-watch';
import { partOtherwise } from './other-delimiter';
import { isRagged, judgeRecord, LOOKAHEAD, type Situation } from './record-verdict';
import { hashRow, isHeader, type Known, ROWS_KNOWN } from './repeated-header';
import { notesFrom } from './trailing-notes';

/** A no-break space, with which a blank record may begin, and a byte order mark, with which titles may begin again. */
const NO_BREAK = 0xa0;
const MARK = 0xfeff;

/** Filters the records of one file. */
export class Table {
  readonly state: TableState;
  /** Remembers the lines of some records; null = none are wanted. */
  watch: Watch | null = null;
  private readonly syntax: Syntax;
  private readonly layout: Layout;
  private readonly observations: Observations;
  private readonly header: string[][] = [];
  /** A column of numbers or dates, where a word justifies a closer look at the record; null = there is none. */
  private readonly measured: number | null;

  /** @param observations - receives everything odd */
  constructor(syntax: Syntax, layout: Layout, observations: Observations, state: TableState = NEW_TABLE) {
    this.syntax = syntax;
    this.layout = layout;
    this.observations = observations;
    this.measured = layout.measured[0] ?? null;
    this.state = { ...state, first: [...state.first], longest: { ...state.longest } };
  }

  /** The records of the header, as in the file. */
  get headerRows(): readonly (readonly string[])[] {
    return this.header;
  }

  /** Sets the header for a reader that continues after it. */
  adoptHeader(rows: readonly string[][]): void {
    this.header.push(...rows);
  }

  /**
   * Takes records and returns the rows of the table among them.
   *
   * @param batch - records that follow those taken so far
   * @returns the rows, and the number of records taken. The other records must be passed again, together with the
   *   records after them, unless another table begins.
   */
  take(batch: Batch): { rows: string[][]; taken: number } {
    const { rows } = batch;
    const suspected = batch.suspicions.unclean || batch.suspicions.twice;
    const notesAt = batch.forced ? rows.length : notesFrom(batch, this.state, this.layout);
    // If all records are rows, their array is returned without a copy.
    let out: string[][] | null = null;
    for (let index = 0; index < notesAt; index += 1) {
      const row = rows[index] ?? [];
      if (!suspected && this.isOrdinary(row)) {
        this.count(row, batch, index);
        out?.push(row);
        continue;
      }
      out ??= rows.slice(0, index);
      const verdict = this.judge(batch, index);
      if (verdict === 'wait' || verdict === 'stop') return { rows: out, taken: index };
      if (verdict !== null) out.push(verdict);
    }
    if (batch.last && notesAt < rows.length) this.dropNotes(batch, notesAt);
    const all = notesAt === rows.length;
    return { rows: out ?? (all ? rows : rows.slice(0, notesAt)), taken: batch.last ? rows.length : notesAt };
  }

  /** Whether a record is certainly a row: a full record between full records. Nearly every record is one. */
  private isOrdinary(row: readonly string[]): boolean {
    const { layout, state, header, measured } = this;
    const begin = (row[0] ?? '').charCodeAt(0);
    return (
      row.length === layout.width &&
      begin > 0x20 &&
      begin !== NO_BREAK &&
      begin !== MARK &&
      (measured === null || !beginsAsWord(row[measured] ?? '')) &&
      !state.afterBlank &&
      state.headerRows === layout.headerRows &&
      state.records >= ROWS_KNOWN &&
      row[0] !== header[0]?.[0] &&
      !(layout.ruled && isRuler(row)) &&
      (layout.titles.size === 0 || !layout.titles.has(titleOf(row)))
    );
  }

  private count(row: readonly string[], { longest, lineOf }: Batch, index: number): void {
    const { state } = this;
    state.records += 1;
    this.watch?.see(state.records, lineOf, index);
    if (row.length > state.columns) state.columns = row.length;
    if (longest <= state.longest.length) return;
    for (let column = 0; column < row.length; column += 1) {
      const { length } = row[column] ?? '';
      if (length > state.longest.length) {
        state.longest = { length, line: lineOf(index), record: state.records, column: column + 1 };
      }
    }
  }

  /** Examines a record closely. Returns a row, null (no row), `stop` (another table begins) or `wait` (too early to decide). */
  private judge(batch: Batch, index: number): string[] | null | 'wait' | 'stop' {
    const { state, layout, observations } = this;
    const line = batch.lineOf(index);
    const raw = batch.rows[index] ?? [];
    if (isBlank(raw)) {
      if (state.records + state.headerRows > 0) observations.add('line/blank', { line });
      state.afterBlank = true;
      return null;
    }
    if (layout.ruled && isRuler(raw)) return this.leaveOut('line/ruler', line);
    if (isComment(raw, layout)) {
      state.afterBlank = false;
      state.dropped += isParted(raw) ? 1 : 0;
      return this.leaveOut('line/comment', line);
    }
    if (state.headerRows < layout.headerRows) return this.takeHeader(raw, batch.suspicions, line);
    const verdict = judgeRecord(batch.rows.slice(index, index + LOOKAHEAD), this.situation(batch));
    if (verdict === 'wait') return 'wait';
    if (verdict === 'another') return this.stop(line);
    if (verdict === 'page') return this.leaveOut('page/number', line);
    if (verdict === 'row' || isHeader(raw, this.known)) state.afterBlank = false;
    return verdict === 'again' ? this.leaveOut('header/again', line) : this.takeRow(raw, batch, index, line);
  }

  private takeRow(raw: string[], batch: Batch, index: number, line: number): string[] {
    const { state, layout, observations } = this;
    const otherwise = raw.length === layout.width ? null : partOtherwise(raw, layout, this.syntax);
    if (otherwise !== null) observations.add('row/other-delimiter', { line, record: state.records + 1 });
    const place = { line, record: state.records + 1 };
    const row = cleanRow(otherwise ?? raw, batch.suspicions, place, observations);
    if (state.records < ROWS_KNOWN) state.first.push(hashRow(row));
    this.count(row, batch, index);
    if (isRagged(row, layout)) {
      const code = row.length < layout.width ? 'row/short' : 'row/long';
      observations.add(code, { line, record: state.records }, { cells: row.length, usual: layout.width });
    }
    return row;
  }

  private takeHeader(raw: string[], suspicions: Suspicions, line: number): string[] | null {
    const { state, layout, observations, header } = this;
    const row = cleanRow(raw, suspicions, { line, record: state.records + 1 }, observations);
    state.headerRows += 1;
    state.columns = Math.max(state.columns, row.length);
    state.afterBlank = false;
    header.push(row);
    if (state.headerRows < layout.headerRows) return null;
    const names = joinHeader(header);
    observeNames(names, layout.used, line, observations);
    return names;
  }

  private situation(batch: Batch): Situation {
    const { known, layout, state } = this;
    const { records, afterBlank } = state;
    return { known, layout, records, afterBlank, isFinal: batch.last || batch.forced };
  }

  private get known(): Known {
    return { header: this.header, used: this.layout.used, first: this.state.first };
  }

  private stop(line: number): 'stop' {
    this.state.otherTable = line;
    this.observations.add('table/another', { line, record: this.state.records || null });
    return 'stop';
  }

  private leaveOut(code: string, line: number): null {
    this.observations.add(code, { line });
    return null;
  }

  private dropNotes(batch: Batch, from: number): void {
    const line = batch.lineOf(from);
    const lines = batch.lineOf(batch.rows.length) - line;
    this.state.dropped += batch.rows.slice(from).filter(isParted).length;
    this.observations.add('note/trailing', { line }, { lines });
  }
}

/** Whether a record has more than one filled cell. */
function isParted(row: readonly string[]): boolean {
  return row.filter(isFilled).length > 1;
}
