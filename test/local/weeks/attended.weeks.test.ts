/** Every item of the menu, with every fault at every call, each system tab missing, by four accounts: no exception. */

import { MemoryDrive } from '../../../local/google/drive/memory';
import type { Contexts } from '../../../local/runtime/context';
import type { Execution } from '../../../local/runtime/execution';
import type { Fault, FaultPlan } from '../../../local/runtime/faults';
import { Runtime } from '../../../local/runtime/runtime';
import { contextsFor } from '../../../local/weeks/week';
import { itemsOf, MENU_ITEMS, useItem } from '../../../src/core/words/person/menu';

const INSTALLER = 'integracion@concesionario.example';
const EDITOR = 'otra@concesionario.example';
/** May edit the Spreadsheet, and sees nothing of the folder. */
const BLIND = 'ciega@concesionario.example';
/** May look at the Spreadsheet and at the folder, and write to neither. */
const VIEWER = 'mira@concesionario.example';
const ACCOUNTS = [INSTALLER, EDITOR, BLIND, VIEWER] as const;

const WRITES = /batchUpdate|values\.update|values\.clear|files\.create|files\.update/;
const WINDOWS = 'https://www.googleapis.com/auth/script.container.ui';
const REFUSED: Fault = { kind: 'http', code: 403, applied: 'before' };

const TABS = ['', '_Configuracion', '_Manifiesto', '_Estado', '_Observaciones'] as const;

const FAULTS: readonly Fault[] = [
  { kind: 'http', code: 403, applied: 'before' },
  { kind: 'http', code: 404, applied: 'before' },
  { kind: 'http', code: 429, applied: 'before' },
  { kind: 'http', code: 500, applied: 'after' },
  { kind: 'http', code: 503, applied: 'before' },
  { kind: 'timeout', applied: 'after' },
  { kind: 'cutBody', bytes: 7 },
  { kind: 'crowd' },
];

/** What a person answers, question by question. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  rerun: ['Clientes'],
  publishHeld: ['YES'],
  restore: ['Clientes', '1', 'YES'],
  forget: ['YES'],
};

const ITEMS = itemsOf([...MENU_ITEMS, useItem('x', 'y')]).map(({ handler }) => handler);

/** Words that Google or the language use and this product does not. */
const FOREIGN = /exception|error:|we're sorry|failed with|api call|undefined|\[object|typeerror|cannot read/i;

/** How a fault of the script's own shows in the log. */
const OWN_FAULT = /\b(?:Type|Range|Reference|Syntax)Error\b/;

/** An installed Spreadsheet in which every item has something to do. */
class Office {
  readonly runtime: Runtime;
  private readonly drive = new MemoryDrive();
  private readonly folderId = this.drive.mkdir('Exportaciones');
  private versions = 0;

  constructor(contexts: Contexts) {
    this.runtime = new Runtime({ scriptFolder: 'dist', drive: this.drive, contexts });
    const { accounts } = this.runtime;
    accounts.set(INSTALLER, { language: 'es' });
    accounts.set(EDITOR, { language: 'pt' });
    accounts.set(BLIND, { seesDrive: false });
    this.makeGood();
    this.putCustomers();
    this.pollTwice();
  }

  /** Makes good what the last strike may have left: the installation, the tabs, what is held, room in the quotas. */
  makeGood(): void {
    const { runtime } = this;
    runtime.faults = null;
    runtime.clock.advance(2 * 60_000);
    if (!runtime.properties.script.get('installation')) this.call('install', INSTALLER, [this.folderId]);
    this.versions += 1;
    if (this.versions % 20 === 1) this.putCustomers();
    if (this.versions % 20 === 1 || runtime.spreadsheet.tabs.length < 7) this.pollTwice();
    if (this.rowsOf('Ventas') < 3) this.holdSales();
  }

  /** Chooses an item. */
  choose(item: string, user: string, plan: FaultPlan): Execution {
    const { runtime } = this;
    if (item === 'runNow') this.putCustomers();
    runtime.faults = (event) => (user === VIEWER && WRITES.test(event.call.api) ? REFUSED : plan(event));
    // Where windows may be shown the list in the sidebar asks instead.
    if (item === 'restore') runtime.person.withheld.add(WINDOWS);
    runtime.answers.length = 0;
    runtime.answers.push(...(ANSWERS[item] ?? (item === 'installWithoutPage' ? [this.folderId] : [])));
    return this.call(item, user);
  }

