/** The commands, and what each takes. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command, Option } from 'commander';
import type { Sink } from '../core/ports/sink';
import type { SpreadsheetSource } from '../core/ports/source';
import { pull } from '../core/pull';
import { MappedSink } from '../mapping/mapped-sink';
import type { Mapping } from '../mapping/mapping';
import { readMapping } from '../mapping/read-mapping';
import type { Country } from '../mapping/type/phone';
import { COUNTRIES } from '../mapping/type/phone';
import { DuckDbStore } from '../store/duckdb-store';
import { checkMapping, hasFaults } from './check';
import { openSink, SINK_FORMS } from './open-sink';
import { openSource } from './open-source';
import { stateLines } from './show-state';
import { suggestMapping } from './suggest';
import { UsageError } from './usage';
import { checkLines, describePulled, needsPerson, problemLine } from './words';

const clock = {
  now: () => Date.now(),
  sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
};

interface Common {
  readonly cache: string;
  readonly google?: string;
}

interface PullOptions {
  readonly to: string;
  readonly dealer: string;
  readonly tab: readonly string[];
  readonly mapping?: string;
  readonly stale: boolean;
  readonly acceptDeletes: string;
  readonly json: boolean;
}

export const program = new Command('reader')
  .description('Reads what a dealership publishes: one state, what changed, exactly once.')
  .option('--cache <dir>', 'where snapshots are kept to compare with', join(homedir(), '.tecnom-reader'))
  .addOption(new Option('--google <url>', 'another server in the place of Google').env('TECNOM_GOOGLE'))
  .exitOverride();

program
  .command('pull')
  .description('brings a sink up to date')
  .argument('<source>', 'FILE.xlsx, or the address or ID of a Spreadsheet')
  .requiredOption('--to <sink>', SINK_FORMS)
  .option('--dealer <name>', 'name of the dealership in the sink', 'dealer')
  .option('--tab <title...>', 'only these tabs', [])
  .option('--mapping <file>', 'puts fields of the CRM beside the columns')
  .option('--stale', 'import what is late or missing all the same', false)
  .option('--accept-deletes <n>', 'deletions that may be told without asking', '1000')
  .option('--json', 'one object instead of lines', false)
  .action(runPull);

program
  .command('state')
  .description('tells how each entity stands')
  .argument('<source>')
  .option('--json', 'one object instead of lines', false)
  .action(async (form: string, { json }: { json: boolean }) => {
    const { system, lines } = await stateLines(sourceOf(form), clock.now());
    if (json) console.log(JSON.stringify({ system, lines }));
    else
      for (const { tab, state, rows, file } of lines)
        console.log([tab, state, rows ?? '', file ?? ''].join('\t'));
    process.exitCode = lines.every(({ isFresh }) => isFresh) ? 0 : 1;
  });

program
  .command('suggest')
  .description('proposes a mapping, to begin with')
  .argument('<source>')
  .addOption(
    new Option('--country <code>', 'of the dealership; found out when left out').choices([...COUNTRIES]),
  )
  .action(async (form: string, { country }: { country?: Country }) => {
    process.stdout.write((await suggestMapping(sourceOf(form), country ?? null)).text);
  });

program
  .command('check')
  .description('tells how well a mapping fits')
  .argument('<source>')
  .requiredOption('--mapping <file>')
  .option('--json', 'one object instead of lines', false)
  .action(async (form: string, { mapping, json }: { mapping: string; json: boolean }) => {
    const reports = await checkMapping(sourceOf(form), mappingOf(mapping).mapping);
    if (json) console.log(JSON.stringify(reports));
    else for (const line of checkLines(reports)) console.log(line);
    process.exitCode = hasFaults(reports) ? 1 : 0;
  });

program
  .command('forget')
  .description('drops everything of a dealership, in the sink and in the cache')
  .argument('<dealer>')
  .requiredOption('--to <sink>', SINK_FORMS)
  .action(async (dealer: string, { to }: { to: string }) => {
    const sink = await openSink(to);
    try {
      await sink.forget(dealer);
    } finally {
      await sink.close();
    }
    const snapshots = await new DuckDbStore(program.opts<Common>().cache).forget(dealer);
    console.log(`${dealer}: forgotten in ${to}, and ${snapshots} snapshots in the cache.`);
  });

async function runPull(form: string, options: PullOptions): Promise<void> {
  const { cache } = program.opts<Common>();
  const deletesMost = Number(options.acceptDeletes);
  if (!Number.isInteger(deletesMost) || deletesMost < 0) {
    throw new UsageError('--accept-deletes takes a whole number of rows, such as 500.');
  }
  const source = sourceOf(form);
  const mapped = options.mapping === undefined ? null : mappingOf(options.mapping);
  const plain: Sink = await openSink(options.to);
  const sink = mapped ? new MappedSink(plain, mapped.mapping) : plain;
  try {
    const { dealer, tab: tabs, stale } = options;
    const store = new DuckDbStore(cache);
    const mapping = mapped?.digest ?? null;
    const request = { dealer, tabs, stale, deletesMost, mapping };
    const done = await pull({ source, sink, store, clock }, request, ({ tab, pulled }) => {
      if (!options.json) console.log(`${tab.padEnd(14)} ${describePulled(pulled)}`);
    });
    const problems = sink instanceof MappedSink ? sink.problems : [];
    if (options.json) console.log(JSON.stringify({ entities: done, problems }));
    else for (const problem of problems.slice(0, 20)) console.log(problemLine(problem));
    process.exitCode = done.some(({ pulled }) => needsPerson(pulled)) || problems.length > 0 ? 1 : 0;
  } finally {
    await sink.close();
  }
}

function sourceOf(form: string): SpreadsheetSource {
  const { google } = program.opts<Common>();
  return openSource(form, { google: google ?? null, sleep: clock.sleep });
}

function mappingOf(path: string): { readonly mapping: Mapping; readonly digest: string } {
  const read = (name: string, beside: string | null) => {
    const file = beside === null ? name : join(dirname(beside), name);
    if (!existsSync(file)) throw new UsageError(`There is no mapping ${file}. Check the path.`);
    return { path: file, text: readFileSync(file, 'utf8') };
  };
  const mapping = readMapping(path, read);
  return { mapping, digest: createHash('sha256').update(JSON.stringify(mapping)).digest('hex').slice(0, 16) };
}
