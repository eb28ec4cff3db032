/** The APIs are off in the script's own Cloud project, as pushing may leave them: every way tells what to do. */
import { MemoryDrive } from '../../local/google/drive/memory';
import { Runtime } from '../../local/runtime/runtime';
import { SERVICES } from '../../src/core/words/terms/services';
import { set } from './person';
import { shownIn } from './shown';
import type { BundleWorld } from './world';
import { openBundle } from './world';

/** Columns of `_Estado`. */
const CAUSE = 3;
const STEPS = 5;
const GENERATION = 19;
const SIGNAL = 23;

const system = (world: BundleWorld) =>
  (world.texts('_Estado') ?? []).find(([state]) => state === 'sistema') ?? [];

describe('before anything is installed', () => {
  function pushed(...off: ('drive' | 'sheets')[]) {
    const drive = new MemoryDrive();
    const folderId = drive.mkdir('Exportaciones');
    const runtime = new Runtime({ scriptFolder: 'dist', drive });
    for (const api of off) runtime.turnedOff.add(api);
    return { runtime, folderId };
  }

  it.each([['drive'], ['sheets']] as const)('the install dialog knows it when it opens: %s', (api) => {
    const { runtime } = pushed(api);
    expect(runtime.call('installerData').value).toMatchObject({ isDisabled: true });
    runtime.turnedOff.clear();
    expect(runtime.call('installerData').value).toMatchObject({ isDisabled: false });
  });

  it('a look into the folder says so, and not that the folder is not shared', () => {
    const { runtime, folderId } = pushed('drive');
    expect(runtime.call('previewFolder', [folderId]).value).toEqual({
      ok: false,
      code: 'disabled',
      name: '',
    });
  });

  it.each([[['drive']], [['sheets']], [['drive', 'sheets']]] as const)(
    'Diagnóstico names the service and the steps: %j',
    (off) => {
      const { runtime } = pushed(...off);
      const results: { id: string; state: string; facts: string }[] = Object(
        runtime.call('selfTest').value,
      ).results;
      expect(results.find(({ id }) => id === 'D38')).toMatchObject({ state: 'failed', facts: off.join(' ') });
      expect(shownIn(runtime.dialogs.at(-1)?.text ?? '')).toContain(SERVICES.steps[1]);
    },
  );
});

describe('after it was installed', () => {
  const world = openBundle();
  world.put('clientes.csv', 'id,nombre\n1,Ana\n');
  world.settle();
  set(world, 'Correos', 'ana@concesionario.example');
  world.settle();
  const before = system(world);

  it('a poll tells it in the manifest and in the row of the system, and leaves the rest as it was', () => {
    world.runtime.turnedOff.add('drive');
    const entities = () => (world.texts('_Estado') ?? []).slice(2);
    const former = entities();
    expect(world.poll()).toMatchObject({ error: null, value: { status: 'failed', failure: 'disabled' } });
    expect(world.outcomes()[0]).toBe(' | fallido | system/disabled');
    const now = system(world);
    expect(now[CAUSE]).toBe('system/disabled');
    expect(now[STEPS]).toContain('Servicios');
    expect(Number(now[GENERATION])).toBeGreaterThan(Number(before[GENERATION]));
    // Whoever waits for it has to learn that nobody knows better.
    expect(now[SIGNAL]).toBe(before[SIGNAL]);
    expect(entities()).toEqual(former);
  });

  it('once, and by mail', () => {
    world.runtime.mails.length = 0;
    const rows = world.manifest().length;
    for (let polls = 0; polls < 5; polls += 1) expect(world.poll().error).toBeNull();
    expect(world.manifest()).toHaveLength(rows);
    expect(world.runtime.mails.map(({ body }) => body.includes('Servicios'))).toEqual([true]);
  });

  it('the panel and «Procesar ahora» say what to do', () => {
    const { value } = world.runtime.call('panelData');
    expect(value).toMatchObject({ stage: 'ready', system: { problems: [{ code: 'system/disabled' }] } });
    world.runtime.call('runNow');
    expect(world.runtime.dialogs.at(-1)?.text).toContain(SERVICES.steps[2]);
  });

  it('the panel says it too when the Spreadsheet itself cannot be read', () => {
    world.runtime.turnedOff.add('sheets');
    expect(world.runtime.call('panelData').value).toMatchObject({ stage: 'disabled' });
    world.runtime.turnedOff.delete('sheets');
  });

  it('all is well again with the next poll', () => {
    world.runtime.turnedOff.clear();
    world.poll();
    expect(system(world)[CAUSE]).toBe('');
    expect(world.runtime.call('panelData').value).toMatchObject({ system: { problems: [] } });
    world.poll();
    expect(world.runtime.mails.at(-1)?.body).toContain('resuelto');
  });
});
