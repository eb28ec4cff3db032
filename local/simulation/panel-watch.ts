/** Holds the sidebar and «Ver estado» against `_Estado`: whoever asks at the same moment is told the same. */
import type { Contexts } from '../context';
import { MemoryDrive } from '../drive/memory';
import { Runtime } from '../runtime';
import { ENTITIES } from './entities';
import type { StatusTable } from './status-view';
import { factOf } from './summary';
import type { Report } from './violation';

/** Cause of an entity of which no file ever came: the sidebar names it without a card, «Ver estado» not at all. */
const NEVER_SEEN = 'status/never-seen';

export class PanelWatch {
  /**
   * Whether a person has edited something, or a run has not come to its end, since the last poll began, and since a poll has
   * dealt with it.
   */
  private isBehindNow = false;
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
   * A person edited something, or a run was ended before it could keep what it wrote: nobody can tell the same before a poll
   * has dealt with it.
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
   * A poll came to its end without fault. A moment that passed during it may count already or not.
   * @param table - `_Estado` as it stands
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

  /** What is told otherwise than by `_Estado`. */
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

  /** Somebody who looks at the same Spreadsheet, and leaves no trace in the world. */
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
