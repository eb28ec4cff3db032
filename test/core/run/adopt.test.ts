import { poll, runNow } from '../../../src/core/people/command/run-now';
import { adopt } from '../../../src/core/run/adopt';
import { Session } from '../../../src/core/run/session/session';
import { openBook } from '../../../src/core/run/workbook/open-book';
import { outcomes, published } from '../fake/installed';
import { putEntity } from '../fake/kept';
import type { FakeWorld } from '../fake/world';

const REQUEST = { kind: 'poll', trigger: null, startedBy: 'reloj' } as const;

/** A run that opens the Spreadsheet and takes in what it finds. */
function adopted(world: FakeWorld, forget: boolean): Session {
  if (forget) {
    const { installation } = world.store.entries;
    world.store.entries = { installation: installation ?? '' };
  }
  const session = new Session(world, REQUEST);
  adopt(session, openBook(session.budget, world.book, session.state, 'spreadsheet-id'));
  return session;
}

const manifestTab = (world: FakeWorld) => world.book.tabList.find(({ title }) => title === '_Manifiesto');

describe('adopt', () => {
  it('takes in a publication that a killed run could not note', () => {
    const world = published();
    const entity = adopted(world, true).entity('Clientes');
    expect(entity.handled).toMatchObject({ fileId: 'file-1', outcome: 'published' });
    expect(entity.published).toMatchObject({ fileId: 'file-1', rows: 2, columns: 2 });
    const tab = world.book.tabList.find(({ title }) => title === 'Clientes');
    expect(entity.published?.sheetId).toBe(tab?.sheetId);
    // As it was noted, but for the hashes of single columns.
    const known = new Session(published(), REQUEST).entity('Clientes').published?.proof;
    expect(entity.published?.proof).toEqual(known && { ...known, columns: [] });
  });

  it('takes in a version that a person chose, with the file that they passed over', () => {
    const world = published();
    const row = [...(manifestTab(world)?.texts[1] ?? [])];
    row[4] = 'file/restored';
    row[8] = 'file-0';
    row[9] = 'older-md5';
    row[19] = 'other-commit';
    manifestTab(world)?.texts.splice(1, 0, row);
    const chosen = {
      fileId: 'file-0',
      name: 'clientes.csv',
      md5: 'older-md5',
      bytes: 10,
      revision: null,
      modifiedMs: 0,
      replaced: 'file-1 newest-md5 20',
      atMs: 5,
      by: 'ana@example.com',
    };
    const before = new Session(world, REQUEST);
    before.apply('Clientes', { kind: 'version-chosen', pin: chosen });
    before.save();
    expect(adopted(world, false).entity('Clientes')).toMatchObject({ pinned: chosen, chosen: null });
  });

  it.each([
    ['retenido', 'held'],
    ['rechazado', 'rejected'],
  ])('takes in that a snapshot was %s, and leaves what is published', (word, outcome) => {
    const world = published();
    const before = adopted(world, false).entity('Clientes').published;
    const row = [...(manifestTab(world)?.texts[1] ?? [])];
    row[3] = word;
    row[22] = outcome;
    row[9] = 'other-md5';
    row[19] = 'other-commit';
    manifestTab(world)?.texts.splice(1, 0, row);
    const entity = adopted(world, false).entity('Clientes');
    expect(entity.handled).toMatchObject({ md5: 'other-md5', outcome });
    expect(entity.published).toEqual(before);
  });

  it('takes in what is published and that a newer file was held, when nothing is remembered', () => {
    const world = published();
    const rows = manifestTab(world)?.texts ?? [];
    const held = [...(rows[1] ?? [])];
    held[3] = 'retenido';
    held[22] = 'held';
    held[9] = 'other-md5';
    held[19] = 'other-commit';
    const other = [...(rows[1] ?? [])];
    other[2] = 'Ventas';
    rows.splice(1, 0, held, ...Array.from({ length: 150 }, () => other));
    const before = new Session(world, REQUEST).entity('Clientes').published;
    const entity = adopted(world, true).entity('Clientes');
    expect(entity.handled).toMatchObject({ md5: 'other-md5', outcome: 'held' });
    const { fileId, md5, atMs, sheetId, commitId } = before ?? {};
    expect(entity.published).toMatchObject({ fileId, md5, atMs, sheetId, commitId, rows: 2, headerRows: 1 });
  });

  it('takes in what was published last, when a killed run had held a newer file beside it', () => {
    const world = published();
    const rows = manifestTab(world)?.texts ?? [];
    const row = (outcome: string, md5: string) =>
      (rows[1] ?? []).map((cell, at) => ({ 9: md5, 19: `commit of ${md5}`, 22: outcome })[at] ?? cell);
    rows.splice(1, 0, row('held', 'worst'), row('published', 'newer'));
    const entity = adopted(world, false).entity('Clientes');
    expect(entity.handled).toMatchObject({ md5: 'worst', outcome: 'held' });
    expect(entity.published).toMatchObject({ md5: 'newer', commitId: 'commit of newer' });
  });

  it('knows a tab without a header by its rows', () => {
    const world = published('1,2\n3,4\n5,6\n');
    expect(adopted(world, true).entity('Clientes').published).toMatchObject({ rows: 3, headerRows: 0 });
  });

  it.each(['failed', 'ignored', 'anything'])('takes nothing from a row that says «%s»', (code) => {
    const world = published();
    const row = [...(manifestTab(world)?.texts[1] ?? [])];
    row[22] = code;
    row[19] = 'other-commit';
    manifestTab(world)?.texts.splice(1, 0, row);
    expect(adopted(world, false).entity('Clientes').handled).toMatchObject({ outcome: 'published' });
  });

  it('changes nothing that the state knows', () => {
    const world = published();
    const before = new Session(world, REQUEST).state;
    expect(adopted(world, false).state).toEqual(before);
  });

  it('forgets a publication whose tab is gone, so that the file is published again', () => {
    const world = published();
    world.book.tabList = world.book.tabList.filter(({ title }) => title !== 'Clientes');
    expect(adopted(world, false).entity('Clientes')).toMatchObject({ published: null, handled: null });
  });

  it('does not forget that a file was held when its tab is gone', () => {
    const world = published();
    const session = new Session(world, REQUEST);
    const { handled } = session.entity('Clientes');
    if (handled) putEntity(session, 'Clientes', { handled: { ...handled, outcome: 'held' } });
    session.save();
    world.book.tabList = world.book.tabList.filter(({ title }) => title !== 'Clientes');
    expect(adopted(world, false).entity('Clientes').handled).toMatchObject({ outcome: 'held' });
  });
});

