import { poll, runNow } from '../../src/core/command';
import { ServiceError } from '../../src/core/ports';
import { installed, manifest, outcomes, published } from './fake/installed';
import type { FakeWorld } from './fake/world';

const GOOD = [
  ['id', 'nombre'],
  ['1', 'Ana'],
  ['2', 'Luis'],
];

/** Outcome, code, reason and what to do of the newest row of the manifest. */
function told(world: FakeWorld): { outcome: string; code: string; reason: string; todo: string } {
  const [outcome, code, reason, todo] = (manifest(world)[0] ?? []).slice(3, 7);
  return { outcome: outcome ?? '', code: code ?? '', reason: reason ?? '', todo: todo ?? '' };
}

/** A world whose good file of customers a person's export has replaced by a bad one. */
function replaced(bytes: string): FakeWorld {
  const world = published();
  world.source.put('clientes.csv', bytes);
  runNow(world);
  return world;
}

const wideRow = Array.from({ length: 20_000 }, (_, index) => `c${index}`).join(';');
const quoted = Array.from({ length: 40 }, (_, index) => `${index},Ana`);
quoted[9] = '9,"Luis';

describe('a file that cannot stand for its entity', () => {
  it.each([
    ['0 bytes', '', 'retenido', 'file/empty', /vacío \(0 bytes\)/, /Vuelva a exportar/],
    ['blank lines only', '\r\n\r\n \r\n', 'retenido', 'file/blank', /líneas en blanco/, /Vuelva a exportar/],
    ['a header only', 'id,nombre\r\n', 'retenido', 'file/header-only', /ninguna fila/, /filtro/],
    ['one column', 'id|nombre\n1|Ana\n', 'publicado', '', /^$/, /^$/],
    [
      'a zip',
      'PK\x03\x04\x14\0\x06\0',
      'rechazado',
      'file/binary',
      /no es un texto CSV/,
      /guárdelo como CSV/,
    ],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3', 'rechazado', 'file/binary', /es un PDF/, /guárdelo como CSV/],
    ['NUL only', '\0'.repeat(900), 'rechazado', 'file/binary', /bytes nulos/, /guárdelo como CSV/],
    [
      'an unclosed quote',
      `id,nombre\n${quoted.join('\n')}\n`,
      'retenido',
      'file/unclosed-quote',
      /línea 11/,
      /línea 11/,
    ],
    [
      'a cell of 60,000',
      `id,nombre\n1,${'x'.repeat(60_000)}\n`,
      'rechazado',
      'file/cell-too-long',
      /60\.000/,
      /Acorte/,
    ],
    [
      '20,000 columns',
      `${wideRow}\n${wideRow}\n`,
      'rechazado',
      'file/too-wide',
      /20\.000 columnas/,
      /Exporte solo/,
    ],
  ])('ends in a named state with a reason and what to do: %s', (_, bytes, outcome, code, reason, todo) => {
    const world = replaced(bytes);
    expect(told(world)).toEqual({
      outcome,
      code,
      reason: expect.stringMatching(reason),
      todo: expect.stringMatching(todo),
    });
    if (outcome !== 'publicado') expect(world.book.textsOf('Clientes')).toEqual(GOOD);
    expect(poll(world).status).toBe('idle');
  });

  it('is held when it has one column where there were several', () => {
    const world = replaced('id\n1\n2\n3\n');
    expect(told(world)).toMatchObject({ outcome: 'retenido', code: 'file/one-column' });
    expect(told(world).reason).toMatch(/antes tenía 2/);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });

  it('is rejected when it has 11 million cells, with the numbers, before anything is written', () => {
    const world = published();
    const header = Array.from({ length: 1_100 }, (_, index) => `c${index}`).join(',');
    const rest = ',1'.repeat(1_099);
    const rows = Array.from({ length: 10_000 }, (_, index) => `${index}${rest}`);
    world.source.put('clientes.csv', `${header}\n${rows.join('\n')}\n`);
    runNow(world);
    expect(told(world)).toMatchObject({ outcome: 'rechazado', code: 'file/too-many-cells' });
    expect(told(world).reason).toMatch(/1\.100 columnas/);
    expect([world.book.count('write'), world.book.textsOf('_carga')]).toEqual([0, null]);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });

  it('is published once it is good again', () => {
    const world = replaced('');
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
    expect(told(world).outcome).toBe('publicado');
  });

  it('keeps nobody else waiting', () => {
    const world = installed();
    world.source.put('clientes.csv', '%PDF-1.7');
    world.source.put('ventas.csv', 'id,cliente\n7,1\n');
    runNow(world);
    expect(world.book.textsOf('Ventas')).toHaveLength(2);
    expect(world.book.textsOf('Clientes')).toBeNull();
  });
});

