import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { outcomes, published } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

const idOf = (world: FakeWorld, title: string) =>
  world.book.tabList.find((tab) => tab.title === title)?.sheetId ?? -1;

const refusal = (kind: 'denied' | 'invalid', sheetId: number) =>
  new ServiceError('sheets.spreadsheets.batchUpdate', kind, 400, 'refused', 'no', sheetId);

/** A world whose next file cannot be recorded. */
function blocked(title: string): FakeWorld {
  const world = published();
  world.book.tabList = world.book.tabList.map((tab) =>
    tab.title === title ? { ...tab, locked: true } : tab,
  );
  world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
  return world;
}

describe.each(['_Manifiesto', '_Estado'])('%s, when it cannot be written,', (title) => {
  it('keeps files back, and a person who asks is told which tab it is', () => {
    const world = blocked(title);
    const summary = runNow(world);
    expect(summary).toMatchObject({ status: 'blocked', blocked: { title, isProtected: true } });
    expect(world.dialogue.told.at(-1)).toContain(`La hoja «${title}» está protegida`);
    expect(world.book.textsOf('Clientes')).toHaveLength(3);
    expect(world.book.calls).not.toContain('apply');
  });

  it('ends the trigger’s run without an exception, after the problem was noted for a mail', () => {
    const world = blocked(title);
    world.wait(5);
    poll(world);
    world.wait(5);
    expect(poll(world)).toMatchObject({ status: 'failed', failure: 'denied' });
    expect(Object.values(world.store.load()).join('')).toContain(
      title === '_Manifiesto' ? 'system/manifest-blocked' : 'system/status-blocked',
    );
  });

  it('is told to nobody else where only the account of whoever pressed may not write it', () => {
    const world = blocked(title);
    world.user = 'otra@example.com';
    const before = Object.values(world.store.load()).join('').includes('-blocked');
    expect(runNow(world)).toMatchObject({ status: 'failed', failure: 'denied' });
    expect(world.dialogue.told.at(-1)).toMatch(/^Google no lo permite con esta cuenta/);
    expect([before, Object.values(world.store.load()).join('').includes('-blocked')]).toEqual([false, false]);
    expect(world.mails).toEqual([]);
  });

  it('is told as blocked by something else when Google refuses the batch for it', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    const error = refusal('invalid', idOf(world, title));
    for (let call = 0; call < 2; call++) world.book.faults.push({ call: 'apply', error, applied: false });
    expect(runNow(world)).toMatchObject({ status: 'blocked', blocked: { title, isProtected: false } });
    expect(world.dialogue.told.at(-1)).toContain(`Algo que se agregó en la hoja «${title}» no deja escribir`);
  });

  it('lets files through again once it can be written', () => {
    const world = blocked(title);
    runNow(world);
    world.book.tabList = world.book.tabList.map((tab) => ({ ...tab, locked: false }));
    runNow(world);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
  });
});

it('publishes without its observations a file whose observations cannot be written', () => {
  const world = published();
  world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2\n');
  const error = refusal('denied', idOf(world, '_Observaciones'));
  world.book.faults.push({ call: 'apply', error, applied: false });
  runNow(world);
  expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
});

it('takes a table off that was made after the tabs were read', () => {
  const world = published();
  world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
  const sheetId = idOf(world, 'Clientes');
  const { read } = world.book;
  world.book.read = (regions) => {
    const answer = read.call(world.book, regions);
    return { ...answer, tabs: answer.tabs.map((tab) => ({ ...tab, tables: [] })) };
  };
  world.book.tabList = world.book.tabList.map((tab) =>
    tab.sheetId === sheetId ? { ...tab, tables: ['T1'] } : tab,
  );
  world.book.faults.push({ call: 'apply', error: refusal('invalid', sheetId), applied: false });
  runNow(world);
  expect(world.book.tabs().find((tab) => tab.sheetId === sheetId)?.tables).toEqual([]);
  expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
});

it('names the tab in what is told of a file that Google does not let through', () => {
  const world = published();
  world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
  const error = refusal('invalid', idOf(world, 'Clientes'));
  world.book.faults.push({ call: 'apply', error, applied: false });
  runNow(world);
  expect(outcomes(world)[0]).toBe('Clientes | fallido | service/invalid');
  expect(world.dialogue.told.at(-1)).toContain(
    'Algo que se agregó en la hoja «Clientes» no deja escribir en ella.',
  );
});
