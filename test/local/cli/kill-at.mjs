// Loaded before a program: kills it, as `kill -9` does, right before one of its writes or right after it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.KILL_AT);
const isAfter = process.env.KILL_AFTER === '1';
let count = 0;

for (const name of ['writeFileSync', 'writeSync', 'copyFileSync', 'mkdirSync', 'renameSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    count += 1;
    if (count === at && !isAfter) process.kill(process.pid, 'SIGKILL');
    const result = real(...args);
    if (count === at && isAfter) process.kill(process.pid, 'SIGKILL');
    return result;
  };
}
syncBuiltinESMExports();
