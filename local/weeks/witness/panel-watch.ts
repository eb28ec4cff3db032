/** Compares the sidebar and «Ver estado» with `_Estado`: at the same moment, all three must agree. */

import { MemoryDrive } from '../../google/drive/memory';
import type { Contexts } from '../../runtime/context';
import { Runtime } from '../../runtime/runtime';
import { ENTITIES } from '../ground/entities';
import { factOf } from '../ground/summary';
import type { Report } from '../ground/violation';
import type { StatusTable } from './status-view';

/** Cause of an entity that never had a file: the sidebar lists it without a card, «Ver estado» leaves it out. */
const NEVER_SEEN = 'status/never-seen';

export class PanelWatch {
  /** Whether a person edited something, or a run did not end normally, since the last poll began. */
  private isBehindNow = false;
  /** Whether a poll still has to deal with such an edit or run. */
  private isBehind = false;

  /**
   * @param runtime - whose Spreadsheet and properties are looked at
   * @param contexts - in which the script runs
   */
  constructor(
    private readonly runtime: Runtime,
    private readonly contexts: Contexts,
    private readonly report: Report,
  ) {}

  /**
   * A person edited something, or a run ended before it could keep what it wrote: the three may differ until a poll has dealt
   * with it.
   */
  noteBehind(): void {
    this.isBehindNow = true;
    this.isBehind = true;
  }

  /** A poll begins. */
  begin(): void {
    this.isBehindNow = false;
  }

  /**
   * A poll ended without fault. A due time that passed during the poll may count already or not.
   * @param table - the present `_Estado`
   * @param startedMs - when the poll began
   * @param hasDealt - whether it dealt with the folder, or only looked at it
   */
  end(table: StatusTable, startedMs: number, hasDealt: boolean): void {
    if (hasDealt && !this.isBehindNow) this.isBehind = false;
    if (this.isBehind || table.generation === null) return;
    const wrong = this.differencesAt(table, this.runtime.clock.nowMs);
    if (wrong.length === 0 || this.differencesAt(table, startedMs).length === 0) return;
    this.report('diverged', wrong.join('; '));
  }

  /** Differences from `_Estado`, in words. */
  private differencesAt(table: StatusTable, nowMs: number): string[] {
    const beside = this.glance(nowMs);
    const told = cardsOf(beside.call('panelData').value);
    beside.call('showStatus');
    const lines = (beside.dialogs[0]?.text ?? '').split('\n');
    return ENTITIES.flatMap(({ tab }) => {
      const row = table.rows.get(tab);
      if (row === undefined) return [];
      const { code, cause, word } = row;
      const card = told.get(tab) ?? '';
      const isLine = cause === NEVER_SEEN || lines.some((line) => line.startsWith(`${tab}: ${word},`));
      return [
        ...(card === `${code} ${cause}`
          ? []
          : [`the panel says «${card}» of ${tab}, _Estado ${code} ${cause}`]),
        ...(isLine ? [] : [`«Ver estado» does not say that ${tab} is ${word}`]),
      ];
    });
  }

  /** A second runtime on the same Spreadsheet and properties; it changes nothing in the world. */
  private glance(nowMs: number): Runtime {
    const { scriptFolder, spreadsheet, user, properties } = this.runtime;
    return new Runtime({
      scriptFolder,
      spreadsheet,
      user,
      nowMs,
      contexts: this.contexts,
      drive: new MemoryDrive(),
      properties: Object.fromEntries(properties.script),
    });
  }
}

/** Code and cause by tab. */
function cardsOf(panel: unknown): ReadonlyMap<string, string> {
  const list = (name: string): readonly unknown[] => {
    const found = factOf(panel, name);
    return Array.isArray(found) ? found : [];
  };
  return new Map([
    ...list('absent').map((tab): [string, string] => [String(tab), `sin-configurar ${NEVER_SEEN}`]),
    ...list('entities').map((card): [string, string] => [
      String(factOf(card, 'tab')),
      `${factOf(card, 'state')} ${factOf(card, 'cause') ?? ''}`,
    ]),
  ]);
}
