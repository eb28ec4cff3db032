/** The command line from its arguments to its exit code. */

import { lockState } from '../host/state-lock';
import { isSystemError, systemPath } from '../host/system-error';
import { parseArguments } from './arguments';
import type { Opened, Screen } from './host';
import { toJson } from './json';
import { loadFolder, pollOnce } from './load';
import type { Opening } from './open';
import { exitCode, type Round, renderNews, renderReport } from './report';
import { runRound } from './round';
import { settle } from './settle';
import { bytesOf, checkFolder } from './told/folder';
import { SENTENCES, SENTENCES_WITH } from './told/messages';
import type { Options } from './told/options';
import { checkPlaces, type Places, resolvePlaces, sweepPlaces } from './told/places';
import { describeFolderProblem, describePlaceProblem, describeSystemProblem } from './told/problem-messages';
import { printable } from './told/table';
import { openTrace } from './trace-file';
import { follow, type Wait } from './watch';

/** What the command line gets from the program that starts it. */
export interface Setting {
  screen: Screen;
  /** Root of this project. */
  project: string;
  /** Environment of the process. */
  env: Readonly<Record<string, string | undefined>>;
  /** Working folder of the person. */
  from: string;
  /** Opens the runtime with the state of earlier runs. */
  open: (places: Places) => Opening;
  /** How to wait while the folder is watched. */
  waitOn: (folder: string) => Wait;
  /** Waits in real time. */
  pause: (ms: number) => Promise<void>;
}

const USAGE = 2;
const FAILED = 1;

/**
 * Does what the arguments ask for.
 *
 * @param args - arguments after the program's name
 * @returns exit code: 0 all published or unchanged, 1 something was not, 2 wrong usage
 */
export async function start(args: readonly string[], setting: Setting): Promise<number> {
  try {
    return await startWith(args, setting);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    refuse(setting.screen, describeSystemProblem(error.code, systemPath(error)));
    return FAILED;
  } finally {
    setting.screen.progress.end();
  }
}

async function startWith(args: readonly string[], setting: Setting): Promise<number> {
  const { screen } = setting;
  const parsed = parseArguments(args, setting.env);
  if (parsed.kind === 'help') {
    screen.out(parsed.text);
    return 0;
  }
  if (parsed.kind === 'wrong') return refuse(screen, parsed.sentence);
  const places = resolvePlaces(parsed.options, setting.project, setting.from);
  const folderProblem = checkFolder(places.folder);
  if (folderProblem) return refuse(screen, describeFolderProblem(folderProblem, places.folder));
  const placeProblem = checkPlaces(places);
  if (placeProblem) return refuse(screen, describePlaceProblem(placeProblem));
  const lock = lockState(places.state);
  if (!lock.ok) return refuse(screen, SENTENCES_WITH.busyState(places.state, lock.file));
  try {
    screen.progress.begin('look', bytesOf(places.folder));
    sweepPlaces(places);
    const opening = setting.open(places);
    if (!opening.ok) return refuse(screen, describeOpening(opening, places.state));
    return await work(opening.opened, places, parsed.options, setting);
  } finally {
    lock.unlock();
  }
}

async function work(opened: Opened, places: Places, options: Options, setting: Setting): Promise<number> {
  const trace = places.trace === null ? null : openTrace(places.trace);
  if (trace) opened.host.trace = trace.write;
  try {
    const { progress } = setting.screen;
    await settle({
      look: () => {
        progress.begin('look', bytesOf(places.folder));
        const names = opened.look((bytes) => progress.advance(bytes));
        progress.rest();
        return names;
      },
      pause: setting.pause,
      tell: (names) => setting.screen.err(`${printable(SENTENCES_WITH.growing(names))}\n`),
    });
    const round = runRound(opened, places, setting.screen, () => loadFolder(opened.host, opened.folderId));
    show(round, places, options, setting.screen);
    return exitCode(options.watch ? await followFolder(opened, places, round, setting) : round);
  } finally {
    opened.host.trace = null;
    trace?.close();
  }
}

/** Polls until the person stops it, and reports each round in which something happened. Returns the last round. */
async function followFolder(opened: Opened, places: Places, first: Round, setting: Setting): Promise<Round> {
  const { screen } = setting;
  let last = first;
  let seenMs = performance.now();
  const poll = () => {
    opened.host.clock.advance(performance.now() - seenMs);
    seenMs = performance.now();
    const problem = checkFolder(places.folder);
    if (problem && problem !== 'empty') {
      screen.err(`${describeFolderProblem(problem, places.folder)}\n`);
      return 0;
    }
    last = runRound(opened, places, screen, () => pollOnce(opened.host), last);
    const { load } = last;
    if (load.pending > 0 && load.handled.length === 0) screen.out(`\n${SENTENCES.settling}\n`);
    if (load.handled.length > 0 || load.broken) screen.out(`\n${renderNews(last, places.out, screen)}`);
    return load.pending + opened.look().length;
  };
  screen.out(`\n${SENTENCES.watching}\n`);
  await follow(setting.waitOn(places.folder), poll, first.load.pending + opened.look().length);
  screen.out(`\n${SENTENCES.stopped}\n`);
  return last;
}

function show(round: Round, places: Places, options: Options, screen: Screen): void {
  const text = options.json
    ? `${JSON.stringify(toJson(round, places))}\n`
    : renderReport(round, places.out, screen);
  screen.out(text);
}

function describeOpening(opening: Extract<Opening, { ok: false }>, state: string): string {
  if (opening.problem === 'other-folder') return SENTENCES_WITH.otherFolder(state, opening.folder);
  return SENTENCES_WITH.damagedState(state);
}

function refuse(screen: Screen, text: string): number {
  // A person typed the paths: they may contain any character.
  screen.err(`${text.trimEnd().replace(/[^\n]+/g, printable)}\n`);
  return USAGE;
}
