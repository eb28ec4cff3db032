// Two programs never use one state folder at a time.
import { spawnSync } from 'node:child_process';
import fs, { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcessIdentity } from '../../../local/host/process-identity';
import { lockState, type StateLock } from '../../../local/host/state-lock';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ANA = { pid: 101, began: '1' };
const LUIS = { pid: 102, began: '2' };
const EVA = { pid: 103, began: '3' };

/** Which of the processes run. */
const running =
  (...all: readonly ProcessIdentity[]) =>
  ({ pid, began }: ProcessIdentity) =>
    all.some((one) => one.pid === pid && one.began === began);

it('is taken once, and again after it was given back', () => {
  const first = lockState(folder);
  expect(first.ok).toBe(true);
  expect(lockState(folder).ok).toBe(false);
  if (first.ok) first.unlock();
  expect(lockState(folder).ok).toBe(true);
});

it('tells the file to delete when another process has it', () => {
  const alive = running(ANA, LUIS);
  expect(lockState(folder, ANA, alive).ok).toBe(true);
  expect(lockState(folder, LUIS, alive)).toEqual({ ok: false, file: join(folder, 'lock.101.1') });
  expect(readdirSync(folder)).toEqual(['lock.101.1']);
});

it('is taken over from a process whose number another one has got since', () => {
  expect(lockState(folder, ANA, running(ANA)).ok).toBe(true);
  const again = { pid: ANA.pid, began: '9' };
  expect(lockState(folder, LUIS, running(again, LUIS)).ok).toBe(true);
  expect(readdirSync(folder)).toEqual(['lock.102.2']);
});

it('is not hindered by a folder that is named like it', () => {
  mkdirSync(join(folder, 'lock'));
  mkdirSync(join(folder, 'lock.101.1'));
  expect(lockState(folder, LUIS, running(ANA, LUIS)).ok).toBe(true);
});

it('is never taken by two, whatever one does between two steps of the other, with a stale lock there', () => {
  const alive = running(ANA, LUIS);
  const steps = ['writeFileSync', 'readdirSync', 'rmSync'] as const;
  let interleaved = 0;
  for (let at = 1; at <= 12; at += 1) {
    writeFileSync(join(folder, 'lock.103.3'), '');
    let count = 0;
    let luis: StateLock | null = null;
    const spies = steps.map((name) => {
      const real: unknown = fs[name];
      return jest.spyOn(fs, name).mockImplementation((...args: unknown[]) => {
        count += 1;
        if (count === at) luis = lockState(folder, LUIS, alive);
        return Reflect.apply(Object(real), fs, args);
      });
    });
    const ana = lockState(folder, ANA, alive);
    for (const spy of spies) spy.mockRestore();
    const locks = luis === null ? [ana] : [ana, luis];
    interleaved += locks.length - 1;
    const taken = locks.flatMap((lock) => (lock.ok ? [lock] : []));
    expect(taken.length).toBeLessThanOrEqual(1);
    for (const lock of taken) lock.unlock();
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
  }
  expect(interleaved).toBeGreaterThan(2);
  expect(alive(EVA)).toBe(false);
});

it('leaves nothing behind', () => {
  const lock = lockState(folder);
  if (lock.ok) lock.unlock();
  expect(readdirSync(folder)).toEqual([]);
});

it('is taken over from a process that is dead', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(join(folder, `lock.${pid}.0`), '');
  expect(lockState(folder).ok).toBe(true);
});

it('is not taken from a process that runs, when nobody tells when it began', () => {
  writeFileSync(join(folder, `lock.${process.ppid}.0`), '');
  expect(lockState(folder)).toEqual({ ok: false, file: join(folder, `lock.${process.ppid}.0`) });
});