describe('a manifest that a person sorted', () => {
  /** A tab of 40 rows that once had 12, and a file of 15 that is held. */
  const held = () => {
    const rows = (count: number) => `id\n${Array.from({ length: count }, (_, row) => `C${row}\n`).join('')}`;
    const world = published(rows(12));
    for (const count of [40, 15]) {
      world.source.put('clientes.csv', rows(count));
      world.wait(5);
      runNow(world);
    }
    return world;
  };
  const sort = (world: FakeWorld, others = 0) => {
    const [header = [], ...rows] = manifestTab(world)?.texts ?? [];
    const told = rows.filter((row) => row.length > 0);
    const older = (at: number) =>
      (told[0] ?? []).map(
        (cell, column) =>
          ({ 0: '2020-01-01T00:00:00Z', 3: 'publicado', 14: '5', 19: `${at}` })[column] ?? cell,
      );
    const notes = Array.from({ length: others }, (_, at) => older(at));
    manifestTab(world)?.texts.splice(0, 9999, header, ...notes, ...told.reverse());
  };

  it.each([0, 500])('is read by its times, with %d rows before those that count', (others) => {
    const world = held();
    expect(outcomes(world)[0]).toBe('Clientes | retenido | file/rows-fell');
    const before = new Session(world, REQUEST).entity('Clientes');
    sort(world, others);
    expect(adopted(world, false).entity('Clientes')).toEqual(before);
    world.wait(60);
    poll(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(41);
  });
});

describe('the file after one that a killed run published', () => {
  const rows = (from: number) => Array.from({ length: 20 }, (_, row) => `C${from + row},Ana\n`).join('');
  /** Published, but the run was killed before it could note it; then checked. */
  const killed = () => {
    const world = published(`id,nombre\n${rows(0)}`);
    const { installation } = world.store.entries;
    world.store.entries = { installation: installation ?? '' };
    for (let run = 0; run < 3; run++) {
      world.wait(5);
      poll(world);
    }
    return world;
  };

  it.each([
    ['the ID column is gone', `codigo_postal,nombre\n${rows(0)}`, 'file/id-column-gone'],
    ['the IDs are others', `id,nombre\n${rows(500)}`, 'file/ids-vanished'],
  ])('is held when %s', (_, bytes, code) => {
    const world = killed();
    world.source.put('clientes.csv', bytes);
    runNow(world);
    expect(outcomes(world)[0]).toBe(`Clientes | retenido | ${code}`);
  });
});
