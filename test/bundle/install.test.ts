/** Installing and removing, by the built bundle: what is pasted into the dialog, and two people at once. */

import { MemoryDrive } from '../../local/google/drive/memory';
import { WarmContexts } from '../../local/runtime/context';
import type { Execution } from '../../local/runtime/execution';
import { Runtime } from '../../local/runtime/runtime';

const ANA = 'ana@concesionario.example';
const LUIS = 'luis@concesionario.example';

const contexts = new WarmContexts({ scriptFolder: 'dist' }, 'each');

function opened() {
  const drive = new MemoryDrive();
  const folderId = drive.mkdir('Exportaciones');
  const fileId = drive.put('clientes.csv', 'id_cliente,nombre\nC1,Ana\n', { parentId: folderId });
  const runtime = new Runtime({ scriptFolder: 'dist', drive, contexts });
  const press = (name: string, user: string, ...args: string[]) => runtime.call(name, args, { user });
  return { drive, runtime, folderId, fileId, press };
}

type World = ReturnType<typeof opened>;

/** What a person was told. */
function told({ value, error }: Execution): string {
  if (error) throw new Error(error.message);
  return typeof value === 'object' && value !== null && 'message' in value ? String(value.message) : '';
}

/** Who has installed, and whose triggers there are. */
function standing({ runtime }: World): { by: string; triggers: string[] } {
  const text = runtime.properties.script.get('installation') ?? '';
  return {
    by: text === '' ? '' : (JSON.parse(text).installedBy ?? ''),
    triggers: runtime.triggers.all.map(({ user }) => user),
  };
}

/** Does something once, before the call of this number of an execution; false when it has fewer. */
function during(world: World, run: () => Execution, number: number, deed: () => void): boolean {
  const { runtime } = world;
  const execution = runtime.executions + 1;
  let isDone = false;
  runtime.onCall = (event) => {
    if (isDone || event.phase !== 'before') return;
    if (event.execution.number !== execution || event.call.number !== number) return;
    isDone = true;
    deed();
  };
  run();
  runtime.onCall = null;
  return isDone;
}

describe('two people who may not be shown windows, and install at once', () => {
  it.each(['prompt', 'alert'])('leave one trigger, whoever answers first: while the %s is open', (kind) => {
    const world = opened();
    const { runtime, folderId } = world;
    runtime.person.withheld.add('https://www.googleapis.com/auth/script.container.ui');
    const link = { button: 'OK', text: folderId };
    runtime.answers.push(link, link, link);
    let isDone = false;
    runtime.onCall = ({ phase, call }) => {
      // Google lets go of every lock of a script while its dialog is open.
      if (isDone || phase !== 'after' || call.api !== `Ui.${kind}`) return;
      isDone = true;
      world.press('install', LUIS);
    };
    world.press('install', ANA);
    runtime.onCall = null;
    const { by, triggers } = standing(world);
    expect([isDone, triggers]).toEqual([true, [by]]);
    expect(runtime.dialogs.some(({ text }) => text.includes(`ya está instalada por ${by}`))).toBe(true);
  });
});

describe('«Instalar sin ventana…»', () => {
  it('asks for the link in a prompt, shows no page, and installs', () => {
    const world = opened();
    world.runtime.answers.push({ button: 'OK', text: world.folderId });
    expect(told(world.press('installWithoutPage', ANA))).toContain('«Exportaciones»');
    expect(world.runtime.dialogs.map(({ kind }) => kind)).toEqual(['prompt', 'alert']);
    expect(standing(world)).toEqual({ by: ANA, triggers: [ANA] });
  });

  it('does nothing when the prompt is closed', () => {
    const world = opened();
    world.press('installWithoutPage', ANA);
    expect(standing(world)).toEqual({ by: '', triggers: [] });
  });
});