  deleteTab(title: string): void {
    const { runtime } = this;
    const tab = runtime.spreadsheet.tabs.find((one) => one.title === title);
    if (tab === undefined) return;
    const requests = [{ deleteSheet: { sheetId: tab.sheetId } }];
    runtime.sheets.call(
      'sheets.spreadsheets.batchUpdate',
      { spreadsheetId: runtime.spreadsheet.id },
      { requests },
    );
  }

  private put(name: string, content: string): void {
    const known = [...this.drive.entries()].find((entry) => entry.name === name);
    if (known) this.drive.overwrite(known.id, content);
    else this.drive.put(name, content, { parentId: this.folderId });
  }

  private putCustomers(): void {
    this.versions += 1;
    this.put('clientes.csv', `id,nombre\n1,Ana ${this.versions}\n`);
  }

  /** Sales of which most rows are missing, so that they are held. */
  private holdSales(): void {
    this.put('ventas.csv', `id,cliente\n${`${this.versions},1\n`.repeat(40)}`);
    this.pollTwice();
    this.put('ventas.csv', `id,cliente\n${this.versions},1\n`);
    this.pollTwice();
  }

  private rowsOf(title: string): number {
    const tab = this.runtime.spreadsheet.tabs.find((one) => one.title === title);
    return tab ? [...tab.rows()].filter((row) => row.some((cell) => cell !== '')).length : 0;
  }

  private pollTwice(): void {
    for (const _ of 'ab') {
      this.runtime.clock.advance(5 * 60_000);
      this.runtime.call('poll', [], { as: 'trigger', user: INSTALLER });
    }
  }

  private call(name: string, user: string, args: readonly unknown[] = []): Execution {
    return this.runtime.call(name, args, { user });
  }
}

/** All faults; one in turn where a tab is missing too, or where an item asks so much that the rest says nothing new. */
function faultsAt(item: string, tab: string, call: number): readonly Fault[] {
  return tab === '' && item !== 'selfTest' ? FAULTS : FAULTS.filter((_, at) => at === call % FAULTS.length);
}

/** What is wrong with how an execution ended, as a person sees it. */
function wrongOf({ error, log }: Execution, told: readonly string[]): string[] {
  const ownFaults = log.filter(({ message }) => OWN_FAULT.test(message));
  return [
    ...(error === null ? [] : [`threw ${error.message}`]),
    ...ownFaults.map(({ message }) => `logged ${message}`),
    ...told.filter((text) => FOREIGN.test(text)).map((text) => `said ${text}`),
  ];
}

describe('the menu, whatever Google does', () => {
  const contexts = contextsFor('dist');

  it.each(ITEMS.flatMap((item) => ACCOUNTS.map((user) => [item, user] as const)))(
    '%s shows no exception to %s',
    (item, user) => {
      const office = new Office(contexts);
      const wrong: string[] = [];
      let strikes = 0;
      const strike = (tab: string, plan: FaultPlan, at: string): number => {
        office.makeGood();
        office.deleteTab(tab);
        const { dialogs } = office.runtime.person;
        dialogs.length = 0;
        const execution = office.choose(item, user, plan);
        const told = dialogs.map(({ kind, text }) => (kind === 'alert' ? text : ''));
        wrong.push(...wrongOf(execution, told).map((text) => `${text} (${at} without «${tab}»)`));
        strikes += 1;
        return execution.callCount;
      };
      for (const tab of TABS) {
        const calls = strike(tab, () => null, 'no fault');
        for (let call = 1; call <= calls; call += 1) {
          for (const fault of faultsAt(item, tab, call)) {
            const plan: FaultPlan = (event) => (event.call.number === call ? fault : null);
            strike(tab, plan, `${JSON.stringify(fault)} at call ${call}`);
          }
        }
      }
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(strikes).toBeGreaterThan(TABS.length);
    },
  );
});
