/** A run whose mails Google refuses does everything else all the same. */
import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { aboutToBeHeld, pollFor } from '../../fake/held';
import { outcomes } from '../../fake/installed';

const refused = new ServiceError(
  'MailApp',
  'invalid',
  null,
  'unknown',
  'Specified permissions are not sufficient.',
);

it('tells a held file once though the account may not send mail', () => {
  const world = aboutToBeHeld('Correos', 'ana@example.com');
  world.mailer.remaining = () => {
    throw refused;
  };
  pollFor(world, 4);
  expect(outcomes(world)[0]).toBe('Clientes | retenido | file/rows-fell');
  const { saves } = world.store;
  pollFor(world, 2);
  expect(world.store.saves).toBe(saves);
});

it('tries a refused mail again after half an hour, not at every run', () => {
  const world = aboutToBeHeld('Correos', 'ana@example.com');
  let tries = 0;
  world.mailer.send = () => {
    tries += 1;
    throw refused;
  };
  pollFor(world, 3);
  expect(tries).toBe(1);
  for (let edit = 0; edit < 4; edit++) {
    world.store.entries['configuration.touched'] = String(edit);
    pollFor(world, 1);
  }
  expect(tries).toBe(1);
});

it('tells that the folder cannot be seen once it has been so for two polls, and that it can be again', () => {
  const world = aboutToBeHeld('Correos', 'ana@example.com');
  pollFor(world, 3);
  const subjects = () =>
    world.mails.map(({ subject }) => subject.replace('Integración TECNOM, Concesionario Norte: ', ''));
  expect(subjects()).toEqual(['Clientes: retenido']);
  const lost = new ServiceError('drive', 'missing', 404, 'refused', 'File not found: .');
  world.source.listFaults.push(lost);
  pollFor(world, 3);
  expect(subjects()).toEqual(['Clientes: retenido']);
  world.source.listFaults.push(...Array.from({ length: 6 }, () => lost));
  pollFor(world, 6);
  expect(subjects()).toEqual(['Clientes: retenido', 'Sistema: con problemas']);
  expect(world.mails[1]?.body).toContain('carpeta');
  pollFor(world, 2);
  expect(subjects()).toEqual(['Clientes: retenido', 'Sistema: con problemas', 'Sistema: resuelto']);
});

it('tells the others when Google refuses one of the addresses, and each of them once', () => {
  const world = aboutToBeHeld('Correos', 'ana@example.com');
  const settings = world.book.tabList.find(({ title }) => title === '_Configuracion')?.texts ?? [];
  for (const row of settings) {
    if ((row[11] ?? '').startsWith('Correos')) row[12] = 'ana@example.com, baja@example.com, eva@example.com';
  }
  const send = world.mailer.send;
  world.mailer.send = (to, subject, body) => {
    if (to.includes('baja@example.com'))
      throw new ServiceError('MailApp', 'invalid', null, 'unknown', 'Invalid email: …');
    send(to, subject, body);
  };
  pollFor(world, 12);
  expect(world.mails.map(({ to }) => to)).toEqual([['ana@example.com'], ['eva@example.com']]);
});
