import { poll, rerun, runNow, showStatus } from '../../../../src/core/people/command/run-now';
import { RUN } from '../../../../src/core/words/person/summary';
import { installed, manifest, outcomes, published } from '../../fake/installed';
import { FakeWorld } from '../../fake/world';

describe('what a person asks for in the menu', () => {
  it('is told in the manifest with the account, what the trigger does as «reloj»', () => {
    const world = published();
    expect(manifest(world)[0]?.[17]).toBe('menú (administracion@example.com)');
    world.source.put('ventas.csv', 'id,cliente\n7,1\n');
    poll(world);
    world.wait(5);
    poll(world);
    expect(manifest(world)[0]?.[17]).toBe('reloj');
  });

  it('is told without an account where Google tells none', () => {
    const world = installed();
    world.user = '';
    world.source.put('ventas.csv', 'id,cliente\n7,1\n');
    runNow(world);
    expect(manifest(world)[0]?.[17]).toBe('menú');
  });

  it.each(['runNow', 'rerun', 'showStatus'])('says that nothing is installed: %s', (name) => {
    const world = new FakeWorld();
    if (name === 'runNow') runNow(world);
    if (name === 'rerun') rerun(world, null);
    if (name === 'showStatus') showStatus(world);
    expect(world.dialogue.told).toEqual([RUN.notInstalled]);
  });

  it('says so when there is nothing new', () => {
    const world = published();
    runNow(world);
    expect(world.dialogue.told.at(-1)).toBe(RUN.unchanged);
  });
});

it('says each time that a person asks why a file cannot be read, though the manifest tells it once', () => {
  const world = published();
  world.source.put('clientes.csv', 'id,nombre\n1,Eva\n');
  for (let run = 0; run < 2; run++) {
    world.source.failNext('denied', 403);
    runNow(world);
    expect(world.dialogue.told.at(-1)).toMatch(/^Clientes: .*permiso/);
  }
  expect(outcomes(world)).toEqual(['Clientes | fallido | service/denied', 'Clientes | publicado | ']);
});

describe('rerun', () => {
  it('takes the entity whose tab the person looks at', () => {
    const world = published();
    world.dialogue.selected = { title: 'Clientes', row: 5 };
    rerun(world, null);
    expect(outcomes(world)).toEqual(['Clientes | publicado | ', 'Clientes | publicado | ']);
    expect(world.dialogue.asked).toEqual([]);
  });

  it('takes the file of the selected row of the manifest', () => {
    const world = published();
    world.source.put('ventas.csv', 'id,cliente\n7,1\n');
    runNow(world);
    world.dialogue.selected = { title: '_Manifiesto', row: 3 };
    rerun(world, null);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
    expect(world.dialogue.asked).toEqual([]);
  });

  it.each([
    ['the header of the manifest', '_Manifiesto', 1],
    ['a blank row of the manifest', '_Manifiesto', 900],
    ['another tab', 'Hoja 1', 5],
  ])('asks when the person looks at %s', (_, title, row) => {
    const world = published();
    world.dialogue.selected = { title, row };
    world.dialogue.answers.push('clientes.csv');
    rerun(world, null);
    expect(world.dialogue.asked).toEqual([RUN.askRerun]);
    expect(outcomes(world)).toHaveLength(2);
  });

  it.each([null, '', '  '])('does nothing when the answer is %j', (answer) => {
    const world = published();
    world.dialogue.answers.push(answer);
    expect(rerun(world, null)).toBeNull();
    expect(outcomes(world)).toHaveLength(1);
  });

  it('says which file it did not find, shortened', () => {
    const world = published();
    rerun(world, `inventada${'x'.repeat(500)}`);
    expect(world.dialogue.told.at(-1)).toBe(RUN.rerunNotFound(`inventada${'x'.repeat(91)}`));
  });

  it('publishes again a file that was held, once it is good', () => {
    const world = published();
    world.source.put('clientes.csv', '');
    runNow(world);
    rerun(world, 'Clientes');
    expect(outcomes(world).slice(0, 2)).toEqual([
      'Clientes | retenido | file/empty',
      'Clientes | retenido | file/empty',
    ]);
  });
});

describe('showStatus', () => {
  it('tells of each entity how it stands, how many rows it shows, and why', () => {
    const world = published();
    world.source.put('clientes.csv', '');
    world.source.put('ventas.csv', '%PDF-1.7');
    runNow(world);
    showStatus(world);
    const told = world.dialogue.told.at(-1) ?? '';
    expect(told).toMatch(/Clientes: retenido, 2 filas\. El archivo/);
    expect(told).toMatch(/Ventas: rechazado, sin publicar\. El archivo/);
  });

  it('says that nothing has been handled yet', () => {
    const world = installed();
    showStatus(world);
    expect(world.dialogue.told.at(-1)).toBe(
      'Todavía no se procesó ningún archivo.\n\nVersión test (código c0de)',
    );
  });
});
