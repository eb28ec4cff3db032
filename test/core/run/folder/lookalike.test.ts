/** A file that lies in the folder under another name than the one that was agreed. */

import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { act } from '../../../../src/core/people/panel/act';
import { readPanel } from '../../../../src/core/people/panel/read';
import type { EntityCard } from '../../../../src/core/words/page/data';
import { installed, outcomes, published } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

const HEAD = 'id,nombre,cuit,zona\n';
const GOOD = `${HEAD}1,Ana,20-1,Sur\n2,Luis,20-2,Sur\n`;
const NEWER = `${HEAD}1,Ana,20-1,Sur\n2,Luis,20-2,Sur\n3,Eva,20-3,Norte\n`;
const LONG = 'Listado de Clientes 2026.csv';

function cardOf(world: FakeWorld, tab = 'Clientes'): EntityCard | undefined {
  const data = readPanel(world, null, null);
  if (data.stage !== 'ready') throw new Error(`the panel is ${data.stage}`);
  return data.entities.find((card) => card.tab === tab);
}

const statusOf = (world: FakeWorld, tab = 'Clientes') =>
  (world.book.textsOf('_Estado') ?? []).find((row) => row[2] === tab) ?? [];

const use = (world: FakeWorld, tab = 'Clientes') =>
  act({ silent: world, asking: world }, { action: 'use', tab, page: null, version: null }, () => true);

/** A newer export came under another name, and the file before it stays. */
function misnamed(name = LONG, bytes = NEWER): FakeWorld {
  const world = published(GOOD);
  world.wait(5);
  world.source.put(name, bytes);
  runNow(world);
  return world;
}

/** A person writes into the row of an entity in _Configuracion. */
function configure(world: FakeWorld, tab: string, column: number, text: string): void {
  const row = world.book.tabList
    .find(({ title }) => title === '_Configuracion')
    ?.texts.find((cells) => cells[2] === tab);
  if (row) row[column] = text;
}

