/** Whoever asks how an entity stands is told the same: by `_Estado`, by the sidebar and by «Ver estado». */

import { STATUS_FIELDS } from '../../../../src/core/judge/status/table';
import { restoreVersion } from '../../../../src/core/people/command/restore';
import { poll, runNow, showStatus } from '../../../../src/core/people/command/run-now';
import { readPanel } from '../../../../src/core/people/panel/read';
import type { ReadyPanel } from '../../../../src/core/words/page/data';
import { installed, published } from '../../fake/installed';
import { twice } from '../../fake/versions';
import type { FakeWorld } from '../../fake/world';

const at = (field: (typeof STATUS_FIELDS)[number]) => STATUS_FIELDS.indexOf(field);

function panelOf(world: FakeWorld): ReadyPanel {
  const data = readPanel(world, null, null);
  if (data.stage !== 'ready') throw new Error(`the panel is ${data.stage}`);
  return data;
}

/** Code and cause of an entity, as each place tells them; the sidebar names one that never came without a card. */
function verdicts(world: FakeWorld, tab: string): string[] {
  const rows = world.book.textsOf('_Estado') ?? [];
  const row = rows.find((cells) => cells[at('tab')] === tab) ?? [];
  const { entities, absent } = panelOf(world);
  const card = entities.find((one) => one.tab === tab);
  const never = absent.includes(tab) ? 'sin-configurar status/never-seen' : 'nothing';
  return [
    `${row[at('state')]} ${row[at('cause')]}`.trim(),
    card ? `${card.state} ${card.cause}`.trim() : never,
  ];
}

/** The word with which «Ver estado» begins the line of an entity. */
function wordOf(world: FakeWorld, tab: string): string | undefined {
  showStatus(world);
  const line = (world.dialogue.told.at(-1) ?? '').split('\n').find((one) => one.startsWith(`${tab}: `));
  return line?.slice(tab.length + 2).split(/[,.]/)[0];
}

/** A person edits `_Configuracion`: the next poll deals with all that it finds, whatever waits. */
function edit(world: FakeWorld): void {
  world.store.entries = { ...world.store.entries, 'configuration.touched': String(world.nowMs) };
}

describe('the verdict', () => {
  it('is the same of a held file that was deleted eleven minutes ago', () => {
    const world = published();
    const file = world.source.put('clientes.csv', '');
    runNow(world);
    expect(verdicts(world, 'Clientes')).toEqual(Array(2).fill('retenido file/empty'));
    world.source.remove(file);
    poll(world);
    world.wait(11);
    poll(world);
    expect(verdicts(world, 'Clientes')).toEqual(Array(2).fill('falta frequency/absent'));
    expect(panelOf(world).entities[0]?.actions).toEqual(['go', 'restore']);
    expect(wordOf(world, 'Clientes')).toBe('sin archivo');
  });

  it('is the same of a first file that settles', () => {
    const world = installed();
    world.source.put('ventas.csv', 'id,id_cliente\n1,1\n');
    runNow(world);
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    edit(world);
    poll(world);
    expect(verdicts(world, 'Clientes')).toEqual(Array(2).fill('en-curso status/waiting'));
    expect(wordOf(world, 'Clientes')).toBe('en curso');
  });

  it('is the same of a newer file that waits', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    edit(world);
    poll(world);
    expect(verdicts(world, 'Clientes')).toEqual(Array(2).fill('en-curso status/waiting'));
    expect(wordOf(world, 'Clientes')).toBe('en curso');
  });

  it('is the same of an earlier version that a person put in its place', () => {
    const world = twice();
    restoreVersion(world, 'Clientes', '1');
    expect(verdicts(world, 'Clientes')).toEqual(Array(2).fill('fijado status/pinned'));
    expect(panelOf(world).entities[0]).toMatchObject({
      pinned: true,
      reason: expect.stringContaining('fijada'),
    });
    showStatus(world);
    expect(world.dialogue.told.at(-1)).toMatch(
      /Clientes: fijado, 3 filas\. Muestra una versión anterior, fijada/,
    );
  });

  it('tells that the trigger is gone and that authorisation is needed, and then of no look', () => {
    const world = published();
    world.triggers = 0;
    world.needsAuthorisation = () => true;
    runNow(world);
    const row = (world.book.textsOf('_Estado') ?? [])[1] ?? [];
    const { problems, everyMinutes } = panelOf(world).system;
    expect(problems.map(({ code }) => code).join(' ')).toBe(row[at('cause')]);
    expect(row[at('cause')]).toBe('system/trigger-gone system/authorisation');
    expect(everyMinutes).toBeNull();
    showStatus(world);
    expect(world.dialogue.told.at(-1)).toContain('La revisión automática está desactivada');
  });
});
