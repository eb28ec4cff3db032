import { spawnSync } from 'node:child_process';
import { isAlive, ownIdentity } from '../../../local/host/process-identity';

describe('a process', () => {
  const own = ownIdentity();

  it('is alive while it runs', () => {
    expect(isAlive(own)).toBe(true);
    expect(isAlive({ pid: process.ppid, began: null })).toBe(true);
  });

  it('is dead when it has ended', () => {
    expect(isAlive({ pid: spawnSync(process.execPath, ['-e', '']).pid, began: null })).toBe(false);
    expect(isAlive({ pid: Number.NaN, began: null })).toBe(false);
  });

  it('is dead when its number was given to another one since, where the system tells when that began', () => {
    const isTold = own.began !== null;
    expect(isAlive({ ...own, began: '1' })).toBe(!isTold);
  });
});
