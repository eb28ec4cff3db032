/** Tells the rows of the table from everything else that stands in a file. */
import { type Batch, NEW_TABLE, type TableState } from './batch';
import { cleanCell, isTwiceDecoded, type Suspicions } from './clean';
import { joinHeader } from './header';
import type { Layout } from './layout';
import { beginsTable, isBlank, isComment, repeatsHeader } from './note';
import type { Observations } from './observations';
import { partOtherwise } from './otherwise';
import type { Syntax } from './syntax';
import { notesFrom } from './tail';
import type { Watch } from './watch';

/** Filters the records of one file. */
export class Table {
  readonly state: TableState;
  /** Notes the lines of some records; null = nobody asked. */
  watch: Watch | null = null;
  private readonly syntax: Syntax;
  private readonly layout: Layout;
  private readonly observations: Observations;
  private readonly header: string[][] = [];

  /**
   * @param syntax - of the file
   * @param layout - of the file
   * @param observations - where what was odd is noted
   * @param state - of an earlier reader
   */
  constructor(syntax: Syntax, layout: Layout, observations: Observations, state: TableState = NEW_TABLE) {
    this.syntax = syntax;
    this.layout = layout;
    this.observations = observations;
    this.state = { ...state, longest: { ...state.longest } };
  }

  /** The records of the header, as they stand in the file. */
  get headerRows(): readonly (readonly string[])[] {
    return this.header;
  }

  /** Gives the header to a reader that goes on after it. */
  adoptHeader(rows: readonly string[][]): void {
    this.header.push(...rows);
  }

  /**
   * Takes records and gives the rows of the table among them.
   *
   * @param batch - records that follow those taken so far
   * @returns the rows, and how many records were taken; the rest must come again with what follows them, unless
   *   another table begins
   */
  take(batch: Batch): { rows: string[][]; taken: number } {
    const { rows } = batch;
    const suspected = batch.suspicions.unclean || batch.suspicions.twice;
    const notesAt = batch.forced ? rows.length : notesFrom(batch, this.state, this.layout);
    // Records that are all rows are handed on in the array that they came in.
    let out: string[][] | null = null;
    for (let index = 0; index < notesAt; index += 1) {
      const row = rows[index] ?? [];
      if (!suspected && this.isOrdinary(row)) {
        this.count(row, batch.lineOf, index);
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

  /** A full record between full records: nearly every one is. */
  private isOrdinary(row: readonly string[]): boolean {
    return (
      row.length === this.layout.width &&
      (row[0] ?? '').charCodeAt(0) > 0x20 &&
      !this.state.afterBlank &&
      this.state.headerRows === this.layout.headerRows &&
      row[0] !== this.header[0]?.[0]
    );
  }

  private count(row: readonly string[], lineOf: (index: number) => number, index: number): void {
    const { state } = this;
    state.records += 1;
    this.watch?.see(state.records, lineOf, index);
    if (row.length > state.columns) state.columns = row.length;
    for (let column = 0; column < row.length; column += 1) {
      const { length } = row[column] ?? '';
      if (length > state.longest.length) {
        state.longest = { length, line: lineOf(index), record: state.records, column: column + 1 };
      }
    }
  }

  /** Looks at a record closely: a row, no row (null), the beginning of another table, or too early to tell. */
  private judge(batch: Batch, index: number): string[] | null | 'wait' | 'stop' {
    const { state, layout, observations } = this;
    const line = batch.lineOf(index);
    const raw = batch.rows[index] ?? [];
    if (isBlank(raw)) {
      if (state.records + state.headerRows > 0)
        observations.add('line/blank', { line, record: state.records });
      state.afterBlank = true;
      return null;
    }
    const afterBlank = state.afterBlank;
    if (isComment(raw, layout.width)) {
      state.afterBlank = false;
      observations.add('line/comment', { line });
      return null;
    }
    if (state.headerRows < layout.headerRows)
      return this.takeHeader(this.clean(raw, batch.suspicions, line), line);
    if (this.header.some((header) => repeatsHeader(raw, header))) {
      if (!layout.paged) return this.stop(line);
      state.afterBlank = false;
      observations.add('header/again', { line });
      return null;
    }
    if (afterBlank && state.records > 0) {
      const begins = beginsTable(batch.rows.slice(index, index + 8), layout);
      if (begins === null && !batch.last && !batch.forced) return 'wait';
      if (begins === true) return this.stop(line);
    }
    state.afterBlank = false;
    const otherwise = raw.length === layout.width ? null : partOtherwise(raw, layout, this.syntax);
    if (otherwise !== null) observations.add('row/other-delimiter', { line, record: state.records + 1 });
    const row = this.clean(otherwise ?? raw, batch.suspicions, line);
    this.count(row, batch.lineOf, index);
    if (row.length !== layout.width) {
      const code = row.length < layout.width ? 'row/short' : 'row/long';
      observations.add(code, { line, record: state.records }, { cells: row.length, usual: layout.width });
    }
    return row;
  }

  private takeHeader(row: string[], line: number): string[] | null {
    this.state.headerRows += 1;
    this.state.columns = Math.max(this.state.columns, row.length);
    this.state.afterBlank = false;
    this.header.push(row);
    if (this.state.headerRows < this.layout.headerRows) return null;
    const names = joinHeader(this.header);
    const seen = new Map<string, number>();
    names.forEach((name, at) => {
      const first = seen.get(name);
      if (name.trim() === '') this.observations.add('header/blank', { line, column: at + 1 });
      else if (first !== undefined)
        this.observations.add('header/repeated', { line, column: at + 1 }, { first });
      else seen.set(name, at + 1);
    });
    return names;
  }

  private stop(line: number): 'stop' {
    this.state.otherTable = line;
    this.observations.add('table/another', { line, record: this.state.records });
    return 'stop';
  }

  private clean(row: string[], suspicions: Suspicions, line: number): string[] {
    if (!suspicions.unclean && !suspicions.twice) return row;
    const record = this.state.records + 1;
    return row.map((cell, at) => {
      const place = { line, record, column: at + 1 };
      const { text, zeros, lone } = cleanCell(cell);
      if (zeros > 0) this.observations.add('character/zero', place, { count: zeros });
      if (lone > 0) this.observations.add('character/undecodable', place, { count: lone }, lone);
      if (suspicions.twice && isTwiceDecoded(text)) this.observations.add('text/twice-decoded', place);
      return text;
    });
  }

  private dropNotes(batch: Batch, from: number): void {
    const line = batch.lineOf(from);
    const lines = batch.lineOf(batch.rows.length) - line;
    this.observations.add('note/trailing', { line, record: this.state.records }, { lines });
  }
}
