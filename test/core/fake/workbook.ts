/** A Spreadsheet in memory that understands the core's edits, whole or not at all, and counts its calls. */
import type { Edit } from '../../../src/core/ground/ports/edit';
import { ServiceError } from '../../../src/core/ground/ports/service-error';
import type {
  ColumnPiece,
  Protection,
  Reading,
  Region,
  Tab,
  Workbook,
} from '../../../src/core/ground/ports/workbook';
import { answering, type PlannedFault } from './faults';

interface FakeTab extends Tab {
  readonly texts: string[][];
  readonly frozenRows: number;
}

export class FakeWorkbook implements Workbook {
  tabList: FakeTab[] = [tab(0, 'Hoja 1', 1000, 26)];
  /** Calls by name, in order. */
  readonly calls: string[] = [];
  /** Errors that the next calls answer with: before applying, or after. */
  readonly faults: PlannedFault[] = [];
  cellsMax = 10_000_000;
  title = 'Concesionario Norte';
  timeZone = 'Etc/GMT';
  /** Bytes of each write of staged rows, as JSON. */
  readonly writtenBytes: number[] = [];
  /** How many rows each insertion made. */
  readonly inserted: number[] = [];
  private protectionId = 0;

  tabs(): Tab[] {
    return this.asking('tabs', () => this.tabList.map(({ texts: _, frozenRows: __, ...rest }) => rest));
  }

  read(regions: readonly Region[]): Reading {
    return this.asking('read', () => {
      const found = regions.map((region) => this.byTitle(region.title));
      const texts = regions.map((region, index) =>
        (found[index]?.texts ?? []).slice(0, region.rows).map((row) => row.slice(0, region.columns)),
      );
      return { tabs: found, texts, title: this.title, timeZone: this.timeZone };
    });
  }

  columns(pieces: readonly ColumnPiece[]): string[][] {
    return this.asking('columns', () =>
      pieces.map(({ title, column, firstRow, rows }) =>
        this.byTitle(title)
          .texts.slice(firstRow, firstRow + rows)
          .map((row) => row?.[column] ?? ''),
      ),
    );
  }

  apply(edits: readonly Edit[]): Protection[] {
    return this.asking('apply', () => {
      const before = this.tabList;
      this.tabList = before.map((one) => ({ ...one, texts: one.texts.map((row) => [...row]) }));
      try {
        for (const edit of edits) this.edit(edit);
        const old = before.flatMap(({ protections }) => protections);
        return this.tabList.flatMap(({ protections }) => protections.filter((one) => !old.includes(one)));
      } catch (error) {
        this.tabList = before;
        throw error;
      }
    });
  }

  write(title: string, firstRow: number, rows: readonly (readonly string[])[]): void {
    this.asking('write', () => {
      this.writtenBytes.push(JSON.stringify(rows).length);
      const one = this.byTitle(title);
      const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
      if (firstRow + rows.length > one.rows || columns > one.columns)
        throw refusal('invalid', 'exceeds grid limits');
      for (const [index, row] of rows.entries()) one.texts[firstRow + index] = [...row];
    });
  }

  /** Text of a tab as a reader sees it, trailing blanks left out; null when there is no such tab. */
  textsOf(title: string): string[][] | null {
    const found = this.tabList.find((one) => one.title === title);
    return found ? found.texts.slice(0, found.rows).map((row) => trim([...(row ?? [])])) : null;
  }

  /** Names of the staging tabs that are there. */
  get stagingTitles(): string[] {
    return this.tabList.map(({ title }) => title).filter((title) => title.startsWith('_carga'));
  }

  count(call: string): number {
    return this.calls.filter((name) => name === call).length;
  }

  private asking<T>(call: string, answer: () => T): T {
    this.calls.push(call);
    return answering(this.faults, call, answer);
  }

