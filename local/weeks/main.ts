/** Entry of `npm run simulate`: the main thread deals seeds out, the others play them. */
import { isMainThread } from 'node:worker_threads';
import { simulate } from './command';
import { Crew, serveSeeds } from './crew';

if (isMainThread) {
  process.exitCode = await simulate(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    crew: new Crew(new URL(import.meta.url), 'dist'),
  });
} else {
  serveSeeds();
}
