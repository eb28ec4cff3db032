/** The menu items about held files, observations and alarms, as a person meets them. */
import { deleteTab } from './person';
import { openBundle } from './world';

const rows = (from: number, to: number) =>
  `id,nombre\n${Array.from({ length: to - from }, (_, at) => `${from + at},Nombre`).join('\n')}\n`;

describe('«Publicar retenido…»', () => {
  function held() {
    const world = openBundle();
    const id = world.put('clientes.csv', rows(0, 20));
    world.settle();
    world.drive.overwrite(id, rows(0, 5));
    world.settle();
    expect(world.outcomes()[0]).toBe('Clientes | retenido | file/rows-fell');
    return world;
  }

  it('asks with what would change, and publishes on YES', () => {
    const world = held();
    world.runtime.answers.push('YES', 'OK');
    world.runtime.call('publishHeld');
    const [question, told] = world.runtime.dialogs;
    expect(question).toMatchObject({ kind: 'alert', answer: 'YES' });
    expect(question?.text).toContain('Filas: ahora 20; quedarían 5.\nID que desaparecerían: 15 (5, 6,');
    expect(told?.text).toBe('Clientes: publicado, 5 filas.');
    expect(world.texts('Clientes')).toHaveLength(6);
  });

  it.each(['NO', 'CLOSE'])('publishes nothing on %s', (answer) => {
    const world = held();
    world.runtime.answers.push(answer);
    world.runtime.call('publishHeld');
    expect([world.runtime.dialogs.length, world.texts('Clientes')?.length]).toEqual([1, 21]);
  });

  it('asks nothing when the tab is given', () => {
    const world = held();
    const { value } = world.runtime.call('publishHeld', ['Clientes']);
    expect(value).toMatchObject({ status: 'done', rerunFound: true });
    expect([world.runtime.dialogs.length, world.texts('Clientes')?.length]).toEqual([0, 6]);
  });

  it('needs nobody when a good file replaces the held one', () => {
    const world = held();
    const [file] = [...world.drive.entries()].filter(({ name }) => name === 'clientes.csv');
    world.drive.overwrite(file?.id ?? '', rows(0, 19));
    world.settle();
    expect(world.texts('Clientes')).toHaveLength(20);
    expect(world.runtime.call('publishHeld', ['Clientes']).value).toBeNull();
  });
});

it('«Ver observaciones» brings the tab to the front, and says so when somebody deleted it', () => {
  const world = openBundle();
  world.runtime.call('showObservations');
  expect(world.runtime.dialogs).toEqual([]);
  deleteTab(world, '_Observaciones');
  world.runtime.answers.push('OK');
  world.runtime.call('showObservations');
  expect(world.runtime.dialogs[0]?.text).toContain('«Procesar ahora»');
});

it('«Enviar correo de prueba» says that no address is configured', () => {
  const world = openBundle();
  world.runtime.answers.push('OK');
  world.runtime.call('testAlarm');
  expect(world.runtime.dialogs[0]?.text).toContain('no hay ningún correo indicado');
  expect(world.runtime.mails).toEqual([]);
});
