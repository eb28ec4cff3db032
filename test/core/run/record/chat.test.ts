/** What a chat is told: as the addresses are, once, and by an address that nobody sees any more. */

import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { poll } from '../../../../src/core/people/command/run-now';
import { testAlarm } from '../../../../src/core/people/command/test-alarm';
import { aboutToBeHeld, pollFor, rows, settingRow } from '../../fake/held';
import { installed } from '../../fake/installed';
import { endOfTime, KILLED } from '../../fake/killed';

const URL = 'https://hooks.slack.com/services/T0/B0/secreto';

it('is told a held file once, with the words of the mail and without an address for mail', () => {
  const world = aboutToBeHeld('Aviso por chat', URL);
  pollFor(world, 4);
  expect(world.posts).toHaveLength(1);
  expect(world.posts[0]).toMatchObject({ kind: 'slack', url: URL });
  expect(world.posts[0]?.text).toContain('Clientes: retenido');
  expect(world.mails).toEqual([]);
});

it('hides its address once it is kept, and shows it nowhere', () => {
  const world = aboutToBeHeld('Aviso por chat', URL);
  pollFor(world, 4);
  expect(settingRow(world, 'Aviso por chat')[12]).toBe('Slack: dirección guardada');
  const shown = world.book.tabList.flatMap(({ texts }) => texts ?? []);
  expect(JSON.stringify([shown, world.lines, world.mails])).not.toContain('secreto');
});

it('is told nothing more once a person takes it away', () => {
  const world = aboutToBeHeld('Aviso por chat', URL);
  settingRow(world, 'Aviso por chat')[12] = '';
  world.store.entries['configuration.touched'] = '1';
  pollFor(world, 4);
  expect(world.posts).toEqual([]);
  expect(JSON.stringify(world.store.entries)).not.toContain('secreto');
});

it('is told no change twice where the answer was lost: a digest is owed', () => {
  const world = aboutToBeHeld('Aviso por chat', URL);
  const tries: string[] = [];
  world.chat.post = (_, text) => {
    tries.push(text);
    throw new ServiceError('chat', 'transient', null, 'unknown', 'The chat gave no answer.');
  };
  pollFor(world, 3);
  expect(tries.filter((text) => text.includes('Qué cambió'))).toHaveLength(1);
  expect(tries[1]).toContain('Qué sigue pendiente');
});

it('is tried again after half an hour where it refuses, and _Estado says so', () => {
  const world = aboutToBeHeld('Aviso por chat', URL);
  let tries = 0;
  world.chat.post = () => {
    tries += 1;
    throw new ServiceError('chat', 'missing', 404, 'refused', 'The chat does not take the message.');
  };
  pollFor(world, 3);
  expect(tries).toBe(1);
  world.store.entries['configuration.touched'] = '1';
  pollFor(world, 1);
  expect(JSON.stringify(world.book.textsOf('_Estado'))).toContain('system/chat');
});

it('is told a change even when the run is killed while it mails that', () => {
  const world = aboutToBeHeld('Aviso por chat', URL);
  settingRow(world, 'Correos de aviso')[12] = 'ana@concesionario.example';
  const { send } = world.mailer;
  world.mailer.send = (...letter) => {
    world.mailer.send = send;
    send(...letter);
    throw endOfTime();
  };
  expect(() => pollFor(world, 3)).toThrow(KILLED);
  world.store.entries['configuration.touched'] = '2';
  world.locked = false;
  pollFor(world, 2);
  expect(world.posts.filter(({ text }) => text.includes('Clientes: retenido'))).toHaveLength(1);
  expect(world.mails.filter(({ body }) => body.includes('Qué cambió'))).toHaveLength(1);
});

it('is told a change even when the run is killed before it has posted that', () => {
  const world = aboutToBeHeld('Aviso por chat', URL);
  const { folder } = world.source;
  // The name of the folder is asked for by whoever writes a message.
  world.source.folder = () => {
    Object.assign(world.source, { folder });
    throw endOfTime();
  };
  expect(() => pollFor(world, 3)).toThrow(KILLED);
  world.store.entries['configuration.touched'] = '2';
  world.locked = false;
  pollFor(world, 2);
  expect(world.posts.filter(({ text }) => /Qué cambió[\s\S]*Clientes: retenido/.test(text))).toHaveLength(1);
});

it('tells that its address went with the state', () => {
  const world = aboutToBeHeld('Aviso por chat', URL);
  pollFor(world, 3);
  for (const key of Object.keys(world.store.entries))
    if (key.startsWith('state.')) delete world.store.entries[key];
  world.store.entries['configuration.touched'] = '1';
  pollFor(world, 2);
  expect(JSON.stringify(world.book.textsOf('_Estado'))).toContain('system/chat');
});

it('is told a test too, and the person whether it went', () => {
  const world = aboutToBeHeld('Aviso por chat', URL);
  pollFor(world, 3);
  const before = world.posts.length;
  expect(testAlarm(world)).toBe('Se escribió una prueba en el chat.');
  expect(world.posts.slice(before).map(({ text }) => text)).toEqual([
    expect.stringContaining('aviso de prueba'),
  ]);
  world.chat.post = () => {
    throw new ServiceError('chat', 'missing', 404, 'refused', 'The chat does not take the message.');
  };
  expect(testAlarm(world)).toContain('No se pudo escribir en el chat');
});

it('is told once a day that all is well, where somebody wants to hear it', () => {
  const world = installed();
  settingRow(world, 'Aviso por chat')[12] = URL;
  settingRow(world, 'Mensaje diario')[12] = 'sí';
  world.source.put('clientes.csv', rows(20));
  for (let hour = 0; hour < 30; hour++) {
    world.wait(60);
    poll(world);
  }
  const well = world.posts.filter(({ text }) => text.includes('Todo en orden'));
  expect(well.length).toBeGreaterThanOrEqual(1);
  expect(well.length).toBeLessThanOrEqual(2);
  expect(world.mails).toEqual([]);
});
