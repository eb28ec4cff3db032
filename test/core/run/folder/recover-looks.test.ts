import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { install } from '../../../../src/core/people/command/install';
import { poll, rerun, runNow } from '../../../../src/core/people/command/run-now';
import { uninstall } from '../../../../src/core/people/command/uninstall';
import type { ManifestEntry } from '../../../../src/core/records/manifest/row';
import { forgottenBefore, toldLooks } from '../../../../src/core/run/folder/recover-looks';
import { manifest, outcomes, published } from '../../fake/installed';
import { ROOT } from '../../fake/source';
import type { FakeWorld } from '../../fake/world';

const HOUR = 60 * 60_000;
const NOON = Date.UTC(2026, 10, 24, 12);

/** A row about a content, told so many hours after noon and first seen so many hours after noon; null = not told. */
const row = (
  fileId: string,
  md5: string,
  hours: number,
  seenHours: number | null,
  change: Partial<ManifestEntry> = {},
): ManifestEntry => ({
  time: new Date(NOON + hours * HOUR).toISOString(),
  tab: 'Clientes',
  outcome: 'published',
  code: '',
  reason: '',
  todo: '',
  fileName: `${fileId}.csv`,
  fileId,
  md5,
  revision: '',
  bytes: 10,
  encoding: 'utf-8',
  delimiter: ';',
  rows: 1,
  columns: 1,
  commitId: `${fileId} ${md5} ${hours}`,
  proof: null,
  seenMs: seenHours === null ? null : NOON + seenHours * HOUR,
  ...change,
});

const BEATEN = { outcome: 'ignored' as const, code: 'file/beaten' };

/** Hours after noon at which each file was first seen, as the manifest tells. */
const hoursOf = (...rows: ManifestEntry[]) =>
  Object.fromEntries(toldLooks(rows).map(({ id, md5, seenMs }) => [`${id} ${md5}`, (seenMs - NOON) / HOUR]));

describe('what the manifest tells of first looks', () => {
  it('is the time in its last column, in whatever order the rows stand', () => {
    const rows = [row('a', '1', 3, 1), row('b', '2', 2, 2, BEATEN)] as const;
    expect(hoursOf(...rows)).toEqual({ 'a 1': 1, 'b 2': 2 });
    expect(hoursOf(rows[1], rows[0])).toEqual({ 'a 1': 1, 'b 2': 2 });
  });

  it('is of the content that a file had last, also where it had it before another one', () => {
    expect(hoursOf(row('a', '1', 5, 5), row('a', '2', 3, 3), row('a', '1', 1, 1))).toEqual({ 'a 1': 5 });
  });

  it('is of what the folder held, and not of what a person put in its place', () => {
    const restored = row('a', '0', 9, null, { code: 'file/restored' });
    expect(hoursOf(restored, row('a', '1', 5, 5))).toEqual({ 'a 1': 5 });
  });

  it('is the earliest row about it where rows of a former version do not tell', () => {
    expect(hoursOf(row('a', '1', 5, null), row('a', '1', 2, null))).toEqual({ 'a 1': 2 });
  });

  it('is before that of the file which the tab shows, where such a row says that another one beat it', () => {
    const beaten = row('b', '2', 2.01, null, BEATEN);
    const told = hoursOf(row('a', '1', 7, null), beaten, row('a', '1', 2, null));
    expect(told['b 2']).toBeLessThan(told['a 1'] ?? 0);
  });

  it('is nothing of rows about no file, and of those whose times a person took away', () => {
    expect(hoursOf(row('', '', 1, 1), row('a', '1', 1, null, { time: '' }))).toEqual({});
  });
});

describe('files that the manifest does not name', () => {
  it('were seen before the row that counts them, or before its oldest row when older ones made way', () => {
    const more = row('', '', 3, null, { code: 'file/more' });
    expect(forgottenBefore([row('a', '1', 5, 5), more])).toBe(NOON + 3 * HOUR);
    const many = Array.from({ length: 2_000 }, (_, at) => row('a', '1', 7 + at, 7 + at));
    expect(forgottenBefore([more, ...many.slice(1)])).toBe(NOON + 3 * HOUR);
    expect(forgottenBefore(many)).toBe(NOON + 7 * HOUR);
  });

  it('are not there when it counts none and no row made way', () => {
    expect(forgottenBefore([row('a', '1', 5, 5)])).toBeNull();
  });

  it('do not take the place of the file that is published when the state is lost', () => {
    const world = published();
    for (let month = 1; month <= 40; month += 1) {
      const id = world.source.put(
        `clientes_${2020 + month}-01-01.csv`,
        `id,nombre\n${month},M${month}\n7,Eva\n`,
      );
      const entry = world.source.entries.get(id);
      if (entry) world.source.add({ ...entry, modifiedMs: NOON - (50 - month) * HOUR });
    }
    runNow(world);
    expect(shown(world)).toBe('M40');
    const { installation = '' } = world.store.entries;
    world.store.entries = { installation };
    goOn(world);
    expect(shown(world)).toBe('M40');
    expect(outcomes(world).filter((line) => line.includes('publicado'))).toHaveLength(2);
  });
});

