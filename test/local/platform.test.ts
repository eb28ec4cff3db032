/** docs/platform.md names tests that are there. */
import { existsSync, readFileSync } from 'node:fs';

interface Row {
  readonly id: string;
  readonly held: string;
}

const rows: Row[] = readFileSync('docs/platform.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| P\d{2,3} \|/.test(line))
  .map((line) => line.split(' | '))
  .map((cells) => ({ id: (cells[0] ?? '').slice(2), held: (cells.at(-1) ?? '').replace(/ \|$/, '') }));

/** Whether a test file tells of a fact, by its ID or in the words of the row. */
function tells(file: string, { id, held }: Row): boolean {
  const path = `test/local/${file}.test.ts`;
  if (!existsSync(path)) return false;
  const words = held.split('`: ')[1] ?? id;
  return readFileSync(path, 'utf8').includes(words);
}

it('has facts, each under an ID of its own', () => {
  expect(rows.length).toBeGreaterThan(50);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

it.each(rows.map((row) => [row.id, row] as const))(
  '%s is held by the tests that its row names',
  (_id, row) => {
    const files = [...row.held.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? '');
    expect(files.length).toBeGreaterThan(0);
    // A fact of the discovery tables is told there in words of its own.
    const own = files.filter((file) => file !== 'google/discovery/check');
    expect(own.filter((file) => !tells(file, row))).toEqual([]);
  },
);