  private edit(edit: Edit): void {
    switch (edit.kind) {
      case 'addTab':
        if (this.tabList.some((one) => one.title === edit.title || one.sheetId === edit.sheetId)) {
          throw refusal('invalid', 'already exists');
        }
        this.tabList.push({ ...tab(edit.sheetId, edit.title, edit.rows, edit.columns), hidden: edit.hidden });
        break;
      case 'deleteTab':
        this.byId(edit.sheetId);
        this.tabList = this.tabList.filter((one) => one.sheetId !== edit.sheetId);
        break;
      case 'copy': {
        const from = this.byId(edit.from).texts.slice(0, edit.rows);
        this.change(edit.to, { texts: from.map((row) => row.slice(0, edit.columns)) });
        break;
      }
      case 'cells': {
        const texts = [...this.byId(edit.sheetId).texts];
        const { column = 0, columns } = edit;
        for (let row = 0; row < edit.rows; row++) {
          const before = texts[edit.row + row] ?? [];
          const cells = Array.from({ length: columns }, (_, at) => edit.texts[row]?.[at] ?? '');
          const left = Array.from({ length: column }, (_, at) => before[at] ?? '');
          texts[edit.row + row] = trim([...left, ...cells, ...before.slice(column + columns)]);
        }
        this.change(edit.sheetId, { texts });
        break;
      }
      case 'protect': {
        this.protectionId += 1;
        const made = { id: this.protectionId, text: edit.description };
        this.change(edit.sheetId, { protections: [...this.byId(edit.sheetId).protections, made] });
        break;
      }
      case 'unprotect': {
        const there = this.tabList.find((one) => one.protections.some(({ id }) => id === edit.id));
        if (!there) throw refusal('invalid', `No protected range with id: ${edit.id}`);
        const protections = there.protections.filter(({ id }) => id !== edit.id);
        this.change(there.sheetId, { protections });
        break;
      }
      default:
        this.editGrid(edit);
    }
    const cells = this.tabList.reduce((sum, one) => sum + one.rows * one.columns, 0);
    if (cells > this.cellsMax) throw refusal('full', `above the limit of ${this.cellsMax} cells`);
  }

  private editGrid(
    edit: Exclude<Edit, { kind: 'addTab' | 'deleteTab' | 'copy' | 'cells' | 'protect' | 'unprotect' }>,
  ): void {
    const one = this.byId(edit.sheetId);
    if (edit.kind === 'resizeRows') this.change(edit.sheetId, { rows: edit.rows });
    if (edit.kind === 'resizeColumns') this.change(edit.sheetId, { columns: edit.columns });
    if (edit.kind === 'nameTab') this.change(edit.sheetId, { title: edit.title, hidden: edit.hidden });
    if (edit.kind === 'deleteTable') this.deleteTable(one, edit.tableId);
    if (edit.kind === 'header') this.change(edit.sheetId, { frozenRows: edit.frozenRows });
    if (edit.kind === 'insertRows') {
      this.inserted.push(edit.count);
      const blank = Array.from({ length: edit.count }, (): string[] => []);
      const texts = [...one.texts.slice(0, edit.at), ...blank, ...one.texts.slice(edit.at)];
      this.change(edit.sheetId, { rows: one.rows + edit.count, texts });
    }
    if (edit.kind === 'deleteRows') {
      const texts = [...one.texts.slice(0, edit.from), ...one.texts.slice(edit.to)];
      this.change(edit.sheetId, { rows: one.rows - (edit.to - edit.from), texts });
    }
  }

  /** As Google does it: the cells go with it. A table is as large as its tab here. */
  private deleteTable({ sheetId, tables }: FakeTab, tableId: string): void {
    if (!tables.includes(tableId)) throw refusal('invalid', `No table with id: ${tableId}`);
    this.change(sheetId, { tables: tables.filter((one) => one !== tableId), texts: [] });
  }

  private change(sheetId: number, change: Partial<FakeTab>): void {
    this.tabList = this.tabList.map((one) => (one.sheetId === sheetId ? { ...one, ...change } : one));
  }

  private byTitle(title: string): FakeTab {
    // A chart that a person moved to a tab of its own has no cells.
    const found = this.tabList.find((one) => one.title === title && one.isGrid);
    if (!found) throw refusal('missing', `Unable to parse range: ${title}`);
    return found;
  }

  private byId(sheetId: number): FakeTab {
    const found = this.tabList.find((one) => one.sheetId === sheetId);
    if (!found) throw refusal('missing', `No grid with id: ${sheetId}`);
    return found;
  }
}

function tab(sheetId: number, title: string, rows: number, columns: number): FakeTab {
  return {
    sheetId,
    title,
    hidden: false,
    isGrid: true,
    rows,
    columns,
    locked: false,
    tables: [],
    protections: [],
    texts: [],
    frozenRows: 0,
  };
}

function trim(row: string[]): string[] {
  while (row.length > 0 && row[row.length - 1] === '') row.pop();
  return row;
}

function refusal(kind: 'invalid' | 'missing' | 'full', detail: string): ServiceError {
  return new ServiceError('sheets.fake', kind, 400, 'refused', detail);
}
