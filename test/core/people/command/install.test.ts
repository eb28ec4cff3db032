import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { installationFrom } from '../../../../src/core/judge/state/shards';
import { install, readFolderId } from '../../../../src/core/people/command/install';
import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { uninstall } from '../../../../src/core/people/command/uninstall';
import { writeSettings } from '../../../../src/core/people/panel/settings';
import { describeFailed } from '../../../../src/core/words/person/failed';
import { DISCARD, INSTALL } from '../../../../src/core/words/person/install';
import { REMOVAL } from '../../../../src/core/words/person/removal';
import { manifest, published } from '../../fake/installed';
import { ROOT } from '../../fake/source';
import { FakeWorld } from '../../fake/world';

const titles = (world: FakeWorld) => world.book.tabList.map(({ title }) => title);
const kept = (world: FakeWorld) => installationFrom(world.store.entries);

describe('readFolderId', () => {
  it.each([
    'https://drive.google.com/drive/folders/1AbC-dEf_GhIjKlMnOp',
    'https://drive.google.com/drive/u/2/folders/1AbC-dEf_GhIjKlMnOp?usp=sharing',
    'https://drive.google.com/open?id=1AbC-dEf_GhIjKlMnOp&usp=drive_fs',
    '1AbC-dEf_GhIjKlMnOp',
    '  1AbC-dEf_GhIjKlMnOp\n',
    'https://drive.google.com/file/d/1AbC-dEf_GhIjKlMnOp/view?usp=drive_link',
    'https://docs.google.com/spreadsheets/d/1AbC-dEf_GhIjKlMnOp/edit#gid=0',
    'la carpeta: https://drive.google.com/drive/folders/1AbC-dEf_GhIjKlMnOp gracias',
  ])('finds the ID in «%s»', (text) => {
    expect(readFolderId(text)).toBe('1AbC-dEf_GhIjKlMnOp');
  });

  it.each([
    '',
    'clientes',
    'Mi unidad/Exportaciones',
    'https://drive.google.com/drive/my-drive',
    'C:\\Exportaciones',
  ])('finds none in «%s»', (text) => {
    expect(readFolderId(text)).toBeNull();
  });
});