describe('a page whose calls run under another account', () => {
  const ACCOUNTS = ['', ANA, LUIS];
  const cases = ACCOUNTS.flatMap((page) =>
    [ANA, LUIS].flatMap((script) => ['', ANA, LUIS].map((before) => ({ page, script, before }))),
  );

  it.each(cases)(
    'never installs its trigger: $page, $script, installed by $before',
    ({ page, script, before }) => {
      const world = opened();
      if (before !== '') world.press('install', before, world.folderId);
      const former = standing(world);
      world.runtime.person.pageAccount = script;
      const settings = { frequencyHours: 1, addresses: [] };
      const { value, error } = world.runtime.call('install', [world.folderId, settings, page], {
        page: true,
      });
      expect(error).toBeNull();
      const mayInstall = page === script && (before === '' || before === script);
      expect(value).toMatchObject({ installed: mayInstall });
      expect(standing(world)).toEqual(mayInstall ? { by: page, triggers: [page] } : former);
    },
  );

  it.each([
    ['says nothing of an account', [null, null]],
    ['was opened by a former version', [{ frequencyHours: 1, addresses: [] }]],
  ])('installs nothing when it %s', (_what, rest) => {
    const world = opened();
    const { value } = world.runtime.call('install', [world.folderId, ...rest], { page: true, user: ANA });
    expect(value).toMatchObject({ installed: false, message: expect.stringContaining('vuelva a abrirla') });
    expect(standing(world)).toEqual({ by: '', triggers: [] });
  });

  it.each([
    ['showPanel', ['luis@concesionario.example'], 'luis@concesionario.example'],
    ['install', ['', null, 'luis@concesionario.example'], 'luis@concesionario.example'],
    ['showPanel', [], ANA],
    ['install', [], ANA],
  ])('hands the account on that opened it: %s %j', (name, args, expected) => {
    const { runtime } = opened();
    runtime.call(name, args, { user: ANA });
    expect(runtime.dialogs.at(-1)?.text).toContain(`data-account="${expected}"`);
  });
});

describe('the link that is pasted', () => {
  const publishes = (world: World) => {
    world.press('runNow', ANA);
    return world.runtime.spreadsheet.tabNamed('Clientes')?.usedRows === 2;
  };

  it('to a shortcut of a folder installs the folder', () => {
    const world = opened();
    const shortcut = world.drive.putShortcut('Acceso directo', world.folderId);
    const link = `https://drive.google.com/file/d/${shortcut}/view`;
    expect(told(world.press('install', ANA, link))).toContain('«Exportaciones»');
    expect(publishes(world)).toBe(true);
  });

  it('to a shortcut of a file is refused by the file’s name', () => {
    const world = opened();
    const shortcut = world.drive.putShortcut('Acceso directo', world.fileId);
    expect(told(world.press('install', ANA, shortcut))).toContain('«clientes.csv» no es una carpeta');
  });

  it('to a file is refused by its name, and nothing is installed', () => {
    const world = opened();
    const link = `https://drive.google.com/file/d/${world.fileId}/view?usp=sharing`;
    expect(told(world.press('install', ANA, link))).toContain('«clientes.csv» no es una carpeta');
    expect(standing(world)).toEqual({ by: '', triggers: [] });
  });

  it('to a folder that may only be seen is told while it is looked into', () => {
    const world = opened();
    world.runtime.faults = [
      { api: 'urlfetch', times: 9, fault: { kind: 'http', code: 403, applied: 'before' } },
    ];
    const link = `https://drive.google.com/drive/folders/${world.folderId}`;
    const { value } = world.runtime.call('previewFolder', [link], { user: ANA, page: true });
    expect(value).toEqual({ ok: false, code: 'denied', name: 'Exportaciones' });
  });
});