describe('a name that could be taken for something else', () => {
  it.each(['=clientes.csv', "cliente d'Oro.csv", '"clientes".csv', '🚗 clientes.csv', '+54 clientes.csv'])(
    'is told as it is: %s',
    (name) => {
      const world = installed();
      world.source.put(name, 'id,nombre\n1,Ana\n');
      runNow(world);
      expect(manifest(world)[0]?.[7]).toBe(name);
      expect(outcomes(world)).toEqual([' | no usado | file/unknown-name']);
    },
  );

  it.each(["Autos d'Oro", '=Clientes', '🚗', 'Clientes "VIP"'])('may be that of a tab: %s', (tab) => {
    const world = installed();
    const configuration = world.book.tabList.find(({ title }) => title === '_Configuracion');
    const row = configuration?.texts.find((texts) => texts[2] === 'Clientes');
    if (row) row[2] = tab;
    world.source.put('clientes.csv', 'id,nombre\n1,=A1\n');
    runNow(world);
    expect(world.book.textsOf(tab)).toEqual([
      ['id', 'nombre'],
      ['1', '=A1'],
    ]);
  });

  it('may stand twice in the folder: the content seen last wins, and the manifest names both', () => {
    const world = published();
    world.wait(5);
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Eva\n', { asNew: true });
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[2]).toEqual(['2', 'Eva']);
    expect(outcomes(world)).toEqual([
      'Clientes | no usado | file/beaten',
      'Clientes | publicado | file/rivals',
      'Clientes | publicado | ',
    ]);
    const [beaten, winner] = manifest(world);
    expect([beaten?.[8], beaten?.[5]]).toEqual(['file-1', expect.stringContaining('file-2')]);
    expect([winner?.[8], winner?.[5]]).toEqual(['file-2', expect.stringContaining('file-1')]);
  });
});

describe('a file that changes between listing and reading', () => {
  it('is no news when it was deleted: its tab stays, and nothing is told', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.source.failNext('missing', 404);
    expect(runNow(world)).toMatchObject({ pending: 1, handled: [] });
    world.source.remove('file-1');
    world.wait(5);
    poll(world);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
    expect(outcomes(world)).toEqual(['Clientes | publicado | ']);
    expect(poll(world).status).toBe('idle');
  });

  it('is told when it stays unreadable', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    for (let run = 0; run < 4; run++) {
      world.source.failNext('missing', 404);
      runNow(world);
    }
    expect(outcomes(world)).toEqual(['Clientes | fallido | service/missing', 'Clientes | publicado | ']);
  });

  it('is read as it was listed when it was replaced meanwhile, and the new one follows', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    world.source.afterList = () => void world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n9,Sol\n');
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[3]).toEqual(['3', 'Eva']);
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[3]).toEqual(['9', 'Sol']);
  });

  it('is published under the name that it had when it was renamed meanwhile', () => {
    const world = installed();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.source.afterList = () => world.source.rename('file-1', 'otra cosa.csv');
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(2);
    runNow(world);
    expect(outcomes(world)).toEqual([' | no usado | file/unknown-name', 'Clientes | publicado | ']);
    expect(world.book.textsOf('Clientes')).toHaveLength(2);
  });
});

