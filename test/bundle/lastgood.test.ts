import { openBundle } from './world';

const rows = (count: number, word: string) =>
  `id,nombre\n${Array.from({ length: count }, (_, i) => `${i},${word} ${i}`).join('\n')}\n`;

describe('a reader between any two service calls sees one whole snapshot', () => {
  it.each([
    ['a small one, riding in the commit', 200],
    ['a large one, staged', 120_000],
  ])('%s', (_title, count) => {
    const world = openBundle();
    const id = world.put('clientes.csv', rows(count, 'antes'));
    world.settle();
    const before = world.texts('Clientes');
    world.drive.overwrite(id, rows(count - 50, 'después'));
    world.poll();
    const seen: string[] = [];
    world.runtime.onCall = () => {
      const tab = world.tab('Clientes');
      const published = world.outcomes().filter((line) => line === 'Clientes | publicado | ').length;
      seen.push(
        `${tab?.sheetId} ${tab?.rowCount} ${tab?.text(1, 1)} ${tab?.text((tab?.rowCount ?? 1) - 1, 1)} ${published}`,
      );
    };
    world.poll();
    world.runtime.onCall = null;
    const sheetId = world.tab('Clientes')?.sheetId;
    expect([...new Set(seen)]).toEqual([
      `${sheetId} ${count + 1} antes 0 antes ${count - 1} 1`,
      `${sheetId} ${count - 49} después 0 después ${count - 51} 2`,
    ]);
    expect(before).toHaveLength(count + 1);
    expect(world.texts('Clientes')).toHaveLength(count - 49);
  });
});