describe('two people who press *Instalar* at once', () => {
  it('end with one installation and one trigger, and the other is told whose', () => {
    const first = opened();
    const calls = first.press('install', ANA, first.folderId).calls.length;
    expect(calls).toBeGreaterThan(10);
    for (let number = 1; number <= calls; number += 1) {
      const world = opened();
      const install = (user: string) => told(world.press('install', user, world.folderId));
      const messages = new Map<string, string>();
      const run = () => {
        const execution = world.press('install', ANA, world.folderId);
        messages.set(ANA, told(execution));
        return execution;
      };
      expect(during(world, run, number, () => messages.set(LUIS, install(LUIS)))).toBe(true);
      const { by, triggers } = standing(world);
      const other = by === ANA ? LUIS : ANA;
      expect([number, triggers]).toEqual([number, [by]]);
      expect(messages.get(by)).toContain('Listo.');
      expect(messages.get(other)).toMatch(/u otra persona está instalando|ya está instalada por/);
      expect(install(other)).toContain(`ya está instalada por ${by}`);
      expect(standing(world)).toEqual({ by, triggers: [by] });
    }
  });
});

describe('*Desinstalar* in the middle of what another person does', () => {
  const rows = ({ runtime }: World) => runtime.spreadsheet.tabNamed('Clientes')?.usedRows ?? 0;

  /** Does it, removes before each of its calls in turn, and tells how the world is then. */
  function* removals(prepared: () => World, name: string, ...args: string[]) {
    const calls = prepared().press(name, ANA, ...args).calls.length;
    for (let number = 1; number <= calls; number += 1) {
      const world = prepared();
      let [own, answer, written] = ['', '', -1];
      const run = () => {
        const execution = world.press(name, ANA, ...args);
        own = told(execution);
        return execution;
      };
      during(world, run, number, () => {
        answer = told(world.press('uninstall', LUIS, 'sí'));
        written = rows(world);
      });
      yield { number, world, own, isRemoved: /quedó desactivada/.test(answer), later: rows(world) - written };
    }
  }

  it('never removes what is about to be told as installed', () => {
    const { folderId } = opened();
    for (const { number, world, own, isRemoved } of removals(opened, 'install', folderId)) {
      expect([number, own.startsWith('Listo.'), isRemoved]).toEqual([number, true, false]);
      expect(standing(world)).toEqual({ by: ANA, triggers: [ANA] });
    }
  });

  it('never lets a run go on after it was told that none will', () => {
    const installed = () => {
      const world = opened();
      world.press('install', ANA, world.folderId);
      return world;
    };
    const outcomes = new Set<string>();
    for (const { number, world, isRemoved, later } of removals(installed, 'runNow')) {
      expect([number, standing(world).by]).toEqual([number, isRemoved ? '' : ANA]);
      if (isRemoved) expect([number, later]).toEqual([number, 0]);
      outcomes.add(isRemoved ? 'removed' : `not removed, ${later} rows later`);
    }
    expect([...outcomes].sort()).toEqual([
      'not removed, 0 rows later',
      'not removed, 2 rows later',
      'removed',
    ]);
  });
});

describe('the trigger of a former installation, in another account', () => {
  it('does nothing when it fires after somebody else has installed, and removes itself', () => {
    const world = opened();
    const { runtime, folderId, press } = world;
    press('install', ANA, folderId);
    press('uninstall', LUIS, 'sí');
    press('install', LUIS, folderId);
    expect(standing(world)).toEqual({ by: LUIS, triggers: [ANA, LUIS] });
    const polls = runtime.fireTriggers(runtime.clock.nowMs + 10 * 60_000);
    const statuses = polls.map(({ value }) => Object(value).status);
    expect(statuses).toContain('not-installed');
    expect(statuses).toContain('waiting');
    expect(standing(world)).toEqual({ by: LUIS, triggers: [LUIS] });
  });

  it('goes on where the account has another address by now, or made its trigger anew by hand', () => {
    const world = opened();
    const { runtime, folderId, press } = world;
    press('install', ANA, folderId);
    const poll = (triggerUid: string, user: string) =>
      Object(runtime.call('poll', [{ triggerUid }], { as: 'trigger', user }).value).status;
    const { id } = runtime.triggers.all[0] ?? { id: '' };
    expect(poll(id, 'ana.gomez@concesionario.example')).toBe('waiting');
    expect(poll('made by hand', ANA)).not.toBe('not-installed');
    expect(standing(world).triggers).toEqual([ANA]);
  });
});
