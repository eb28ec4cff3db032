/** `reader pull` and its options. */
import type { Command } from 'commander';
import type { SpreadsheetSource } from '../core/ports/source';
import type { Pulled } from '../core/pull';
import { ToldSource } from '../source/told-source';
import { clock, googleOf, JSON_OPTION, sourcesOf, storeOf, wholeNumber } from './common';
import { openMapping } from './open-mapping';
import { openSink, SINGER, SINK_FORMS } from './open-sink';
import { readRegistry } from './registry';
import { again, type PullCommand, type PulledDealer, pullDealer, pullRegistry } from './run-pull';
import { UsageError } from './usage';
import { dealerLines, describePulled, summaryLines } from './words';

interface PullFlags {
  readonly to: string;
  readonly dealer: string;
  readonly registry?: string;
  readonly tab: readonly string[];
  readonly mapping?: string;
  readonly mappings?: string;
  readonly stale: boolean;
  readonly acceptDeletes: string;
  readonly state?: string;
  readonly watch?: string | true;
  readonly json: boolean;
}

/** Adds the command. */
export function addPull(program: Command): void {
  program
    .command('pull')
    .description('brings a sink up to date')
    .argument('[source]', 'FILE.xlsx, or the address or ID of a Spreadsheet')
    .requiredOption('--to <sink>', SINK_FORMS)
    .option('--dealer <name>', 'name of the dealership in the sink', 'dealer')
    .option('--registry <dir>', 'all dealerships of a registry instead of one source')
    .option('--tab <title...>', 'only these tabs', [])
    .option('--mapping <file>', 'puts fields of the CRM beside the columns')
    .option('--mappings <dir>', 'with --registry: a folder with KEY.yaml for each dealership that has one')
    .option('--stale', 'import what is late or missing all the same', false)
    .option('--accept-deletes <n>', 'deletions that may be told without asking', '1000')
    .option('--state <file>', 'with --to singer: what the target told last')
    .option('--watch [seconds]', 'again and again until Ctrl-C; every 300 seconds unless said otherwise')
    .option(...JSON_OPTION)
    .action((form: string | undefined, flags: PullFlags) => runPull(program, form, flags));
}

async function runPull(program: Command, form: string | undefined, flags: PullFlags): Promise<void> {
  const { watch } = flags;
  const pullOnce = () => pullFrom(program, form, flags);
  if (watch === undefined) return pullOnce();
  const everyMs = 1_000 * wholeNumber('--watch', watch === true ? '300' : watch);
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
    // A second signal ends the program at once.
    console.error('Ends after this pull.');
  });
  await again(pullOnce, clock, everyMs, () => isStopped, console.error);
}

async function pullFrom(program: Command, form: string | undefined, flags: PullFlags): Promise<void> {
  const { registry, mapping, json } = flags;
  if ((form === undefined) === (registry === undefined)) {
    throw new UsageError('Name a source, or --registry DIR.');
  }
  const command: PullCommand = {
    store: storeOf(program),
    clock,
    tabs: flags.tab,
    stale: flags.stale,
    deletesMost: wholeNumber('--accept-deletes', flags.acceptDeletes),
  };
  const opened = mapping === undefined ? null : openMapping(mapping);
  const registered = registry === undefined ? [] : readRegistry(registry);
  const sources = sourcesOf(program);
  // A Singer target reads standard output, so reports go to standard error.
  const say = flags.to === SINGER ? console.error : console.log;
  const sink = await openSink(flags.to, flags.state ?? null, googleOf(program));
  try {
    const tell = (dealer: string, tab: string, words: string) => {
      if (!json) say(`${dealer}${tab.padEnd(14)} ${words}`);
    };
    const done: readonly PulledDealer[] =
      form === undefined
        ? await pullRegistry(
            command,
            registered,
            (id) => sources.open(id),
            sink,
            flags.mappings ?? null,
            (dealer, { tab, pulled }) => {
              if (isNews(pulled)) tell(`${dealer.padEnd(24)} `, tab, describePulled(pulled));
            },
          )
        : [
            await pullDealer(
              command,
              flags.dealer,
              withProgress(sources.open(form)),
              sink,
              opened,
              ({ tab, pulled }) => tell('', tab, describePulled(pulled)),
            ),
          ];
    if (json) say(JSON.stringify(form === undefined ? { dealers: done } : done[0]));
    else for (const line of [...done.flatMap(dealerLines), ...summaryLines(done)]) say(line);
    process.exitCode = Math.max(0, ...done.map(({ code }) => code));
  } finally {
    await sink.close();
  }
}

/** Rows from which on progress is shown. */
const LONG = 100_000;

function withProgress(source: SpreadsheetSource): SpreadsheetSource {
  if (!process.stderr.isTTY) return source;
  return new ToldSource(source, (title, rows) => {
    if (rows >= LONG) process.stderr.write(`\r\u001b[K${title}: ${rows.toLocaleString('en')} rows read\r`);
  });
}

/** With many dealerships, only these outcomes are reported: the others changed nothing. */
function isNews({ kind }: Pulled): boolean {
  return kind !== 'unchanged' && kind !== 'never-published';
}