describe('a file with the wrong name', () => {
  it('is offered on the card of the entity that its name speaks of', () => {
    const card = cardOf(misnamed());
    expect(card).toMatchObject({ state: 'al-dia', cause: 'status/candidate', candidate: LONG });
    expect(card?.actions).toContain('use');
    expect(card?.reason).toBe(`En la carpeta está «${LONG}», que parece ser el archivo de Clientes.`);
  });

  it('is named in _Estado, with what to do', () => {
    expect(statusOf(misnamed()).slice(3, 6)).toEqual([
      'status/candidate',
      `En la carpeta está «${LONG}», que parece ser el archivo de Clientes.`,
      'Si lo es, elija «Usarlo» en el panel, o escriba su nombre en _Configuracion.',
    ]);
  });

  it('is known by the header of the last good one where its name says nothing', () => {
    expect(cardOf(misnamed('reporte_0007.csv'))?.candidate).toBe('reporte_0007.csv');
  });

  it('is not known by a header that many tables have, nor by one that two entities have', () => {
    const world = installed();
    const places = 'id,nombre,calle,zona\n1,Centro,Mitre,Sur\n';
    world.source.put('talleres.csv', places);
    world.source.put('sucursales.csv', places);
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    runNow(world);
    world.wait(5);
    world.source.put('reporte 1.csv', places.replace('Centro', 'Norte'));
    world.source.put('reporte 2.csv', 'id,nombre\n1,Luis\n');
    runNow(world);
    expect(['Talleres', 'Sucursales', 'Clientes'].map((tab) => cardOf(world, tab)?.candidate)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is another table where its columns are others, though its name speaks of the entity', () => {
    const other = 'fecha,llamada,quien,resultado\n1,2,3,4\n';
    expect(cardOf(misnamed('Llamadas a clientes.csv', other))?.candidate).toBeNull();
  });

  it('is offered whatever its columns are where the entity has no file', () => {
    const world = published(GOOD);
    world.source.remove('file-1');
    world.wait(5);
    world.source.put(LONG, 'codigo;razon social;cuit\n1;Ana;20-1\n');
    runNow(world);
    expect(cardOf(world)?.candidate).toBe(LONG);
  });

  it('is offered of an entity that never had a file', () => {
    const world = installed();
    world.source.put('Usuarios del sistema.csv', 'id,nombre\n1,Ana\n');
    runNow(world);
    expect(cardOf(world, 'Usuarios')).toMatchObject({
      state: 'sin-configurar',
      cause: 'status/candidate',
      candidate: 'Usuarios del sistema.csv',
      actions: ['use'],
    });
  });

  it('asks nobody once a newer file has the right name, nor when it was there before', () => {
    const world = misnamed();
    world.wait(5);
    world.source.put('clientes.csv', `${NEWER}4,Sol,20-4,Sur\n`);
    runNow(world);
    expect(cardOf(world)).toMatchObject({ cause: null, candidate: null });
    const both = installed();
    both.source.put('clientes.csv', GOOD);
    both.source.put('clientes viejos.csv', GOOD);
    runNow(both);
    expect(cardOf(both)?.candidate).toBeNull();
  });

  it('is read once, and its beginning alone', () => {
    const world = misnamed();
    const reads = () => world.source.calls.filter((call) => call === `read 0-${NEWER.length}`).length;
    expect(reads()).toBe(1);
    world.wait(5);
    world.source.put('clientes.csv', `${NEWER}4,Sol,20-4,Sur\n`);
    runNow(world);
    poll(world);
    expect(reads()).toBe(1);
  });

  it.each([0, 1, 2, 3, 4])('is read in a later run where there are many, at place %s', (place) => {
    const world = published(GOOD);
    world.wait(5);
    for (let at = 0; at < 5; at += 1) world.source.put(`x${at}.csv`, at === place ? NEWER : 'a,b,c\n1,2,3\n');
    runNow(world);
    runNow(world);
    expect(cardOf(world)?.candidate).toBe(`x${place}.csv`);
  });

  it('keeps nothing from being done when it cannot be read', () => {
    const world = published(GOOD);
    world.wait(5);
    world.source.put('reporte.csv', NEWER);
    world.source.faults.push(new ServiceError('urlfetch', 'denied', 403, 'refused', 'status 403'));
    runNow(world);
    expect(cardOf(world)?.candidate).toBeNull();
    expect(outcomes(world)[0]).toBe(' | no usado | file/unknown-name');
  });
});

describe('one click', () => {
  it('writes the name into _Configuracion and publishes the file', () => {
    const world = misnamed();
    expect(use(world)).toMatchObject({
      done: true,
      message: 'Clientes usa desde ahora «Listado de Clientes.csv». Clientes: publicado, 3 filas.',
    });
    const row = (world.book.textsOf('_Configuracion') ?? []).find((cells) => cells[2] === 'Clientes');
    expect(row?.[0]).toBe('Listado de Clientes.csv');
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
    expect(cardOf(world)).toMatchObject({ state: 'al-dia', cause: null, candidate: null });
  });

  it('takes the next export of that name, whatever its date', () => {
    const world = misnamed();
    use(world);
    world.wait(5);
    world.source.put('Listado de Clientes 2027.csv', `${NEWER}4,Sol,20-4,Sur\n`);
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(5);
  });

  it('leaves the tab its name where the row had none of its own', () => {
    const world = installed();
    configure(world, 'Clientes', 2, '');
    configure(world, '', 0, 'Clientes');
    world.source.put('clientes.csv', GOOD);
    runNow(world);
    world.wait(5);
    world.source.put(LONG, NEWER);
    runNow(world);
    expect(use(world).done).toBe(true);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
  });

  it('changes nothing where there is no such file any more', () => {
    const world = published(GOOD);
    expect(use(world)).toMatchObject({ done: false, message: expect.stringContaining('No se cambió nada') });
  });
});

it('is named by the mail that says that the entity is late', () => {
  const world = published(GOOD);
  configure(world, 'Clientes', 5, '24');
  const settings = world.book.tabList.find(({ title }) => title === '_Configuracion')?.texts ?? [];
  for (const row of settings) if ((row[11] ?? '').startsWith('Correos')) row[12] = 'ana@example.com';
  world.store.entries['configuration.touched'] = 'edit 1';
  world.wait(60);
  world.source.put(LONG, NEWER);
  for (let hour = 0; hour < 60; hour++) {
    poll(world);
    world.wait(60);
  }
  const [mail] = world.mails;
  expect(mail?.body).toContain('Clientes: atrasado.');
  expect(mail?.body).toContain(`En la carpeta está «${LONG}», que parece ser el archivo de Clientes.`);
  expect(mail?.body).toContain('Si no lo es, verifique que la exportación');
});
