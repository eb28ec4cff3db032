/** Versions that the product keeps itself, in the built bundle on the embedded runtime. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Execution } from '../../local/runtime/execution';
import { deleteTab, lookAt } from './person';
import { type BundleWorld, FIVE_MINUTES, openBundle, serviceCalls } from './world';

const GOOD = 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n';
const NEXT = 'id,nombre\n1,Ana\n2,Luis\n4,Sol\n';
const SCOPE = 'https://www.googleapis.com/auth/drive.appdata';

/** What lies in the hidden folder of an account, unpacked. */
function hidden({ runtime }: BundleWorld, user = runtime.user) {
  return runtime.appData.filesOf(user).map(({ id, name, description, appProperties }) => {
    const bytes = gunzipSync(runtime.appData.bytesOf(id) ?? new Uint8Array());
    return { name, tab: description, md5: appProperties.md5, bytes };
  });
}

const texts = (world: BundleWorld) => hidden(world).map(({ bytes }) => bytes.toString('latin1'));
const sheets = (run: Execution) => serviceCalls(run).filter((api) => api.startsWith('sheets'));
const system = (world: BundleWorld) => (world.texts('_Estado') ?? [])[1] ?? [];

/** Published by the second poll; nothing is kept yet. */
function publishedNow(
  content: Uint8Array | string = GOOD,
  options = {},
): BundleWorld & { readonly id: string } {
  const world = openBundle(options);
  const id = world.put('clientes.csv', content);
  world.poll();
  world.poll();
  return { ...world, id };
}

