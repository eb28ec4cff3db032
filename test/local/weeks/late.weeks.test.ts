import { rmSync } from 'node:fs';
import type { Fault } from '../../../local/runtime/faults';
import { contextsFor } from '../../../local/weeks/week';
import { LATE_MUTANTS, SMALL } from './mutants/catalogue';
import { buildMutant } from './mutants/mutant';
import { SCENARIOS, type Scenario } from './scenarios';
import { Scene } from './scene';
import { smallScript } from './small';

const WRITING = ['sheets.spreadsheets.batchUpdate', 'sheets.spreadsheets.values.update'];

/** Milliseconds after which the write lands: within the run, before the next one, and after several. */
const DELAYS = [2_000, 4 * 60_000, 10 * 60_000];

type Meanwhile = (scene: Scene) => void;

/** What happens before it lands. */
const MEANWHILE: readonly (readonly [string, Meanwhile])[] = [
  ['nothing', () => undefined],
  [
    'a newer file and a person',
    (scene) => {
      scene.exportNewer();
      scene.runNow();
    },
  ],
  ['the file as it was', (scene) => scene.exportAgain()],
  [
    'the file as it was and a person',
    (scene) => {
      scene.exportAgain();
      scene.runNow();
    },
  ],
];

/** How the script loses sight of a write, and what happens then; a run that is not killed goes on by itself. */
const LOSSES: readonly (readonly [(lateMs: number) => Fault, typeof MEANWHILE])[] = [
  [(lateMs) => ({ kind: 'kill', when: { lateMs } }), MEANWHILE],
  [(lateMs) => ({ kind: 'http', code: 503, applied: { lateMs } }), MEANWHILE.slice(0, 2)],
  [(lateMs) => ({ kind: 'timeout', applied: { lateMs } }), MEANWHILE.slice(0, 2)],
];

/** Polls in the quarter of an hour after the write landed. */
const POLLS = 3;

/** Plays a scenario of which one write is lost and lands later; gives what was broken. */
function play(scene: Scene, { prepare, act }: Scenario, call: number, fault: Fault, meanwhile: Meanwhile) {
  prepare(scene);
  const execution = scene.under(
    (event) => (event.call.number === call ? fault : null),
    () => act(scene),
  );
  meanwhile(scene);
  if (execution.name === 'install' && !scene.isInstalled()) scene.install();
  while (scene.runtime.late.waiting > 0) scene.poll();
  for (let left = POLLS; left > 0; left -= 1) scene.poll();
  if (!scene.agrees('Clientes')) scene.violations.push('tab, manifest and _Estado do not tell the same');
  scene.recover();
  return scene.violations;
}

/** Places of the calls of a scenario that write to the Spreadsheet. */
function writesOf(scene: Scene, { prepare, act }: Scenario): number[] {
  prepare(scene);
  return act(scene)
    .calls.filter(({ api }) => WRITING.includes(api))
    .map(({ number }) => number);
}

/** Every write of a scenario, lost in every way and late by every delay, whatever happens meanwhile. */
function* plays(folder: string, scenario: Scenario): Generator<readonly string[]> {
  const contexts = contextsFor(folder);
  for (const call of writesOf(new Scene(folder, contexts), scenario)) {
    for (const [lateMs, [loss, then]] of DELAYS.flatMap((ms) => LOSSES.map((one) => [ms, one] as const))) {
      for (const [name, meanwhile] of then) {
        const fault = loss(lateMs);
        const where = `call ${call}, ${JSON.stringify(fault)}, ${name}`;
        const violations = play(new Scene(folder, contexts), scenario, call, fault, meanwhile);
        yield violations.map((text) => `${where}: ${text}`);
      }
    }
  }
}

describe('one write that Google applies late, at every call that writes', () => {
  const script = smallScript();

  it.each(SCENARIOS)('breaks no promise in $name', (scenario) => {
    const all = [...plays(script.folder, scenario)];
    script.told.push(`${scenario.name}: ${all.length} late writes`);
    expect(all.flat()).toEqual([]);
  });
});

/** The first promise that is broken. */
function firstBroken(folder: string): string {
  for (const scenario of SCENARIOS) {
    for (const [violation] of plays(folder, scenario)) {
      if (violation !== undefined) return `${scenario.name}, ${violation}`;
    }
  }
  return '';
}

describe('the script with one safeguard against late writes less', () => {
  const told: string[] = [];

  afterAll(() => {
    process.stdout.write(`${told.join('\n')}\n`);
  });

  it.each(LATE_MUTANTS)('is caught: $name', async ({ name, changes }) => {
    const folder = await buildMutant({ name, changes: [...SMALL.changes, ...changes] });
    const broken = firstBroken(folder);
    rmSync(folder, { recursive: true });
    told.push(`${name} | ${broken}`);
    expect(broken).not.toBe('');
  });
});
