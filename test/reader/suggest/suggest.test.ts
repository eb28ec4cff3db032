/** What is proposed for twelve dealer systems that nobody has seen before, and taken over from one dealership to another. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suggestMapping } from '../../../reader/command/suggest';
import { readMapping } from '../../../reader/mapping/read-mapping';
import { FakeSpreadsheet } from '../fake/spreadsheet';
import type { System } from './systems';
import { SYSTEMS } from './systems';
import { sampleOf } from './values';

const ROWS = 60;

interface Column {
  readonly name: string;
  readonly field: string;
  readonly holds: string;
}

const columnsOf = (text: string): Column[] =>
  text.split('|').map((part) => {
    const at = part.lastIndexOf('=');
    const [field = '', holds = field] = part.slice(at + 1).split(':');
    return { name: part.slice(0, at), field, holds };
  });

function publish({ tabs, country }: System): FakeSpreadsheet {
  const sheet = new FakeSpreadsheet();
  for (const [title, text] of Object.entries(tabs)) {
    const columns = columnsOf(text);
    sheet.publish(title, {
      header: columns.map(({ name }) => name),
      columns: columns.length,
      key: columns.findIndex(({ field }) => field === 'id'),
      rows: Array.from({ length: ROWS }, (_, turn) =>
        columns.map(({ holds }, at) => sampleOf(holds, country, turn + at)),
      ),
    });
  }
  return sheet;
}

const known = new Map<System, ReturnType<typeof suggestMapping>>();

function suggested(system: System): ReturnType<typeof suggestMapping> {
  const one = known.get(system) ?? suggestMapping(publish(system), system.country, null);
  known.set(system, one);
  return one;
}

/** Each field of a system with what was proposed for it. */
async function judged(system: System) {
  const { tabs } = await suggested(system);
  return Object.entries(system.tabs).flatMap(([title, text]) => {
    const proposals = tabs.find(({ tab }) => tab === title)?.proposals ?? [];
    const columns = columnsOf(text);
    const proposed = proposals.map(({ field, chosen, isSure }) => {
      const expected = columns.find(({ name }) => name === chosen.column.name)?.field;
      return {
        what: `${system.name} ${title} ${chosen.column.name} → ${field.name}`,
        isRight: expected === field.name,
        isSure,
      };
    });
    const found = new Set(proposals.map(({ field }) => field.name));
    const missing = columns
      .filter(({ field }) => field !== '-' && !found.has(field))
      .map(({ name, field }) => ({
        what: `${system.name} ${title} ${name} → ${field} missing`,
        isRight: false,
        isSure: false,
      }));
    return [...proposed, ...missing];
  });
}

it('proposes 95 fields of 100 rightly, and at most one of 100 wrongly with confidence', async () => {
  const all = (await Promise.all(SYSTEMS.map(judged))).flat();
  const faults = all.filter(({ isRight }) => !isRight);
  const sureFaults = faults.filter(({ isSure }) => isSure);
  const told = {
    of: all.length,
    faults: faults.map(({ what }) => what),
    sure: sureFaults.map(({ what }) => what),
  };
  expect({ ...told, isEnough: faults.length <= 0.05 * all.length }).toMatchObject({ isEnough: true });
  expect({ ...told, isEnough: sureFaults.length <= 0.01 * all.length }).toMatchObject({ isEnough: true });
});

it('finds out the country by what columns hold', async () => {
  for (const system of SYSTEMS.filter(({ country }) => ['AR', 'BR', 'CL', 'MX'].includes(country))) {
    if (!Object.values(system.tabs).some((text) => text.includes('=taxId'))) continue;
    expect([system.name, (await suggestMapping(publish(system), null, null)).country]).toEqual([
      system.name,
      system.country,
    ]);
  }
});

it('writes a mapping that can be read', async () => {
  for (const system of SYSTEMS) {
    const { text } = await suggested(system);
    const mapping = readMapping('a.yaml', (path) => ({ path, text }));
    expect(mapping.entities.map(({ tab }) => tab)).toEqual(Object.keys(system.tabs));
  }
});

it('takes over the mapping of another dealership whose export has the same header', async () => {
  const [system] = SYSTEMS;
  if (!system) throw new Error('no system');
  const folder = mkdtempSync(join(tmpdir(), 'mappings-'));
  try {
    const { text } = await suggested(system);
    const own = text.replace(/ +customerId: .*/, '      buyer: { from: COD_CLI, type: text }');
    writeFileSync(join(folder, 'norte.yaml'), own);
    const other = await suggestMapping(publish(system), system.country, folder);
    expect(other.text).toContain('The header is that of norte.yaml');
    const mapping = readMapping('b.yaml', (path) => ({ path, text: other.text }));
    expect(mapping.entities.flatMap(({ fields }) => fields.map(({ name }) => name))).toContain('buyer');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