/** Two files of customers: the older one, then one with an older time on the client's disk, which is published. */
function withRival(): FakeWorld {
  const world = published('id,nombre\n1,Ana\n2,Luis\n');
  const first = world.source.entries.get('file-1');
  if (first) world.source.add({ ...first, modifiedMs: NOON });
  world.wait(5);
  const id = world.source.put('clientes (1).csv', 'id,nombre\n3,Eva\n4,Sol\n');
  const newer = world.source.entries.get(id);
  if (newer) world.source.add({ ...newer, modifiedMs: NOON - HOUR });
  runNow(world);
  world.wait(5);
  return world;
}

const shown = (world: FakeWorld) => world.book.textsOf('Clientes')?.[1]?.[1];

/** Lets an hour of polls pass, and somebody press «Procesar ahora». */
function goOn(world: FakeWorld): void {
  for (let polls = 0; polls < 12; polls += 1) {
    world.wait(5);
    poll(world);
  }
  runNow(world);
}

const ANOTHER = 'otra@example.com';

/** What makes the script forget, by how people would say it. */
const LOSSES: readonly (readonly [string, (world: FakeWorld) => void])[] = [
  [
    'the folder was in the trash during one poll',
    (world) => {
      world.source.trash.add(ROOT);
      poll(world);
      world.source.trash.clear();
    },
  ],
  [
    'the integration was removed and installed again',
    (world) => {
      uninstall(world, true);
      install(world, ROOT);
    },
  ],
  [
    'it was removed, and installed by another account',
    (world) => {
      uninstall(world, true);
      world.user = ANOTHER;
      install(world, ROOT);
    },
  ],
  [
    'somebody who cannot see the folder asked for a run',
    (world) => {
      const { list, entry } = world.source;
      world.source.list = () => [];
      world.source.entry = () => null;
      runNow(world);
      Object.assign(world.source, { list, entry });
    },
  ],
  [
    'the state was lost',
    (world) => {
      const { installation = '' } = world.store.entries;
      world.store.entries = { installation };
    },
  ],
  [
    'the state was lost, and Google does not find the Spreadsheet for a moment',
    (world) => {
      const { installation = '' } = world.store.entries;
      world.store.entries = { installation };
      const { read } = world.book;
      world.book.read = () => {
        Object.assign(world.book, { read });
        throw new ServiceError('sheets.spreadsheets.get', 'missing', 404, 'refused', 'not found');
      };
      poll(world);
    },
  ],
  [
    'all properties were lost',
    (world) => {
      world.store.entries = {};
      install(world, ROOT);
    },
  ],
];

describe('the file that is published', () => {
  it.each(LOSSES)('stays when %s', (_, lose) => {
    const world = withRival();
    const before = outcomes(world).filter((line) => line.includes('publicado'));
    lose(world);
    goOn(world);
    expect(shown(world)).toBe('Eva');
    expect(outcomes(world).filter((line) => line.includes('publicado'))).toEqual(before);
  });

  it.each(LOSSES)('gives way to one that came since, when %s', (_, lose) => {
    const world = withRival();
    lose(world);
    const id = world.source.put('clientes (2).csv', 'id,nombre\n5,Ada\n6,Noe\n');
    const newest = world.source.entries.get(id);
    if (newest) world.source.add({ ...newest, modifiedMs: NOON - 9 * HOUR });
    goOn(world);
    expect(shown(world)).toBe('Ada');
  });

  it.each(LOSSES)('gives way to an older one that was written anew since, when %s', (_, lose) => {
    const world = withRival();
    lose(world);
    world.source.put('clientes.csv', 'id,nombre\n1,Paz\n2,Luis\n');
    goOn(world);
    expect(shown(world)).toBe('Paz');
  });

  it.each(LOSSES)('is the one that a person chose, and stays it, when %s', (_, lose) => {
    const world = withRival();
    rerun(world, 'file-1');
    expect(shown(world)).toBe('Ana');
    lose(world);
    goOn(world);
    expect(shown(world)).toBe('Ana');
  });

  it('is told with the time at which it was first seen, and so is the one that it beat', () => {
    const world = withRival();
    const times = manifest(world).map((cells) => [cells[3], cells[8], cells[20]]);
    expect(times).toEqual([
      ['no usado', 'file-1', new Date(NOON).toISOString()],
      ['publicado', 'file-2', new Date(NOON + 5 * 60_000).toISOString()],
      ['publicado', 'file-1', new Date(NOON).toISOString()],
    ]);
  });

  it('is known to be the newest by the rows of a former version as well', () => {
    const world = withRival();
    const tab = world.book.tabList.find(({ title }) => title === '_Manifiesto');
    for (const cells of tab?.texts ?? []) cells.splice(20);
    const { installation = '' } = world.store.entries;
    world.store.entries = { installation };
    goOn(world);
    expect(shown(world)).toBe('Eva');
  });

  it('is looked up once after a loss, and never again', () => {
    const world = withRival();
    const { installation = '' } = world.store.entries;
    world.store.entries = { installation };
    for (let polls = 0; polls < 3; polls += 1) {
      world.wait(5);
      poll(world);
    }
    world.book.calls.length = 0;
    expect([poll(world).status, world.book.calls]).toEqual(['idle', []]);
  });
});
