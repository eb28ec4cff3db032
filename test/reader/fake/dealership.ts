/** One dealership's Spreadsheet over some days, for sinks to follow. */

import type { MemoryStore } from '../../../local/weeks/import/memory-store';
import type { Sink } from '../../../reader/core/ports/sink';
import type { Pulled } from '../../../reader/core/pull';
import { pull } from '../../../reader/core/pull';
import type { Tab } from './spreadsheet';
import { FakeSpreadsheet } from './spreadsheet';

const HEADER = ['id', 'nombre', 'teléfono'];

/** Five days of `Clientes`: rows change, an ID repeats and is blank, a column comes and one gets another name. */
export const DAYS: readonly Tab[] = [
  {
    header: HEADER,
    columns: 3,
    key: 0,
    rows: [
      ['1', 'Ana', '011'],
      ['2', 'Beto', ''],
      ['', 'Sin', ''],
    ],
  },
  {
    header: HEADER,
    columns: 3,
    key: 0,
    rows: [
      ['1', 'Ana', '022'],
      ['3', 'O\'Hara "x"', '=A1'],
      ['', 'Sin', ''],
    ],
  },
  {
    header: HEADER,
    columns: 3,
    key: 0,
    rows: [
      ['1', 'Ana', '022'],
      ['3', 'Caro', ''],
      ['3', 'Caro', '9'],
      ['', 'Sin', ''],
      ['', 'Otro', ''],
    ],
  },
  {
    header: ['id', 'nombre y apellido', 'teléfono', 'ciudad'],
    columns: 4,
    key: 0,
    rows: [
      ['1', 'Ana', '022', ''],
      ['3', 'Caro', '', 'Lima'],
      ['', 'Sin', '', ''],
    ],
  },
  {
    header: ['nombre y apellido', 'id', 'ciudad'],
    columns: 3,
    key: 1,
    rows: [
      ['Ana', '1', ''],
      ['Caro', '3', 'Quito'],
      ['Dani\nlínea', '4', '\t'],
    ],
  },
];

export function publishDay(sheet: FakeSpreadsheet, day: number): Tab {
  const tab = DAYS[day];
  if (!tab) throw new Error(`there is no day ${day}`);
  sheet.publish('Clientes', tab);
  return tab;
}

const NOW = Date.parse('2026-11-27T12:00:00Z');

export async function pullClientes(sheet: FakeSpreadsheet, store: MemoryStore, sink: Sink): Promise<Pulled> {
  const clock = { now: () => NOW, sleep: async () => undefined };
  const options = { dealer: 'Autos Norte', tabs: [], stale: false, deletesMost: 1_000, mapping: null };
  const [one] = await pull({ source: sheet, store, sink, clock }, options, () => undefined);
  if (!one) throw new Error('nothing was published');
  return one.pulled;
}

export function inOrder(rows: readonly (readonly string[])[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

export { FakeSpreadsheet };
