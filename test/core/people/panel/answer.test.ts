/** What a person says of how a file is read, in the sidebar and in the install dialog. */

import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { fromEntries } from '../../../../src/core/judge/state/shards';
import { runNow } from '../../../../src/core/people/command/run-now';
import { act } from '../../../../src/core/people/panel/act';
import { readAnswers } from '../../../../src/core/people/panel/answer';
import { answersTo } from '../../../../src/core/people/panel/question';
import { writeSettings } from '../../../../src/core/people/panel/settings';
import { readConfiguration } from '../../../../src/core/records/entity/configuration';
import { installed, outcomes } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

const HEADED = 13;

const doubtful = `Luis Sosa;San Martín Sur\n${[...'ABCDEFGH'].map((one) => `Ana ${one}az;Mitre ${one}`).join('\n')}\n`;

/** A world in which a first file is held, since nobody can tell whether its first row has titles. */
function asking(text = doubtful): FakeWorld {
  const world = installed();
  world.source.put('clientes.csv', text);
  runNow(world);
  return world;
}

const choose = (world: FakeWorld, action: string) =>
  act({ silent: world, asking: world }, { action, tab: 'Clientes', page: null, version: null }, () => true);
const configurationTab = (world: FakeWorld) =>
  world.book.tabList.find(({ title }) => title === '_Configuracion');
const clientes = (world: FakeWorld) =>
  readConfiguration(world.book.textsOf('_Configuracion') ?? []).entities.find(
    ({ tab }) => tab === 'Clientes',
  );
const answers = (world: FakeWorld) =>
  answersTo(fromEntries(world.store.entries).entities.Clientes?.handled ?? null);

describe('an answer in the sidebar', () => {
  it.each([
    ['titles', true, 9, 'Luis Sosa'],
    ['rows', false, 9, 'Luis Sosa'],
  ] as const)('is kept in _Configuracion, and the file is read by it: %s', (action, headed, rows, first) => {
    const world = asking();
    expect(answers(world)).toEqual(['titles', 'rows']);
    expect(choose(world, action).done).toBe(true);
    expect(clientes(world)?.headed).toBe(headed);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
    const texts = world.book.textsOf('Clientes');
    expect([texts?.length, texts?.[0]?.[0]]).toEqual([rows, first]);
    expect(answers(world)).toEqual([]);
  });

  it('is the other delimiter, by its name', () => {
    const world = asking(`nombre;ciudad,pais\n${'Ana;Rosario,Argentina\n'.repeat(6)}`);
    expect(outcomes(world)).toEqual(['Clientes | retenido | file/delimiter-doubtful']);
    expect(answers(world)).toEqual(['split']);
    choose(world, 'split');
    expect(clientes(world)?.delimiter).toBe(';');
    expect(world.book.textsOf('Clientes')?.[0]).toEqual(['nombre', 'ciudad,pais']);
  });

  it('is none to what was not asked', () => {
    const world = asking();
    expect(choose(world, 'split')).toMatchObject({ done: false });
    expect(clientes(world)).toMatchObject({ headed: null, delimiter: null });
  });

  it('makes the column where an earlier version had none, with its drop-down', () => {
    const world = asking();
    const tab = configurationTab(world);
    for (const row of tab?.texts ?? []) row.length = Math.min(row.length, HEADED);
    if (tab) Object.assign(tab, { columns: HEADED });
    choose(world, 'rows');
    expect(world.book.textsOf('_Configuracion')?.[0]?.[HEADED]).toBe('Primera fila');
    expect(clientes(world)?.headed).toBe(false);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
  });

  it('leaves the column alone where a person keeps something else in it, and says so', () => {
    const world = asking();
    const header = configurationTab(world)?.texts[0];
    if (header) header[HEADED] = 'Responsable';
    const before = JSON.stringify(world.book.textsOf('_Configuracion'));
    expect(choose(world, 'rows')).toMatchObject({
      done: false,
      message: expect.stringMatching(/^No se cambió nada/),
    });
    expect(JSON.stringify(world.book.textsOf('_Configuracion'))).toBe(before);
    expect(clientes(world)?.headed).toBeNull();
  });
});

describe('answers of the install dialog', () => {
  const said = { answers: [{ tab: 'Clientes', column: 'headed', text: 'títulos' }] };

  it('are written beside the settings', () => {
    const world = asking();
    writeSettings(world, { frequencyHours: 24, addresses: [] }, readAnswers(said));
    expect(clientes(world)).toMatchObject({ headed: true, frequencyHours: 24 });
  });

  it('are written though Google asks for patience once', () => {
    const world = asking();
    const error = new ServiceError('sheets.spreadsheets.get', 'transient', 429, 'refused', 'Quota exceeded');
    world.book.faults.push({ call: 'read', error, applied: false });
    writeSettings(world, { frequencyHours: 24, addresses: [] }, readAnswers(said));
    expect(clientes(world)).toMatchObject({ headed: true, frequencyHours: 24 });
  });

  it('are taken back by the choice that leaves it to the system', () => {
    const world = asking();
    writeSettings(world, { frequencyHours: null, addresses: [] }, readAnswers(said));
    const back = { answers: [{ tab: 'Clientes', column: 'headed', text: 'automática' }] };
    writeSettings(world, { frequencyHours: null, addresses: [] }, readAnswers(back));
    expect(clientes(world)?.headed).toBeNull();
  });

  it.each([
    null,
    {},
    { answers: 'títulos' },
    { answers: [null, 3] },
    { answers: [{ tab: 'Clientes', column: 'headed', text: '=HYPERLINK("x")' }] },
    { answers: [{ tab: 'Clientes', column: 'constructor', text: 'títulos' }] },
    { answers: [{ tab: 3, column: 'headed', text: 'títulos' }] },
  ])('are nothing else: %j', (given) => {
    expect(readAnswers(given)).toEqual([]);
  });
});
