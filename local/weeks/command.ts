/** `npm run simulate` from its arguments to its exit code. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Told } from './crew';
import { describeFailure, describeProgress, describeSum, describeTrouble } from './report';
import { Tally } from './tally';

/** What the caller gives the simulation. */
export interface Setting {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether the output is a terminal, so that progress is shown. */
  readonly isTerminal: boolean;
  readonly crew: {
    play(from: number, count: number, take: (told: Told) => void): Promise<void>;
  };
}

interface Options {
  readonly seeds: number;
  readonly from: number;
  readonly json?: boolean;
}

/** Most failing seeds that are reported in full. */
const TOLD_MAX = 10;

const USAGE = 2;

/** Milliseconds between two lines of progress. */
const PROGRESS_MS = 500;

/**
 * Plays seeds and reports the outcome.
 * @param args - arguments after the program's name
 * @returns exit code: 0 no promise was broken, 1 one was, 2 wrong usage
 */
export async function simulate(args: readonly string[], setting: Setting): Promise<number> {
  const options = parse(args, setting);
  if (typeof options === 'number') return options;
  const { seeds, from } = options;
  const startedMs = performance.now();
  const tally = new Tally();
  let toldMs = startedMs;
  await setting.crew.play(from, seeds, (told) => {
    tally.add(told);
    const nowMs = performance.now();
    if (!setting.isTerminal || nowMs - toldMs < PROGRESS_MS) return;
    toldMs = nowMs;
    setting.err(describeProgress(tally.sum, seeds, nowMs - startedMs));
  });
  if (setting.isTerminal) setting.err('\r\u001b[K');
  for (const failure of tally.failures.slice(0, TOLD_MAX)) setting.err(describeFailure(failure));
  for (const trouble of tally.troubles.slice(0, TOLD_MAX)) setting.err(describeTrouble(trouble));
  const told = options.json
    ? `${JSON.stringify(tally.sum)}\n`
    : describeSum(tally, from, performance.now() - startedMs);
  setting.out(told);
  return tally.isClean ? 0 : 1;
}

/** The options, or the exit code when there is nothing to play. */
function parse(args: readonly string[], setting: Setting): Options | number {
  const command = new Command('npm run -s simulate --')
    .description('Plays weeks of a dealership, drawn from seeds, and checks the promises at every step.')
    .option('--seeds <N>', 'how many weeks', whole(1), 200)
    .option('--from <K>', 'the first seed', whole(0), 1)
    .option('--json', 'print one JSON object')
    .allowExcessArguments(false)
    .configureOutput({ writeOut: setting.out, writeErr: setting.err })
    .exitOverride();
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.code === 'commander.helpDisplayed' ? 0 : USAGE;
    throw error;
  }
  return command.opts<Options>();
}

function whole(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d{1,9}$/.test(text) && number >= least) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} up.`);
  };
}
