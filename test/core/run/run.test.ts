import { ServiceError } from '../../../src/core/ground/ports/service-error';
import { countPieces, fromEntries, toEntries } from '../../../src/core/judge/state/shards';
import { poll, rerun, runNow } from '../../../src/core/people/command/run-now';
import { installed, manifest, outcomes, published } from '../fake/installed';
import type { FakeWorld } from '../fake/world';

describe('run', () => {
  it('publishes a new file on the second look, a minute or more after the first', () => {
    const world = installed();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n');
    expect(poll(world).status).toBe('waiting');
    expect(world.book.textsOf('Clientes')).toBeNull();
    world.wait(5);
    expect(poll(world)).toMatchObject({ status: 'done', handled: [{ tab: 'Clientes' }] });
    expect(world.book.textsOf('Clientes')).toEqual([
      ['id', 'nombre'],
      ['1', 'Ana'],
      ['2', 'Luis'],
    ]);
    expect(outcomes(world)).toEqual(['Clientes | publicado | ']);
  });

  it('asks Sheets nothing, and Drive and the properties once each, when nothing has changed', () => {
    const world = published();
    const { loads, saves } = world.store;
    world.source.calls.length = 0;
    expect(poll(world).status).toBe('idle');
    expect(world.book.calls).toEqual([]);
    expect(world.source.calls).toHaveLength(1);
    expect([world.store.loads - loads, world.store.saves - saves]).toEqual([1, 0]);
  });

  it('writes _Estado at once when other code runs than wrote it last, and then is idle again', () => {
    const world = published();
    const row = () => world.book.textsOf('_Estado')?.[1] ?? [];
    const generation = Number(row()[19]);
    world.codeHash = 'new';
    world.wait(5);
    expect(poll(world).status).toBe('done');
    expect(world.book.calls).toEqual(['read', 'apply']);
    expect([Number(row()[19]), row()[28]]).toEqual([generation + 1, 'new']);
    world.wait(5);
    expect(poll(world).status).toBe('idle');
  });

  it('does so though a file waits for its second look, and though the daily time is short', () => {
    const waiting = published();
    waiting.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    waiting.codeHash = 'new';
    poll(waiting);
    expect(waiting.book.textsOf('_Estado')?.[1]?.[28]).toBe('new');
    const short = published();
    const spent = { sinceMs: short.nowMs, usedMs: 89 * 60_000, countedMs: short.nowMs, told: true };
    const state = fromEntries(short.store.entries);
    short.store.save(toEntries({ ...state, spent }, countPieces(short.store.entries)));
    short.wait(5);
    while (poll(short).status !== 'resting') short.wait(5);
    short.codeHash = 'new';
    expect(poll(short).status).toBe('done');
    expect(short.book.textsOf('_Estado')?.[1]?.[28]).toBe('new');
  });

  it('writes it before it loads what is due, which may take all of the run, and as it stands afterwards', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    poll(world);
    world.wait(5);
    world.codeHash = 'new';
    const { read } = world.source;
    const told: (string | undefined)[][] = [];
    world.source.read = (...args) => {
      const rows = world.book.textsOf('_Estado') ?? [];
      told.push([rows[1]?.[28], rows.find((row) => row[2] === 'Clientes')?.[0]]);
      return read.apply(world.source, args);
    };
    expect(poll(world)).toMatchObject({ status: 'done', handled: [{ tab: 'Clientes' }] });
    expect(told[0]).toEqual(['new', 'en-curso']);
    expect(world.book.calls).toEqual(['read', 'apply', 'apply']);
    const after = world.book.textsOf('_Estado')?.find((row) => row[2] === 'Clientes');
    expect([after?.[0], after?.[6]]).toEqual(['al-dia', '1']);
  });

  it('publishes a small change with one read and one write of the Spreadsheet', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    poll(world);
    world.wait(5);
    poll(world);
    expect(world.book.calls).toEqual(['read', 'apply']);
    expect(world.book.textsOf('Clientes')).toEqual([
      ['id', 'nombre'],
      ['1', 'Ana'],
    ]);
  });

  it('publishes a file that was deleted and made again under its old name', () => {
    const world = published();
    world.source.remove('file-1');
    const id = world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n');
    runNow(world);
    expect(manifest(world)[0]?.[8]).toBe(id);
    expect(outcomes(world)).toEqual(['Clientes | publicado | ', 'Clientes | publicado | ']);
  });

  it('takes the file that was first seen last when two stand for one entity, and names both', () => {
    const world = published();
    world.wait(5);
    const newer = world.source.put('clientes (1).csv', 'id,nombre\n3,Eva\n');
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['3', 'Eva']);
    const rows = manifest(world).map((row) => row.join(' '));
    expect(rows.some((row) => row.includes(newer) && row.includes('file-1'))).toBe(true);
    world.wait(5);
    poll(world);
    expect(poll(world).status).toBe('idle');
  });

  it('goes back to the older file once the newer one has been gone for ten minutes, or when a person asks', () => {
    const withCopy = () => {
      const world = published();
      world.wait(5);
      const newer = world.source.put('clientes (1).csv', 'id,nombre\n3,Eva\n');
      runNow(world);
      world.source.remove(newer);
      return world;
    };
    const first = (world: FakeWorld) => world.book.textsOf('Clientes')?.[1];
    const patient = withCopy();
    for (const expected of ['3', '3', '1']) {
      patient.wait(5);
      poll(patient);
      expect(first(patient)?.[0]).toBe(expected);
    }
    const asked = withCopy();
    runNow(asked);
    expect(first(asked)).toEqual(['1', 'Ana']);
  });

  it('shows nothing older while an exporter deletes its file and writes it anew, though a copy lies beside it', () => {
    const world = published();
    world.wait(5);
    const newer = world.source.put('clientes (1).csv', 'id,nombre\n3,Eva\n');
    runNow(world);
    world.source.remove(newer);
    world.wait(5);
    poll(world);
    world.source.put('clientes (1).csv', 'id,nombre\n4,Sol\n');
    for (let run = 0; run < 3; run++) {
      world.wait(5);
      poll(world);
      expect(world.book.textsOf('Clientes')?.[1]?.[0]).toMatch(/^[34]$/);
    }
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['4', 'Sol']);
  });

  it('keeps the last good data when a file comes empty, with a reason and what to do', () => {
    const world = published();
    world.source.put('clientes.csv', '');
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(3);
    expect(outcomes(world)[0]).toBe('Clientes | retenido | file/empty');
    expect(manifest(world)[0]?.[6]).toMatch(/Vuelva a exportar/);
    expect(poll(world).status).toBe('idle');
  });

  it('judges a held file again when the configuration has changed, since that may be what held it', () => {
    const world = published();
    const edit = (idColumn: string) => {
      const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
      const cells = tab?.texts.find((row) => row[2] === 'Clientes');
      if (cells) cells[3] = idColumn;
      world.store.entries = { ...world.store.entries, 'configuration.touched': idColumn };
      world.wait(5);
      return poll(world);
    };
    edit('nombre');
    world.source.put('clientes.csv', 'id,apellido\n1,Paz\n2,Rey\n');
    for (const minutes of [5, 5]) {
      world.wait(minutes);
      poll(world);
    }
    expect(outcomes(world)[0]).toBe('Clientes | retenido | file/id-column-gone');
    edit('id');
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
    expect(world.book.textsOf('Clientes')?.[0]).toEqual(['id', 'apellido']);
  });

  it('publishes the other files when one cannot be read', () => {
    const world = installed();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.source.put('ventas.csv', 'id,cliente\n7,1\n');
    world.source.faults.push(new ServiceError('drive', 'denied', 403, 'refused', 'no'));
    const summary = runNow(world);
    expect(summary.handled.map((file) => [file.tab, file.outcome])).toEqual([
      ['Clientes', 'failed'],
      ['Ventas', 'published'],
    ]);
    expect(summary.pending).toBe(1);
  });

  it('adopts what a killed run had committed but not noted, without publishing it again', () => {
    const world = published();
    const before = { ...world.store.entries };
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    runNow(world);
    world.store.entries = before;
    world.wait(5);
    poll(world);
    world.wait(5);
    poll(world);
    expect(outcomes(world)).toHaveLength(2);
    expect(poll(world).status).toBe('idle');
  });

  it('counts the time of runs that fail, so that they cannot use up a whole day', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.source.afterRead = () => {
      world.nowMs += 3 * 60_000;
    };
    const refused = new ServiceError('sheets', 'denied', 403, 'refused', 'protected');
    let usedMs = 0;
    for (let run = 0; run < 40; run++) {
      // Neither the commit nor the row that tells of it can be written.
      for (const call of ['apply', 'apply']) world.book.faults.push({ call, error: refused, applied: false });
      world.wait(5);
      const startedMs = world.nowMs;
      try {
        poll(world);
      } catch (error) {
        expect(error).toBe(refused);
      }
      usedMs += world.nowMs - startedMs;
    }
    expect(usedMs).toBeLessThan(90 * 60_000);
  });

  it('stages nothing for a tab that is protected, at no try, and publishes once it is not', () => {
    const world = published();
    const lock = (locked: boolean) => {
      world.book.tabList = world.book.tabList.map((tab) =>
        tab.title === 'Clientes' ? { ...tab, locked } : tab,
      );
    };
    lock(true);
    world.source.put('clientes.csv', `id,nombre\n${'1,Ana\n'.repeat(30_000)}`);
    world.book.calls.length = 0;
    world.source.calls.length = 0;
    for (let run = 0; run < 40; run++) {
      world.wait(5);
      poll(world);
    }
    expect(world.book.calls).not.toContain('write');
    expect(world.source.calls.filter((call) => call.startsWith('read'))).toEqual([]);
    expect(outcomes(world)).toEqual(['Clientes | fallido | service/denied', 'Clientes | publicado | ']);
    lock(false);
    runNow(world);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
  });

  it('looks a write up whose answer was lost, and does not write it twice', () => {
    const world = installed();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    const error = new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
    world.book.faults.push({ call: 'apply', error, applied: true });
    runNow(world);
    expect(outcomes(world)).toEqual(['Clientes | publicado | ']);
  });

  it('writes again when the lost answer turns out to have been a refusal', () => {
    const world = installed();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    const error = new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
    world.book.faults.push({ call: 'apply', error, applied: false });
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(2);
    expect(outcomes(world)).toEqual(['Clientes | publicado | ']);
  });

  it('writes nothing when a person asks for a run in a copy of the Spreadsheet, and says that it is one', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    const before = { ...world.store.entries };
    Object.assign(world, { activeSpreadsheetId: () => 'a-copy' });
    expect(runNow(world).status).toBe('copy');
    expect([world.book.calls, world.source.calls]).toEqual([[], []]);
    expect(world.store.entries).toEqual(before);
    expect(world.dialogue.told.at(-1)).toContain('Esta hoja de cálculo es una copia');
  });

  it('leaves at once, and says so, while another run holds the lock', () => {
    const world = installed();
    world.locked = true;
    expect(runNow(world).status).toBe('busy');
    expect(world.dialogue.told.at(-1)).toMatch(/Ya se están procesando/);
  });

  it('publishes a file again when a person asks for it by its tab', () => {
    const world = published();
    rerun(world, 'Clientes');
    expect(outcomes(world)).toEqual(['Clientes | publicado | ', 'Clientes | publicado | ']);
  });

  it('says that there is no such file when a person asks for one that the folder does not hold', () => {
    const world = published();
    rerun(world, 'Servicios');
    expect(world.dialogue.told.at(-1)).toMatch(/«Servicios»/);
  });

  it('publishes an older file that a person asks for, and leaves it until the newer one changes', () => {
    const world = published();
    world.wait(5);
    const newer = world.source.put('clientes (1).csv', 'id,nombre\n3,Eva\n');
    runNow(world);
    // A file that came in the very moment of the decision would be no part of it.
    world.wait(1);
    rerun(world, 'clientes.csv');
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['1', 'Ana']);
    world.wait(5);
    poll(world);
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['1', 'Ana']);
    world.source.put('clientes (1).csv', 'id,nombre\n4,Sol\n');
    world.wait(5);
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['4', 'Sol']);
    expect(newer).toBe('file-2');
  });

  it('publishes again a tab that a person deleted', () => {
    const world = published();
    world.book.tabList = world.book.tabList.filter((tab) => tab.title !== 'Clientes');
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(3);
  });

  it('gives a renamed tab its name back', () => {
    const world = published();
    world.book.tabList = world.book.tabList.map((tab) =>
      tab.title === 'Clientes' ? { ...tab, title: 'Clientes viejos' } : tab,
    );
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(3);
    expect(world.book.textsOf('Clientes viejos')).toBeNull();
  });

  it('makes the system tabs again when a person deleted them, and goes on', () => {
    const world = published();
    world.book.tabList = world.book.tabList.filter((tab) => !tab.title.startsWith('_'));
    world.source.put('clientes.csv', 'id,nombre\n9,Paz\n');
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['9', 'Paz']);
    expect(outcomes(world)).toEqual([
      '_Configuracion | no usado | configuration/made-anew',
      'Clientes | publicado | ',
    ]);
    expect(world.book.textsOf('_Configuracion')?.length).toBeGreaterThan(5);
  });

  it('tells once of a CSV that belongs to no entity', () => {
    const world = installed();
    world.source.put('stock.csv', 'a,b\n1,2\n');
    runNow(world);
    runNow(world);
    expect(outcomes(world)).toEqual([' | no usado | file/unknown-name']);
  });

  it('stages a large snapshot beside the live tab and commits it in one step', () => {
    const world = installed();
    const rows = Array.from({ length: 30_000 }, (_, index) => `${index},nombre ${index},x`);
    world.source.put('clientes.csv', `id,nombre,c\n${rows.join('\n')}\n`);
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(30_001);
    expect(world.book.stagingTitles).toEqual([]);
    world.source.put('clientes.csv', `id,nombre,c\n${rows.slice(1).join('\n')}\n`);
    const sheetId = world.book.tabList.find((tab) => tab.title === 'Clientes')?.sheetId;
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['1', 'nombre 1', 'x']);
    expect(world.book.tabList.find((tab) => tab.title === 'Clientes')?.sheetId).toBe(sheetId);
    expect(world.book.stagingTitles).toEqual([]);
  });
});
