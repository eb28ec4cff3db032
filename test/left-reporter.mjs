/** Says at the end of `npm test` what it left out. */
import { readdirSync } from 'node:fs';
import { LONG } from './long.mjs';

export default class LeftReporter {
  onRunComplete() {
    if (!process.argv.includes('quick')) return;
    const names = readdirSync('test', { recursive: true, encoding: 'utf8' });
    const counts = Object.entries(LONG).map(([reason, what]) => {
      const files = names.filter((name) => name.endsWith(`.${reason}.test.ts`));
      return `${what} (${files.length})`;
    });
    const line = `Left to «npm run test:all»: ${counts.join(', ')}.\n`;
    // After what every other reporter prints.
    process.once('exit', () => process.stderr.write(line));
  }
}