describe('a version', () => {
  it('is kept by the poll after its publication, byte by byte, whatever the bytes are', () => {
    const rows = Array.from({ length: 255 }, (_, code) => `${code};é${String.fromCharCode(code + 1)}`)
      .map((row) => row.replace(/[\n\r"]/g, ''))
      .join('\r\n');
    const content = Buffer.from(`id;nombre\r\n${rows}\r\n`, 'latin1');
    const world = publishedNow(content);
    expect(world.outcomes()[0]).toBe('Clientes | publicado | ');
    expect(hidden(world)).toEqual([]);
    world.poll();
    const [kept] = hidden(world);
    expect(kept?.bytes.equals(content)).toBe(true);
    expect(kept).toMatchObject({
      name: 'clientes.csv',
      tab: 'Clientes',
      md5: createHash('md5').update(content).digest('hex'),
    });
  });

  it('costs the publication no call: a small change takes six, and an idle poll two', () => {
    const world = publishedNow();
    world.settle();
    world.drive.overwrite(world.id, NEXT);
    world.poll();
    expect(world.poll().callCount).toBeLessThanOrEqual(8);
    expect(texts(world)).toEqual([GOOD]);
    world.settle();
    expect(texts(world)).toEqual([GOOD, NEXT]);
    expect(serviceCalls(world.poll())).toEqual(['PropertiesService.getProperties', 'drive.files.list']);
  });

  it('takes three calls besides those of the check that is due anyway', () => {
    const world = publishedNow();
    const apis = serviceCalls(world.poll());
    const own = apis.filter((api) => api === 'urlfetch' || api === 'drive.files.create');
    expect(own).toEqual(['urlfetch', 'drive.files.create']);
    expect(apis.filter((api) => api === 'drive.files.list')).toHaveLength(2);
  });

  it('writes nothing that others see: the client’s files stay as they are', () => {
    const world = publishedNow();
    const before = [...world.drive.entries()].map(({ id, version }) => `${id} ${version}`);
    world.settle();
    expect([...world.drive.entries()].map(({ id, version }) => `${id} ${version}`)).toEqual(before);
  });
});

describe('a kept version', () => {
  /** Kept, and replaced in its file, which Google gives nothing of any more. */
  function replaced(): BundleWorld & { readonly id: string } {
    const world = publishedNow();
    world.settle();
    world.drive.overwrite(world.id, NEXT);
    world.poll();
    world.settle();
    return world;
  }

  const shown = (world: BundleWorld) => (world.texts('Clientes') ?? []).map((row) => row.join());
  const restored = ['id,nombre', '1,Ana', '2,Luis', '3,Eva'];

  it('is chosen in a prompt, where no window may be shown, and published as it was', () => {
    const world = replaced();
    world.runtime.person.withheld.add('https://www.googleapis.com/auth/script.container.ui');
    lookAt(world, '_Configuracion');
    world.runtime.answers.push('Clientes', '1', 'YES');
    world.runtime.call('restore');
    const [, question] = world.runtime.dialogs.slice(-4);
    expect(question?.text).toMatch(/\n1\) .* · 3 filas · guardada · «clientes\.csv»\n/);
    expect(shown(world)).toEqual(restored);
    expect(world.outcomes()[0]).toBe('Clientes | publicado | file/restored');
  });

  it('comes back after somebody deleted the tab that is pinned to it', () => {
    const world = replaced();
    world.runtime.clock.advance(FIVE_MINUTES);
    world.runtime.call('restore', ['Clientes', '1']);
    deleteTab(world, 'Clientes');
    world.runtime.clock.advance(12 * FIVE_MINUTES);
    world.poll();
    world.settle();
    expect(shown(world)).toEqual(restored);
    expect(texts(world)).toContain(GOOD);
  });
});

describe('a scope that was added by an update', () => {
  it('keeps nothing from being published where Google lets triggers run, and is told until it is granted', () => {
    const world = publishedNow();
    const { withheld } = world.runtime.person;
    withheld.add(SCOPE);
    world.poll();
    expect(hidden(world)).toEqual([]);
    expect(system(world)[3]).toBe('versions/permission');
    expect(system(world)[5]).toMatch(/«Configurar…»/);
    world.drive.overwrite(world.id, NEXT);
    world.poll();
    world.poll();
    expect((world.texts('Clientes') ?? [])[3]).toEqual(['4', 'Sol']);
    world.settle();
    expect(sheets(world.poll())).toEqual([]);
    withheld.clear();
    world.runtime.clock.advance(11 * FIVE_MINUTES);
    world.poll();
    world.poll();
    expect(texts(world)).toEqual([NEXT]);
    expect(system(world)[3]).toBe('');
  });

  it('goes on as before once it is granted, where Google stops triggers until then', () => {
    const world = publishedNow();
    const { person, clock } = world.runtime;
    person.withheld.add(SCOPE);
    person.consent = 'whole';
    const fire = () => world.runtime.fireTriggers(clock.nowMs + FIVE_MINUTES);
    world.drive.overwrite(world.id, NEXT);
    const refused = fire();
    expect(refused.length).toBeGreaterThan(0);
    for (const { error } of refused)
      expect(error?.message).toBe('Authorization is required to perform that action.');
    person.withheld.clear();
    for (let left = 4; left > 0; left--) fire();
    expect((world.texts('Clientes') ?? [])[3]).toEqual(['4', 'Sol']);
    expect(texts(world)).toEqual([NEXT]);
  });
});

it('tells an account without room, and publishes all the same', () => {
  const world = publishedNow(GOOD, { storageBytes: 60 });
  world.poll();
  expect(system(world)[3]).toBe('versions/drive-full');
  world.drive.overwrite(world.id, NEXT);
  world.poll();
  world.poll();
  expect((world.texts('Clientes') ?? [])[3]).toEqual(['4', 'Sol']);
});

it('keeps the versions of two Spreadsheets of one account apart', () => {
  const world = publishedNow();
  world.settle();
  const { runtime } = world;
  const facts = {
    name: 'x',
    mimeType: 'text/plain',
    description: 'Clientes',
    appProperties: { book: 'another' },
  };
  runtime.appData.create(runtime.user, facts, Buffer.from('x'));
  world.drive.overwrite(world.id, NEXT);
  world.poll();
  world.settle();
  expect(runtime.appData.filesOf(runtime.user).map(({ appProperties }) => appProperties.book)).toEqual([
    runtime.spreadsheet.id,
    'another',
    runtime.spreadsheet.id,
  ]);
});

describe('*Desinstalar*', () => {
  it('leaves what is kept, or deletes it where the person says yes', () => {
    const world = publishedNow();
    world.settle();
    world.runtime.answers.push('YES', 'OK', 'NO');
    world.runtime.call('uninstall');
    expect(texts(world)).toEqual([GOOD]);
    world.runtime.answers.push('OK', 'YES');
    world.runtime.call('uninstall');
    expect(hidden(world)).toEqual([]);
    expect(world.runtime.dialogs.at(-1)?.text).toBe('Se borraron las versiones guardadas.');
  });
});
