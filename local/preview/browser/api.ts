/** Asks the preview's server. */
import type { CallResult, CellBlock, Status } from '../session';

/** Place and size of a rectangle of cells, counted from 0. */
export interface Rectangle {
  readonly sheetId: number;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** One answer to a dialog. */
export interface DialogAnswer {
  readonly button: string;
  readonly text?: string;
}

export interface Api {
  status(): Promise<Status>;
  cells(at: Rectangle): Promise<CellBlock>;
  select(sheetId: number, row: number, column: number): Promise<Status>;
  /** Types a text into a cell; row and column from 1. */
  type(sheetId: number, row: number, column: number, text: string): Promise<Status>;
  advance(ms: number): Promise<Status>;
  call(
    name: string,
    args: readonly unknown[],
    answers: readonly DialogAnswer[],
    page: boolean,
  ): Promise<CallResult>;
}

/** The server that this page came from. */
export function connect(): Api {
  return {
    status: () => post('status', {}),
    cells: (at) => post('cells', { ...at }),
    select: (sheetId, row, column) => post('select', { sheetId, row, column }),
    type: (sheetId, row, column, text) => post('type', { sheetId, row, column, text }),
    advance: (ms) => post('advance', { ms }),
    call: (name, args, answers, page) => post('call', { name, args, answers, page }),
  };
}

async function post<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
