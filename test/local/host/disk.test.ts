/** Files are written whole or not at all, and what killed programs left goes. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canWriteInto, replaceFile, sweepPartial, writeWhole } from '../../../local/host/disk';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string): void => writeFileSync(join(folder, name), 'x');

describe('a file that is written whole', () => {
  it('takes the place of the former one, and nothing else is left', () => {
    put('a.json');
    replaceFile(join(folder, 'a.json'), 'y');
    expect([readdirSync(folder), readFileSync(join(folder, 'a.json'), 'utf8')]).toEqual([['a.json'], 'y']);
  });

  it('leaves the former one, and nothing else, when it cannot be written', () => {
    put('a.json');
    const fail = (partial: string) => {
      writeFileSync(partial, 'half');
      throw new Error('full');
    };
    expect(() => writeWhole(join(folder, 'a.json'), fail)).toThrow('full');
    expect([readdirSync(folder), readFileSync(join(folder, 'a.json'), 'utf8')]).toEqual([['a.json'], 'x']);
  });
});

describe('what killed programs left', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const alive = process.ppid;

  it('goes, while what a living program writes stays', () => {
    for (const pid of [dead, alive, process.pid]) put(`x.xlsx.${pid}.tmp`);
    put(`.prueba.${dead}.tmp`);
    sweepPartial(folder, (name) => name === 'x.xlsx');
    expect(readdirSync(folder)).toEqual([`x.xlsx.${alive}.tmp`]);
  });

  it('goes though its number was given again, once nobody has written for an hour', () => {
    const path = join(folder, `x.xlsx.${alive}.tmp`);
    put(`x.xlsx.${alive}.tmp`);
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    utimesSync(path, minutesAgo(59), minutesAgo(59));
    sweepPartial(folder, () => true);
    expect(readdirSync(folder)).toHaveLength(1);
    utimesSync(path, minutesAgo(61), minutesAgo(61));
    sweepPartial(folder, () => true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('goes with what lies in it, when it is a folder', () => {
    mkdirSync(join(folder, `Exportaciones.${dead}.tmp`));
    put(join(`Exportaciones.${dead}.tmp`, 'a.csv'));
    sweepPartial(folder, () => true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is told from files of others, which stay', () => {
    const others = ['other.xlsx', `other.xlsx.${dead}.tmp`, 'x.xlsx', 'x.xlsx.tmp', 'x.xlsx.abc.tmp'];
    others.forEach(put);
    sweepPartial(folder, (name) => name === 'x.xlsx');
    expect(readdirSync(folder).sort()).toEqual([...others].sort());
  });
});

it('is tried whether a folder can be written into, and nothing is left of it', () => {
  expect([canWriteInto(folder), canWriteInto(join(folder, 'a', 'b'))]).toEqual([true, true]);
  expect([readdirSync(folder), readdirSync(join(folder, 'a'))]).toEqual([['a'], ['b']]);
});
