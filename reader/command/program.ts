/** The commands and their options. */
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { mappingJsonSchema } from '../mapping/json-schema';
import type { Country } from '../mapping/type/phone';
import { COUNTRIES } from '../mapping/type/phone';
import { checkMapping, hasFaults } from './check';
import { checkPage } from './check-page';
import { clock, googleOf, JSON_OPTION, sourcesOf, storeOf, wholeNumber } from './common';
import { diff } from './diff';
import { COLORS, diffLines, PLAIN } from './diff-lines';
import { openMapping } from './open-mapping';
import { openSink, SINK_FORMS } from './open-sink';
import { addPull } from './pull-command';
import { stateLines } from './show-state';
import { suggestMapping } from './suggest';
import { checkLines } from './words';

export const program = new Command('reader')
  .description('Reads what a dealership publishes: one state, what changed, exactly once.')
  .option('--cache <dir>', 'where snapshots are kept to compare with', join(homedir(), '.tecnom-reader'))
  .addOption(new Option('--google <url>', 'another server in the place of Google').env('TECNOM_GOOGLE'))
  .exitOverride();

addPull(program);

program
  .command('diff')
  .description('shows what differs between two states')
  .argument('<a>', 'the former')
  .argument('<b>', 'the later')
  .option('--rows <n>', 'changes of a tab that are shown', '20')
  .option(...JSON_OPTION)
  .action(async (a: string, b: string, { rows, json }: { rows: string; json: boolean }) => {
    const sources = sourcesOf(program);
    const found = await diff(sources.open(a), sources.open(b), clock, wholeNumber('--rows', rows));
    const paint = process.stdout.isTTY && !process.env.NO_COLOR ? COLORS : PLAIN;
    if (json) console.log(JSON.stringify(found));
    else for (const one of found) for (const line of diffLines(one, paint)) console.log(line);
  });

program
  .command('state')
  .description('tells how each entity stands')
  .argument('<source>')
  .option(...JSON_OPTION)
  .action(async (form: string, { json }: { json: boolean }) => {
    const { system, lines } = await stateLines(sourcesOf(program).open(form), clock.now());
    if (json) console.log(JSON.stringify({ system, lines }));
    else
      for (const { tab, state, rows, file } of lines)
        console.log(`${tab.padEnd(14)} ${state.padEnd(14)} ${String(rows ?? '').padStart(9)}  ${file ?? ''}`);
    process.exitCode = lines.every(({ isFresh }) => isFresh) ? 0 : 1;
  });

program
  .command('suggest')
  .description('proposes a mapping, to begin with')
  .argument('<source>')
  .addOption(
    new Option('--country <code>', 'of the dealership; found out when left out').choices([...COUNTRIES]),
  )
  .option('--mappings <dir>', 'mappings of other dealerships: one of the same export program is taken over')
  .option(...JSON_OPTION)
  .action(
    async (
      form: string,
      { country, mappings, json }: { country?: Country; mappings?: string; json: boolean },
    ) => {
      const found = await suggestMapping(sourcesOf(program).open(form), country ?? null, mappings ?? null);
      process.stdout.write(json ? `${JSON.stringify(found)}\n` : found.text);
    },
  );

program
  .command('schema')
  .description('prints the JSON schema of mappings, for editors')
  .action(() => {
    process.stdout.write(mappingJsonSchema());
  });

program
  .command('check')
  .description('tells how well a mapping fits')
  .argument('<source>')
  .requiredOption('--mapping <file>')
  .option('--html <file>', 'writes one page without personal data')
  .option(...JSON_OPTION)
  .action(
    async (form: string, { mapping, html, json }: { mapping: string; html?: string; json: boolean }) => {
      const reports = await checkMapping(sourcesOf(program).open(form), openMapping(mapping).mapping);
      if (html !== undefined) writeFileSync(html, checkPage(reports, `${mapping} on ${form}`));
      if (json) console.log(JSON.stringify(reports));
      else for (const line of checkLines(reports)) console.log(line);
      process.exitCode = hasFaults(reports) ? 1 : 0;
    },
  );

program
  .command('forget')
  .description('drops everything of a dealership, in the sink and in the cache')
  .argument('<dealer>')
  .requiredOption('--to <sink>', SINK_FORMS)
  .option(...JSON_OPTION)
  .action(async (dealer: string, { to, json }: { to: string; json: boolean }) => {
    const sink = await openSink(to, null, googleOf(program));
    try {
      await sink.forget(dealer);
    } finally {
      await sink.close();
    }
    const snapshots = await storeOf(program).forget(dealer);
    if (json) console.log(JSON.stringify({ dealer, snapshots }));
    else if (snapshots > 0)
      console.log(`${dealer}: forgotten in ${to}, and ${snapshots} snapshots in the cache.`);
    else console.log(`${dealer}: the cache knows no dealership of this name; ${to} holds nothing of it.`);
  });
