/** Mails about changes: to whom, how often, and what never stands in them. */
import { set } from './person';
import { type BundleWorld, openBundle } from './world';

const TO = 'duena@concesionario.example';
const SECRET = 'Zoila Confidencial';
const rows = (count: number) =>
  `id,nombre\n${Array.from({ length: count }, (_, at) => `${at},${SECRET}`).join('\n')}\n`;

/** Clientes is published; then a file comes that is held. */
function held(
  addresses: string,
  between: (world: BundleWorld) => void = () => {},
): BundleWorld & { readonly fileId: string } {
  const world = openBundle();
  set(world, 'Correos', addresses);
  const fileId = world.put('clientes.csv', rows(20));
  world.settle();
  between(world);
  world.drive.overwrite(fileId, rows(2));
  world.settle();
  return { ...world, fileId };
}

const subjects = ({ runtime }: BundleWorld) => runtime.mails.map(({ subject }) => subject);

/** Lets hours pass with a poll each half hour, as when the trigger's time is short. */
function wait(world: BundleWorld, hours: number): void {
  for (let poll = 0; poll < 2 * hours; poll++) {
    world.runtime.clock.advance(25 * 60_000);
    world.poll();
  }
}

it('sends one mail when a file is held, and one when it is good again', () => {
  const world = held(TO);
  wait(world, 3);
  expect(subjects(world)).toEqual(['Integración TECNOM, Consolidado: Clientes: retenido']);
  world.drive.overwrite(world.fileId, rows(21));
  wait(world, 3);
  expect(subjects(world)).toEqual([
    'Integración TECNOM, Consolidado: Clientes: retenido',
    'Integración TECNOM, Consolidado: Clientes: resuelto',
  ]);
  expect(world.runtime.mails.map(({ to }) => to)).toEqual([[TO], [TO]]);
});

it('sends at most one digest a day beside it', () => {
  const world = held(TO);
  wait(world, 72);
  const digests = subjects(world).filter((subject) => subject.includes('sigue pendiente'));
  expect(subjects(world)[0]).toBe('Integración TECNOM, Consolidado: Clientes: retenido');
  expect(digests.length).toBeGreaterThanOrEqual(2);
  expect(digests.length).toBeLessThanOrEqual(3);
});

it('writes no cell into a mail or a log', () => {
  const world = held(TO);
  world.drive.overwrite(world.fileId, `id,nombre\n1,"${SECRET}`);
  world.settle();
  world.drive.overwrite(world.fileId, `id,nombre\n1,${SECRET.repeat(4_000)}\n`);
  world.settle();
  expect(subjects(world).length).toBeGreaterThan(0);
  expect(JSON.stringify([world.runtime.mails, world.runtime.log])).not.toContain(SECRET);
});

it('leaves an address out that is none, tells it by its cell, and writes to the others', () => {
  const world = held(`ana arroba example, ${TO}`);
  expect(world.runtime.mails.map(({ to, subject }) => [to, subject])).toContainEqual([
    [TO],
    'Integración TECNOM, Consolidado: Clientes: retenido',
  ]);
  expect(new Set(world.runtime.mails.flatMap(({ to }) => to))).toEqual(new Set([TO]));
  expect(world.outcomes().filter((line) => line.includes('configuration/address'))).toHaveLength(1);
});

it('sends nothing while no address is valid', () => {
  const world = held('ana arroba example');
  wait(world, 2);
  expect(subjects(world)).toEqual([]);
});

it('waits while the day’s quota of mail is used up, says so in _Estado, and sends when it is there again', () => {
  const world = held(TO, ({ runtime }) => {
    runtime.quotas.noteInDay('email', runtime.user, 100);
  });
  expect(subjects(world)).toEqual([]);
  world.poll();
  const system = (world.texts('_Estado') ?? []).find((row) => row[0] === 'sistema') ?? [];
  expect(system[3]).toContain('system/mail-quota');
  wait(world, 25);
  expect(subjects(world).filter((subject) => subject.includes('Clientes')).length).toBeGreaterThan(0);
});

it('writes what a mail says into a chat too, and its address into nothing that anybody sees', () => {
  const url = 'https://chat.googleapis.com/v1/spaces/AAA/messages?key=k&token=CLAVE-DEL-CHAT';
  const world = held('', (one) => set(one, 'Aviso por chat', url));
  wait(world, 2);
  const [post] = world.runtime.posts;
  expect(world.runtime.posts).toHaveLength(1);
  expect(post?.url).toBe(url);
  expect(JSON.parse(post?.payload ?? '{}').text).toContain('Clientes: retenido');
  const tabs = world.runtime.spreadsheet.tabs.map((tab) => [...tab.rows()]);
  expect(JSON.stringify([tabs, world.runtime.log, world.runtime.mails])).not.toContain('CLAVE-DEL-CHAT');
});
