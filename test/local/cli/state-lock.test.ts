// Two programs never use one state folder at a time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockState } from '../../../local/cli/state-lock';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is taken once, and again after it was given back', () => {
  const unlock = lockState(folder);
  expect(unlock).not.toBeNull();
  expect(lockState(folder)).toBeNull();
  unlock?.();
  expect(lockState(folder)).not.toBeNull();
});

it('leaves nothing behind', () => {
  lockState(folder)?.();
  expect(readdirSync(folder)).toEqual([]);
});

it('is taken over from a process that is dead', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(join(folder, 'lock'), String(pid));
  expect(lockState(folder)).not.toBeNull();
});

it('is taken over when nobody can be read from it', () => {
  writeFileSync(join(folder, 'lock'), 'who?');
  expect(lockState(folder)).not.toBeNull();
});
