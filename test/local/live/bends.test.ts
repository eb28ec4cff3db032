/** Bends of the diagnosis, played through the proof: a fact that does not hold is told. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localAddresses } from '../../../local/live/addresses';
import { Api } from '../../../local/live/api';
import { localSide, writeLogin } from '../../../local/live/local-side';
import { readLogin } from '../../../local/live/login';
import { prove } from '../../../local/live/prove';
import type { Handlers } from '../../../local/runtime/world';
import { readBundle } from '../../../local/server/bundle';
import { type Opened, toldOf } from '../../../local/server/open';
import { BENDS } from '../../bundle/bends';
import { clientsOf, openTestGoogle } from '../server/world';

let folder = '';
let opened: Opened;
/** What is bent now; the world is the same for all. */
let bent: Handlers | null = null;
let straight: Handlers | null = null;
let said: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bends-'));
  const bend = (handlers: Handlers): Handlers => {
    straight = handlers;
    const names = Object.keys(handlers);
    return Object.fromEntries(
      names.map((name) => [name, (live, text) => (bent ?? handlers)[name]?.(live, text) ?? ''] as const),
    );
  };
  opened = await openTestGoogle({ bend });
  expect(await play()).toBe(0);
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

/** Plays what is not done yet, and judges. */
function play() {
  said = [];
  const place = { project: '.', folder, login: join(folder, 'login.json'), local: opened.url };
  const side = localSide(opened.google, place, (text) => said.push(text));
  const push = async (scriptId: string): Promise<void> => {
    const requestBody = { files: readBundle('dist') };
    await clientsOf(opened).script.projects.updateContent({ scriptId, requestBody });
  };
  const api = new Api(localAddresses(opened.url), readLogin(writeLogin(toldOf(opened), folder)));
  return prove({ ...side, push }, api, { project: '.', state: folder, pages: folder }, 300);
}

/** Forgets that the diagnosis was made, and lets the minute end whose calls Google counts. */
function diagnoseAgain(): void {
  const { clock, projects } = opened.google;
  projects.advance(clock.nowMs + 60_000, () => {});
  const path = join(folder, 'progress.json');
  const progress = JSON.parse(readFileSync(path, 'utf8'));
  const done = progress.done.filter((step: string) => step !== 'diagnose');
  writeFileSync(path, JSON.stringify({ ...progress, done }));
}

/**
 * Those that bend Google, not the script or its decoder, and leave nothing in the Spreadsheet: one world serves them all. That
 * the others are told too, `test/bundle/selftest.test.ts` shows, each in a world of its own.
 */
const CLEAN = new Set([
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
  'D16',
]);
const OUTSIDE = BENDS.filter(
  ({ fails, changes, decodesOutside }) => CLEAN.has(fails[0]) && !changes && !decodesOutside,
);

it.each(OUTSIDE.map((one) => [one.fails[0], one.how, one] as const))(
  'tells that a fact of %s does not hold when %s',
  async (id, _how, { bend }) => {
    diagnoseAgain();
    bent = straight && bend(straight);
    const code = await play();
    bent = null;
    expect([code, said.filter((line) => line.includes('does not hold'))]).toEqual([
      1,
      expect.arrayContaining([expect.stringMatching(new RegExp(`^P\\d+ does not hold: .*\\b${id}\\b`))]),
    ]);
  },
);

it('tells nothing of it once Google is as it was', async () => {
  diagnoseAgain();
  const code = await play();
  expect([code, said.filter((line) => line.includes('does not hold')), said.at(-1)]).toEqual([
    0,
    [],
    expect.stringContaining('0 do not hold'),
  ]);
});
