// The disk is full from one write on, whichever it is: the program says so, leaves nothing, and goes on when there is room.
import fs from 'node:fs';
import { RealStart } from './real-start';

const WRITES = ['writeFileSync', 'writeSync', 'copyFileSync', 'mkdirSync', 'openSync'] as const;

/** What makes a file or lets one grow. */
function isWrite(name: string, args: readonly unknown[]): boolean {
  return name !== 'openSync' || String(args[1]).startsWith('w');
}

/** Lets writes fail from one of a number on; tells how many there were. */
function fillDisk(from: number): { count: () => number; end: () => void } {
  let count = 0;
  const spies = WRITES.map((name) => {
    const real: unknown = fs[name];
    return jest.spyOn(fs, name).mockImplementation((...args: unknown[]) => {
      if (isWrite(name, args)) count += 1;
      if (isWrite(name, args) && count >= from) {
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      }
      return Reflect.apply(Object(real), fs, args);
    });
  });
  return {
    count: () => count,
    end: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

/** Starts a world whose disk is full from a write on; null when it never came to that. */
async function starve(world: RealStart, from: number) {
  const disk = fillDisk(from);
  try {
    const told = await world.start();
    return disk.count() < from ? null : told;
  } finally {
    disk.end();
  }
}

it.each([
  ['the first start', false],
  ['a later start', true],
])(
  '%s tells that the disk is full at whichever write, leaves nothing, and the next one does it all',
  async (_what, isLater) => {
    let starved = 0;
    // A later start writes what the first one wrote, so that every other write is enough.
    for (let from = 1; ; from += isLater ? 2 : 1) {
      const world = new RealStart();
      if (isLater) {
        expect((await world.start()).code).toBe(0);
        world.write('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
      }
      const told = await starve(world, from);
      if (told === null) {
        world.close();
        break;
      }
      starved += 1;
      expect({
        from,
        failed: told.code > 0,
        told: /disco|No se puede escribir/.test(told.out + told.err),
        trace: /Error|\n\s+at /.test(told.err),
        left: fs.existsSync(world.state) ? world.leftovers() : [],
      }).toEqual({ from, failed: true, told: true, trace: false, left: [] });
      const next = await world.start();
      expect({ from, code: next.code, err: next.err, left: world.leftovers() }).toEqual({
        from,
        code: 0,
        err: '',
        left: [],
      });
      expect(next.out).toMatch(isLater ? / 3 +2 / : / 2 +2 /);
      world.close();
    }
    expect(starved).toBeGreaterThan(10);
  },
);