describe('install', () => {
  it('writes the system’s tabs, remembers where it is, makes one trigger, and says so', () => {
    const world = new FakeWorld();
    expect(install(world, ROOT)).toEqual({ installed: true, message: INSTALL.done('Exportaciones') });
    expect(titles(world)).toEqual(expect.arrayContaining(['_Configuracion', '_Manifiesto']));
    expect(kept(world)).toEqual({
      spreadsheetId: 'spreadsheet-id',
      folderId: ROOT,
      installedBy: 'administracion@example.com',
      everyMinutes: 1,
      trigger: 'trigger-1',
    });
    expect([world.triggers, world.locked]).toEqual([1, false]);
    expect(world.dialogue.told).toEqual([INSTALL.done('Exportaciones')]);
  });

  it('keeps the time zone that a page told, also when it is installed anew without a page', () => {
    const world = new FakeWorld();
    install(world, ROOT, 'America/Bogota');
    install(world, ROOT);
    expect(kept(world)?.timeZone).toBe('America/Bogota');
    install(world, ROOT, 'America/Lima');
    expect(kept(world)?.timeZone).toBe('America/Lima');
  });

  it('asks for the folder when none is given', () => {
    const world = new FakeWorld();
    world.dialogue.answers.push(`https://drive.google.com/drive/folders/${ROOT}`);
    expect(install(world, null).installed).toBe(true);
    expect(world.dialogue.asked).toEqual([INSTALL.ask(world.user)]);
    expect(INSTALL.ask(world.user)).toContain(`Se instala con la cuenta ${world.user}.`);
  });

  it('does nothing when the person cancels', () => {
    const world = new FakeWorld();
    world.dialogue.answers.push(null);
    expect(install(world, null)).toEqual({ installed: false, message: INSTALL.cancelled });
    expect([world.triggers, kept(world), titles(world)]).toEqual([0, null, ['Hoja 1']]);
  });

  it.each([
    ['what is no link', 'clientes', INSTALL.noLink],
    ['a folder that cannot be seen', 'not-a-folder-id', INSTALL.notFound],
  ])('refuses %s, and changes nothing', (_, folder, message) => {
    const world = new FakeWorld();
    expect(install(world, folder)).toEqual({ installed: false, message });
    expect([world.triggers, kept(world), titles(world)]).toEqual([0, null, ['Hoja 1']]);
  });

  it('refuses a file in the place of a folder', () => {
    const world = new FakeWorld();
    world.source.add({
      id: 'a-file-of-drive',
      name: 'clientes.csv',
      parentId: ROOT,
      mimeType: 'text/csv',
      md5: 'aa',
      bytes: 1,
      revision: 'r',
      modifiedMs: 0,
    });
    const link = 'https://drive.google.com/file/d/a-file-of-drive/view';
    expect(install(world, link).message).toBe(INSTALL.notFolder('clientes.csv'));
  });

  it('takes the folder to which a shortcut leads', () => {
    const world = new FakeWorld();
    world.source.shortcuts.set('shortcut-of-it', ROOT);
    expect(install(world, 'shortcut-of-it').installed).toBe(true);
    expect(kept(world)?.folderId).toBe(ROOT);
  });

  it('may be repeated: nothing is made twice, nothing forgotten', () => {
    const world = published();
    const before = titles(world);
    install(world, ROOT);
    expect(titles(world)).toEqual(before);
    expect(world.triggers).toBe(1);
    expect(poll(world).status).toBe('idle');
  });

  it('begins anew with another folder', () => {
    const world = published();
    world.wait(1);
    world.source.mkdir('other-folder', 'Otra');
    install(world, 'other-folder');
    world.source.put('clientes.csv', 'id,nombre\n7,Sol\n', { parentId: 'other-folder' });
    poll(world);
    world.wait(5);
    poll(world);
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['7', 'Sol']);
  });

  it('leaves what a person wrote in the configuration', () => {
    const world = published();
    const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
    const row = tab?.texts[1];
    if (row) row[2] = 'Personal';
    install(world, ROOT);
    expect(world.book.textsOf('_Configuracion')?.[1]?.[2]).toBe('Personal');
  });

  it('says who installed it when somebody else did, and changes nothing', () => {
    const world = published();
    world.user = 'otra@example.com';
    expect(install(world, ROOT)).toEqual({
      installed: false,
      message: INSTALL.byAnother('administracion@example.com'),
    });
    expect(kept(world)?.installedBy).toBe('administracion@example.com');
  });

  it('leaves at once, and says so, while a run is under way', () => {
    const world = new FakeWorld();
    world.locked = true;
    expect(install(world, ROOT)).toEqual({ installed: false, message: INSTALL.busy });
    expect(world.source.calls).toEqual([]);
  });

  it('says who is installing as soon as that is known', () => {
    const world = published();
    Object.assign(world, { locked: true, user: 'otra@example.com' });
    expect(install(world, ROOT).message).toBe(INSTALL.byAnother('administracion@example.com'));
  });

  it('makes its tabs once though the answer is lost', () => {
    const world = new FakeWorld();
    const error = new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
    world.book.faults.push({ call: 'apply', error, applied: true });
    expect(install(world, ROOT).installed).toBe(true);
    expect(titles(world).filter((title) => title === '_Manifiesto')).toHaveLength(1);
  });

  it('is completed by the next one when it was cut off', () => {
    const world = new FakeWorld();
    const error = new ServiceError('sheets', 'denied', 403, 'refused', 'no');
    world.book.faults.push({ call: 'apply', error, applied: false });
    expect(install(world, ROOT)).toEqual({ installed: false, message: describeFailed('denied') });
    expect([world.triggers, kept(world), world.locked]).toEqual([0, null, false]);
    expect(install(world, ROOT).installed).toBe(true);
  });
});

