/** The proof from its beginning, or from where it was stopped, to its page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../host/disk';
import { Account } from './account';
import { type Api, Refused, Unreachable } from './api';
import { compareCosts } from './costs';
import { Dealer } from './dealer';
import { judge, readFacts, readReport } from './facts';
import { Journal } from './journal';
import { Obstacle } from './login';
import { Maker } from './maker';
import { Play } from './play';
import { livePage } from './report';
import type { Side } from './side';

/** How it ended: all that can be told holds, something does not, it could not go on. */
export type ExitCode = 0 | 1 | 3;

export interface ProofPlace {
  /** Root of this project, built. */
  readonly project: string;
  /** Folder of the journal. */
  readonly state: string;
  /** Folder for the page. */
  readonly pages: string;
}

/**
 * Plays and judges.
 * @param side - a real account, or one on this machine
 * @param place - folders
 */
export async function prove(side: Side, api: Api, place: ProofPlace, cells: number): Promise<ExitCode> {
  const journal = new Journal(place.state);
  const account = new Account(api);
  const play = new Play(side, api, account, journal, cells);
  api.timings.unshift(...journal.now.timings);
  try {
    await play.run();
    const outside = await play.outside();
    const report = readReport(await account.report(journal.now.spreadsheetId));
    const facts = judge(
      readFacts(readFileSync(join(place.project, 'docs/platform.md'), 'utf8')),
      report,
      outside,
    );
    const date = new Date().toISOString().slice(0, 10);
    const costs = compareCosts(api.timings, report);
    const page = livePage({ date, isLocal: side.isLocal, progress: journal.now, report, facts, costs });
    const path = join(place.pages, `${date}.md`);
    replaceFile(path, page);
    const broken = facts.filter(({ standing }) => standing === 'does not hold');
    for (const { id, text, by } of broken) side.say(`${id} does not hold: ${text} (${by})`);
    for (const fault of journal.now.faults) side.say(fault);
    const told = facts.filter(({ standing }) => standing !== 'not told').length;
    side.say(`${told} of ${facts.length} facts were told, ${broken.length} do not hold. ${path}`);
    return broken.length + journal.now.faults.length > 0 ? 1 : 0;
  } catch (error) {
    if (!isStop(error)) throw error;
    const { done } = journal.now;
    side.say(
      `${error.message}\nDone so far: ${done.join(', ') || 'nothing'}. Start it again to go on from here.`,
    );
    return 3;
  }
}

/**
 * Removes what former runs made, and nothing else.
 * @param side - says what it does
 * @param state - folder of the journal
 */
export async function clean(side: Side, api: Api, state: string): Promise<ExitCode> {
  const journal = new Journal(state);
  try {
    await new Dealer(new Maker(api), new Account(api), journal).removeAll();
    journal.clear();
    side.say('What the proof made is gone.');
    return 0;
  } catch (error) {
    if (!isStop(error)) throw error;
    side.say(error.message);
    return 3;
  }
}

function isStop(error: unknown): error is Error {
  return error instanceof Obstacle || error instanceof Unreachable || error instanceof Refused;
}
