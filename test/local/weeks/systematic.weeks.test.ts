import type { Fault } from '../../../local/runtime/faults';
import { contextsFor } from '../../../local/weeks/week';
import { SCENARIOS, type Scenario } from './scenarios';
import { Scene } from './scene';
import { smallScript } from './small';

const STRIKES: readonly Fault[] = [
  { kind: 'kill', when: 'before' },
  { kind: 'kill', when: 'after' },
  { kind: 'http', code: 403, applied: 'before' },
  { kind: 'http', code: 404, applied: 'before' },
  { kind: 'http', code: 429, applied: 'before' },
  { kind: 'http', code: 500, applied: 'before' },
  { kind: 'http', code: 500, applied: 'after' },
  { kind: 'http', code: 503, applied: 'before' },
  { kind: 'http', code: 503, applied: 'after' },
  { kind: 'timeout', applied: 'before' },
  { kind: 'timeout', applied: 'after' },
  { kind: 'cutBody', bytes: 7 },
];

/** The bar: polls after the last fault until everything is done. */
const RECOVERY_MAX = 3;

/**
 * Plays a scenario with one call struck; gives the polls until everything was done, and what was broken. An exception that
 * leaves a run is broken too: Google would mail the account, in English, about what has passed by then.
 */
function play(scene: Scene, { prepare, act }: Scenario, call: number, fault: Fault) {
  prepare(scene);
  const execution = scene.under(
    (event) => (event.call.number === call ? fault : null),
    () => act(scene),
  );
  // Whoever sees an installation fail presses again.
  if (execution.name === 'install' && (execution.error !== null || !scene.isInstalled())) scene.install();
  const polls = scene.recover();
  const left = execution.killed || execution.error === null ? [] : [`threw ${execution.error.message}`];
  return {
    polls,
    violations: [...left, ...scene.violations].map(
      (text) => `${JSON.stringify(fault)} at call ${call}: ${text}`,
    ),
  };
}

describe('one kill or one fault at every call', () => {
  const script = smallScript();

  it.each(SCENARIOS)(
    'breaks no promise in $name, throws nothing, and is over within three polls',
    (scenario) => {
      const contexts = contextsFor(script.folder);
      const untouched = new Scene(script.folder, contexts);
      scenario.prepare(untouched);
      const calls = scenario.act(untouched).callCount;
      const broken: string[] = [];
      const polls: number[] = [];
      for (let call = 1; call <= calls; call += 1) {
        for (const fault of STRIKES) {
          const outcome = play(new Scene(script.folder, contexts), scenario, call, fault);
          broken.push(...outcome.violations);
          polls.push(outcome.polls);
        }
      }
      script.told.push(
        `${scenario.name}: ${calls} calls, ${polls.length} strikes, at most ${Math.max(...polls)} polls to recover`,
      );
      expect(broken).toEqual([]);
      expect(Math.max(...polls)).toBeLessThanOrEqual(RECOVERY_MAX);
    },
  );

  it('stages, pauses and goes on as its scenarios say', () => {
    const scene = new Scene(script.folder);
    SCENARIOS[3]?.prepare(scene);
    const resumed = scene
      .poll()
      .calls.map(({ api, params }) => `${api} ${String(params.range ?? '')}`.trim());
    expect(
      resumed.filter((api) => api.startsWith('sheets.spreadsheets.values.update')).length,
    ).toBeGreaterThan(0);
    expect(resumed.some((api) => /'_carga \w+'!A1:/.test(api))).toBe(false);
  });
});