describe('uninstall', () => {
  it('removes the trigger, forgets the installation, leaves tabs and files', () => {
    const world = published();
    const before = titles(world);
    expect(uninstall(world, true)).toEqual({ installed: false, message: INSTALL.removed });
    expect([world.triggers, kept(world)]).toEqual([0, null]);
    expect([titles(world), world.source.entries.size]).toEqual([before, 1]);
    expect(poll(world).status).toBe('not-installed');
  });

  it('asks first, with what that means, and does nothing without a yes', () => {
    const world = published();
    const before = kept(world);
    expect(uninstall(world).message).toBe(REMOVAL.cancelled);
    expect(world.dialogue.asked).toEqual([expect.stringContaining('los archivos nuevos ya no llegan')]);
    expect([world.triggers, kept(world), world.mails]).toEqual([1, before, []]);
    world.dialogue.answers.push('yes');
    expect(uninstall(world).message).toBe(INSTALL.removed);
  });

  it('says whose it is before another account removes it', () => {
    const world = published();
    world.user = 'otra@example.com';
    uninstall(world);
    expect(world.dialogue.asked[0]).toMatch(/^La integración la instaló administracion@example\.com\./);
  });

  it('says in _Manifiesto and in _Estado that it ended, by whom, and that no sign of life follows', () => {
    const world = published();
    const generation = Number(world.book.textsOf('_Estado')?.[1]?.[19]);
    uninstall(world, true);
    expect(manifest(world)[0]?.slice(3, 6)).toEqual([
      'no usado',
      'system/removed',
      expect.stringMatching(/^administracion@example\.com desinstaló la integración/),
    ]);
    const system = world.book.textsOf('_Estado')?.[1] ?? [];
    expect([system[0], system[1], system[3]]).toEqual(['sistema', 'desinstalado', 'system/removed']);
    expect(Number(system[19])).toBe(generation + 1);
    expect(system[23]).toBe(world.clock.local(world.nowMs));
    const states = (world.book.textsOf('_Estado') ?? []).slice(2).map((row) => `${row[2]} ${row[0]}`);
    expect(states).toContain('Clientes al-dia');
  });

  it('is taken back in _Estado by the next installation, before any run', () => {
    const world = published();
    uninstall(world, true);
    const generation = Number(world.book.textsOf('_Estado')?.[1]?.[19]);
    install(world, ROOT);
    const system = world.book.textsOf('_Estado')?.[1] ?? [];
    expect([system[1], system[3], system[4], Number(system[19])]).toEqual([
      'en marcha',
      '',
      '',
      generation + 1,
    ]);
    expect(Date.parse(system[23] ?? '')).toBeGreaterThan(world.nowMs);
  });

  it('is not told any more once somebody has installed again, though a removal that was killed is written late', () => {
    const world = published();
    const { book } = world;
    const apply = book.apply.bind(book);
    let land = (): void => {};
    book.apply = (edits) => {
      land = () => void apply(edits);
      throw new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
    };
    uninstall(world, true);
    book.apply = apply;
    install(world, ROOT);
    expect(land).toThrow('No protected range');
    expect(book.textsOf('_Estado')?.[1]?.[3]).toBe('');
  });

  it('is taken back though it is written late, between the look and the write of the next installation', () => {
    const world = published();
    const { book } = world;
    const apply = book.apply.bind(book);
    const lost = new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
    let land = (): void => {};
    book.apply = (edits) => {
      land = () => void apply(edits);
      throw lost;
    };
    uninstall(world, true);
    book.apply = () => {
      book.apply = apply;
      land();
      throw lost;
    };
    expect(install(world, ROOT).installed).toBe(true);
    expect(book.textsOf('_Estado')?.[1]?.slice(0, 4)).toEqual(['sistema', 'en marcha', '', '']);
  });

  it('is taken back though Google refuses that for a moment', () => {
    const world = published();
    uninstall(world, true);
    const error = new ServiceError('sheets', 'denied', 403, 'refused', 'no');
    world.book.faults.push({ call: 'apply', error, applied: false });
    expect(install(world, ROOT).installed).toBe(true);
    expect(world.book.textsOf('_Estado')?.[1]?.slice(0, 4)).toEqual(['sistema', 'en marcha', '', '']);
  });

  it('keeps nobody from installing where Google refuses again and again to take it back', () => {
    const world = published();
    uninstall(world, true);
    const error = new ServiceError('sheets', 'denied', 403, 'refused', 'no');
    for (let time = 0; time < 2; time += 1) world.book.faults.push({ call: 'apply', error, applied: false });
    expect(install(world, ROOT).installed).toBe(true);
    expect(world.book.faults).toEqual([]);
    expect(world.book.textsOf('_Estado')?.[1]?.[1]).toBe('desinstalado');
  });

  it('mails whoever is told of alarms', () => {
    const world = published();
    writeSettings(world, { frequencyHours: null, addresses: ['ana@example.com'] });
    expect(uninstall(world, true).message).toContain('Se avisó a ana@example.com.');
    expect(world.mails).toEqual([
      expect.objectContaining({
        to: ['ana@example.com'],
        body: expect.stringContaining('administracion@example.com desinstaló la integración'),
      }),
    ]);
  });

  it('is removed all the same when the Spreadsheet takes nothing, and says so', () => {
    const world = published();
    const error = new ServiceError('sheets', 'denied', 403, 'refused', 'no');
    world.book.faults.push({ call: 'apply', error, applied: false });
    expect(uninstall(world, true).message).toBe(`${INSTALL.removed} ${REMOVAL.notRecorded}`);
    expect([world.triggers, kept(world)]).toEqual([0, null]);
  });

  it('changes nothing, and says so, while a run is under way', () => {
    const world = published();
    const before = kept(world);
    world.locked = true;
    expect(uninstall(world, true)).toEqual({ installed: false, message: INSTALL.busy });
    expect([world.triggers, kept(world), world.locked]).toEqual([1, before, true]);
  });

  it('says that there was nothing to remove', () => {
    expect(uninstall(new FakeWorld()).message).toBe(INSTALL.nothingToRemove);
  });

  it('says whose installation it was when it was another’s', () => {
    const world = published();
    world.user = 'otra@example.com';
    world.triggers = 0;
    expect(uninstall(world, true).message).toBe(INSTALL.removedOf('administracion@example.com'));
    expect(install(world, ROOT).installed).toBe(true);
  });
});