describe('Drive that does not give the file', () => {
  it.each([
    ['denied', 403, 'service/denied', /no tiene permiso/, /comparta la carpeta/],
    ['quota', 403, 'service/quota', /cupo diario/, /se reintenta solo/],
    ['invalid', 400, 'service/invalid', /no aceptó/, /Procesar ahora/],
  ] as const)('is told by its kind, and the tab kept: %s', (kind, status, code, reason, todo) => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.source.failNext(kind, status);
    expect(runNow(world).pending).toBe(1);
    expect(told(world)).toEqual({
      outcome: 'fallido',
      code,
      reason: expect.stringMatching(reason),
      todo: expect.stringMatching(todo),
    });
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });

  it.each([
    ['429', 429],
    ['500', 500],
    ['a cut-off body', 0],
  ])('is asked again when it answers with %s, and nobody is told', (_, status) => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    world.source.failNext('transient', status);
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
    expect(outcomes(world)).toEqual(['Clientes | publicado | ', 'Clientes | publicado | ']);
  });

  it('is told once when it does not answer six times, and the file is published when it does', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    for (let index = 0; index < 6; index++) world.source.failNext('transient', 500);
    runNow(world);
    for (let index = 0; index < 6; index++) world.source.failNext('transient', 500);
    runNow(world);
    expect(outcomes(world)).toEqual(['Clientes | fallido | service/transient', 'Clientes | publicado | ']);
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
  });

  it('is tried again later and later', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    const tries: number[] = [];
    world.wait(5);
    for (let minute = 0; minute < 180; minute += 5) {
      if (minute > 0) world.source.failNext('denied', 403);
      const { faults } = world.source;
      const before = faults.length;
      poll(world);
      if (faults.length < before) tries.push(minute);
      faults.length = 0;
      world.wait(5);
    }
    expect(tries).toEqual([5, 10, 20, 40, 80, 140]);
    expect(outcomes(world).filter((row) => row.includes('fallido'))).toHaveLength(1);
  });

  it.each(['denied', 'missing'] as const)(
    'is told once when the folder itself is %s, and every tab kept',
    (kind) => {
      const world = published();
      for (let run = 0; run < 3; run++) {
        world.source.listFaults.push(
          new ServiceError('drive.files.list', kind, 404, 'refused', 'File not found: .'),
        );
        world.source.listFaults.push(
          new ServiceError('drive.files.list', kind, 404, 'refused', 'File not found: .'),
        );
        expect(poll(world).status).toBe('no-folder');
        world.source.listFaults.length = 0;
      }
      expect(outcomes(world)).toEqual([' | fallido | system/no-folder', 'Clientes | publicado | ']);
      expect(world.book.textsOf('Clientes')).toEqual(GOOD);
      world.wait(5);
      expect(poll(world)).toMatchObject({ status: 'done', pending: 0 });
      expect(outcomes(world)).toHaveLength(2);
    },
  );

  it('lets the run fail when the folder cannot be listed for the moment, and frees the lock', () => {
    const world = published();
    for (let index = 0; index < 6; index++) {
      world.source.listFaults.push(
        new ServiceError('drive.files.list', 'transient', 500, 'unknown', 'backend'),
      );
    }
    expect(() => poll(world)).toThrow(ServiceError);
    expect(world.locked).toBe(false);
    expect(poll(world).status).toBe('idle');
  });
});

describe('a Spreadsheet that people changed', () => {
  const remove = (world: FakeWorld, title: string) => {
    world.book.tabList = world.book.tabList.filter((tab) => tab.title !== title);
  };

  it('gets a renamed tab’s name back, with the same sheetId and its data', () => {
    const world = published();
    const before = world.book.tabList.find((tab) => tab.title === 'Clientes')?.sheetId;
    world.book.tabList = world.book.tabList.map((tab) =>
      tab.title === 'Clientes' ? { ...tab, title: 'Mis clientes' } : tab,
    );
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    runNow(world);
    expect(world.book.tabList.find((tab) => tab.title === 'Clientes')?.sheetId).toBe(before);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
    expect(world.book.textsOf('Mis clientes')).toBeNull();
  });

  it('gets a deleted tab again from the same file', () => {
    const world = published();
    remove(world, 'Clientes');
    runNow(world);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });

  it('gets a deleted tab again when the file is replaced', () => {
    const world = published();
    remove(world, 'Clientes');
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(2);
  });

  it('gets _Configuracion again, as it was installed, and goes on', () => {
    const world = published();
    remove(world, '_Configuracion');
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    runNow(world);
    expect(world.book.textsOf('_Configuracion')?.[1]?.slice(0, 3)).toEqual([
      'usuarios.csv',
      'usuarios',
      'Usuarios',
    ]);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
  });

  it('gets the manifest again and publishes nothing twice', () => {
    const world = published();
    remove(world, '_Manifiesto');
    runNow(world);
    expect(outcomes(world)).toEqual([]);
    expect(world.book.textsOf('_Manifiesto')?.[0]?.[8]).toBe('ID de archivo');
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });

  it('makes its tabs once though the answer is lost', () => {
    const world = published();
    remove(world, '_Manifiesto');
    const error = new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
    world.book.faults.push({ call: 'apply', error, applied: true });
    runNow(world);
    expect(world.book.count('apply')).toBe(1);
    expect(world.book.tabList.filter((tab) => tab.title === '_Manifiesto')).toHaveLength(1);
  });

  it('tells that it is full, keeps the tab, and publishes once there is room', () => {
    const world = published();
    const cells = () => world.book.tabList.reduce((sum, tab) => sum + tab.rows * tab.columns, 0);
    world.book.cellsMax = cells() + 25;
    world.source.put('clientes.csv', `id,nombre\n${'1,Ana\n'.repeat(20)}`);
    runNow(world);
    expect(told(world)).toMatchObject({ outcome: 'fallido', code: 'service/full' });
    expect(told(world).todo).toMatch(/Borre de la planilla/);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
    world.book.cellsMax = 10_000_000;
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(21);
  });

  it('tells that a tab is protected, and keeps it', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    const error = new ServiceError('sheets.spreadsheets.batchUpdate', 'denied', 400, 'refused', 'protected');
    world.book.faults.push({ call: 'apply', error, applied: false });
    runNow(world);
    expect(told(world)).toMatchObject({ outcome: 'fallido', code: 'service/denied' });
    expect(told(world).todo).toMatch(/protección/);
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });
});
