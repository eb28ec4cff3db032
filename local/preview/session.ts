/** The Spreadsheet as a person sees it: menus, pages and cells of the embedded world, as JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Runtime } from '../runtime/runtime';
import type { Answer, Dialog, Menu } from '../runtime/services/person';
import type { CellPlace } from './edit';
import { typeIntoCell } from './edit';
import { PREVIEW } from './limits';
import type { CellLook } from './look';
import { lookOf } from './look';
import type { TabFacts } from './tab-facts';
import { tabFacts } from './tab-facts';

/** Everything that the shell shows, without the cells. */
export interface Status {
  readonly nowMs: number;
  /** When the trigger fires next; null while there is none. */
  readonly nextMs: number | null;
  /** Increases with every change of the Spreadsheet. */
  readonly changes: number;
  readonly title: string;
  readonly tabs: readonly TabFacts[];
  /** Sheet ID of the selected tab; null while no tab is visible. */
  readonly activeId: number | null;
  readonly menus: readonly Menu[];
}

/** Cells of a rectangle. */
export interface CellBlock {
  readonly texts: readonly (readonly string[])[];
  /** Looks of the cells that are not plain. */
  readonly looks: readonly CellLook[];
}

/** A dialog, page or toast that a function showed while it ran. */
export interface Shown {
  readonly kind: Dialog['kind'] | 'toast';
  readonly title: string;
  /** The text; for a page, the number under which it is served. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** Names of the buttons of a question. */
  readonly buttons: readonly string[];
  /** Whether it has no answer yet. */
  readonly isOpen: boolean;
}

export interface CallResult {
  readonly value: unknown;
  /** Message of the error that the script threw; null when it threw none. */
  readonly error: string | null;
  readonly shown: readonly Shown[];
}

/** How a page or a menu item calls. */
export interface CallRequest {
  readonly name: string;
  readonly args: readonly unknown[];
  /** Answers to the dialogs that the function will show. */
  readonly answers: readonly Answer[];
  readonly page: boolean;
}

/** Calls that change the Spreadsheet. */
const WRITES = /^sheets\.spreadsheets\.(batchUpdate|values\.)/;

export class Session {
  private changes = 0;
  private readonly pages = new Map<number, string>();
  private pagesMade = 0;
  private aheadMs = 0;

  /** @param realMs - the real time, ms since 1970 */
  constructor(
    readonly runtime: Runtime,
    private readonly realMs: () => number,
  ) {
    runtime.onCall = ({ phase, call }) => {
      if (phase === 'after' && WRITES.test(call.api)) this.changes += 1;
    };
    runtime.open();
  }

  /** Whether something has changed since the last call. */
  takeChanged(): boolean {
    const changed = this.changes > this.kept;
    this.kept = this.changes;
    return changed;
  }
  private kept = 0;

  /** Names of the script's functions that a page may call: those that do not end in `_`. */
  functionNames(): string[] {
    const code = readFileSync(join(this.runtime.scriptFolder, 'Code.js'), 'utf8');
    return [...code.matchAll(/^function (\w+)\(/gm)].flatMap(([, name = '']) =>
      name.endsWith('_') ? [] : [name],
    );
  }

  status(): Status {
    const { spreadsheet, clock, triggers, menus, person } = this.runtime;
    const tabs = spreadsheet.tabs.filter((tab) => !tab.hidden);
    const selected = tabs.find((tab) => tab.sheetId === person.selection?.sheetId) ?? tabs[0];
    return {
      nowMs: clock.nowMs,
      nextMs: triggers.due(Number.POSITIVE_INFINITY)?.nextMs ?? null,
      changes: this.changes,
      title: spreadsheet.title,
      tabs: tabs.map(tabFacts),
      activeId: selected?.sheetId ?? null,
      menus,
    };
  }

  /**
   * Texts of a rectangle, row by row, and the looks of its cells; cells outside the grid are left out.
   * @param at - first row and column from 0, and how many
   */
  cells(sheetId: number, at: { row: number; rows: number; column: number; columns: number }): CellBlock {
    const tab = this.runtime.spreadsheet.tabs.find((one) => one.sheetId === sheetId);
    if (tab === undefined) return { texts: [], looks: [] };
    const columns = Math.max(0, Math.min(at.columns, tab.columnCount - at.column));
    const most = Math.floor(PREVIEW.cellsPerAnswer / Math.max(1, columns));
    const rows = Math.max(0, Math.min(at.rows, tab.rowCount - at.row, most));
    const of = <T>(read: (down: number, along: number) => T): T[][] =>
      Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (_cell, along) => read(down, along)),
      );
    const place = (down: number, along: number) => [at.row + down, at.column + along] as const;
    return {
      texts: of((down, along) => tab.text(...place(down, along))),
      looks: of((down, along) => lookOf(tab.fields(...place(down, along)), down, along))
        .flat()
        .filter((look) => look !== null),
    };
  }

  /** The person selects a cell; rows and columns from 1. */
  select(sheetId: number, row: number, column: number): void {
    this.runtime.person.selection = { sheetId, row, column, rows: 1, columns: 1 };
  }

  /** The person types into a cell. */
  type(place: CellPlace, text: string): void {
    this.tick();
    if (typeIntoCell(this.runtime, place, text)) this.changes += 1;
  }

  /**
   * Runs a function as the person, and returns what it showed.
   */
  call({ name, args, answers, page }: CallRequest): CallResult {
    this.tick();
    const { person } = this.runtime;
    const dialogs = person.dialogs.length;
    const toasts = person.toasts.length;
    person.answers.splice(0, person.answers.length, ...answers);
    const { value, error } = this.runtime.call(name, args, { page });
    const shown = [
      ...person.dialogs.slice(dialogs).map((dialog, place) => this.show(dialog, place >= answers.length)),
      ...person.toasts
        .slice(toasts)
        .map(({ title, message }) => ({ ...NO_SIZE, kind: 'toast' as const, title, text: message })),
    ];
    return { value, error: error?.message ?? null, shown };
  }

  /** The page of a number, as the script made it; undefined when it was never shown or is no longer kept. */
  page(number: number): string | undefined {
    return this.pages.get(number);
  }

  /** Advances the world's time to the real time, and fires the triggers that are due. */
  tick(): void {
    this.runtime.fireTriggers(Math.max(this.runtime.clock.nowMs, this.realMs() + this.aheadMs));
  }

  /** Advances the world's time at once. */
  advance(ms: number): void {
    this.aheadMs += ms;
    this.tick();
  }

  private show(dialog: Dialog, isOpen: boolean): Shown {
    const { kind, title, text, buttons = [], width = 0, height = 0 } = dialog;
    if (!kind.startsWith('show')) return { ...NO_SIZE, kind, title, text, buttons, isOpen };
    this.pagesMade += 1;
    this.pages.set(this.pagesMade, text);
    this.pages.delete(this.pagesMade - PREVIEW.pages);
    return { kind, title, text: String(this.pagesMade), buttons, width, height, isOpen: true };
  }
}

const NO_SIZE = { width: 0, height: 0, buttons: [], isOpen: false };