describe('versions that are kept when the integration is removed', () => {
  it('stay where the person says nothing, and are seen again after the next installation', () => {
    const world = published();
    const kept = [...world.versions.pieces.keys()];
    uninstall(world, true);
    expect(world.dialogue.asked.at(-1)).toMatch(
      /^En su Google Drive queda 1 versión anterior guardada, .* ¿Quiere borrarlas para siempre\?/,
    );
    install(world, ROOT);
    runNow(world);
    poll(world);
    expect([...world.versions.pieces.keys()]).toEqual(kept);
  });

  it('are deleted where the person wants it, after the lock was given back', () => {
    const world = published();
    world.dialogue.answers.push('yes');
    uninstall(world, true);
    expect(world.versions.pieces.size).toBe(0);
    expect(world.dialogue.told.slice(-2)).toEqual([INSTALL.removed, DISCARD.done]);
    uninstall(world, true);
    expect(world.dialogue.told.at(-1)).toBe(INSTALL.nothingToRemove);
  });

  it('are offered again when Google deleted only some of them', () => {
    const world = published();
    const [piece] = world.versions.pieces.values();
    if (piece) world.versions.pieces.set('another', { ...piece, id: 'another', md5: 'aa' });
    world.versions.failNext('remove', 'denied', 403);
    world.dialogue.answers.push('yes', 'yes');
    uninstall(world, true);
    expect(world.dialogue.told.at(-1)).toBe(DISCARD.unfinished);
    uninstall(world, true);
    expect(world.dialogue.asked.at(-1)).toContain('quedan 2 versiones');
    expect(world.versions.pieces.size).toBe(0);
  });

  it('are deleted as far as there is time', () => {
    const world = published();
    world.dialogue.answers.push('yes');
    world.tickMs = 5 * 60_000;
    uninstall(world, true);
    expect([world.dialogue.told.at(-1), world.versions.pieces.size]).toEqual([DISCARD.unfinished, 1]);
  });

  it.each([
    ['transient', 500, DISCARD.unseen],
    ['denied', 403, INSTALL.removed],
  ] as const)('keep nobody from removing it when they cannot be seen: %s', (kind, status, told) => {
    const world = published();
    for (let left = 6; left > 0; left--) world.versions.failNext('list', kind, status);
    expect(uninstall(world, true).message).toBe(INSTALL.removed);
    expect(world.dialogue.told.at(-1)).toBe(told);
  });

  it('are nobody else’s: another account is told in whose Drive they stay', () => {
    const world = published();
    world.user = 'otra@example.com';
    world.dialogue.answers.push('yes');
    uninstall(world, true);
    expect(world.dialogue.told.at(-1)).toContain('en el Drive de esa cuenta');
    expect(world.versions.pieces.size).toBe(1);
  });
});
