// Whatever something else has done to the state folder, the program says what to do, or goes on.
import fs, { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RealStart } from './real-start';

/** What becomes of a file's text. */
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  nothing: () => '',
  'its first half': (text) => text.slice(0, text.length / 2),
  null: () => 'null',
  'an empty list': () => '[]',
  'an empty object': () => '{}',
  'no text': () => '\0\u0001\u0002ÿ\n',
  'another number in it': (text) => text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
  'a time that is none': (text) => text.replace(/"nowMs":\d+/, '"nowMs":"ayer"'),
  'a time without end': (text) => text.replace(/"nowMs":\d+/, '"nowMs":1e999'),
};

let world: RealStart;
let good = '';
beforeAll(async () => {
  world = new RealStart();
  expect((await world.start()).code).toBe(0);
  good = join(world.base, 'good');
  cpSync(world.state, good, { recursive: true });
});
afterAll(() => world.close());
beforeEach(() => {
  rmSync(world.state, { recursive: true });
  cpSync(good, world.state, { recursive: true });
});

/** A start ends with a code of its own, and no trace of ours. */
async function holds(): Promise<string> {
  const { code, err } = await world.start();
  expect([0, 1, 2]).toContain(code);
  expect(err).not.toMatch(/Error|\n\s+at /);
  return err;
}

const file = (pattern: RegExp): string => {
  const name = readdirSync(world.state).find((one) => pattern.test(one)) ?? '';
  return join(world.state, name);
};

describe.each([
  ['the world', /^world\.json$/],
  ['the Drive', /^drive\.json$/],
  ['the Spreadsheet', /^spreadsheet-/],
])('%s', (_what, pattern) => {
  it.each(Object.keys(DAMAGES))(
    'that has become %s is told as damaged, or was not changed by it',
    async (how) => {
      const path = file(pattern);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, DAMAGES[how]?.(text) ?? '');
      const isSame = readFileSync(path, 'utf8') === text;
      expect(await holds()).toMatch(isSame ? /^$/ : /^No se entiende lo guardado en .*: borre esa carpeta/);
    },
  );

  it('that is gone is told as damaged, or made anew', async () => {
    rmSync(file(pattern));
    await holds();
  });

  it('that has become a folder is told', async () => {
    const path = file(pattern);
    rmSync(path);
    mkdirSync(path);
    expect(await holds()).not.toBe('');
  });
});

it.each(['folder.txt', 'files.json'])('%s may be anything', async (name) => {
  for (const damage of Object.values(DAMAGES)) {
    const path = join(world.state, name);
    writeFileSync(path, damage(readFileSync(join(good, name), 'utf8')));
    await holds();
  }
});

it('a folder in the place of a lock, and files that are not ours, hinder nobody', async () => {
  mkdirSync(join(world.state, 'lock'));
  mkdirSync(join(world.state, `lock.${process.ppid}.0`));
  writeFileSync(join(world.state, 'note.txt'), 'x');
  expect(await holds()).toBe('');
  expect(fs.existsSync(join(world.state, 'note.txt'))).toBe(true);
});
