/** A file that is replaced between any two calls of a run: never two versions in one, never one under the name of another. */
import { contextsFor } from '../../../local/weeks/week';
import { Scene } from './scene';
import { smallScript } from './small';

/** Milliseconds for which listings tell the version before. */
const LAGS = [0, 7 * 60_000] as const;

/** Polls after the last replacement until its version is published: two of lag, two looks. */
const RECOVERY_MAX = 4;

interface Scenario {
  readonly name: string;
  /** Rows of the version that is under way. */
  readonly rows: number;
  /** Everything up to the run in which the file is replaced. */
  prepare(scene: Scene): void;
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a small change',
    rows: 6,
    prepare: (scene) => begin(scene, 5, 6),
  },
  {
    name: 'a staged load',
    rows: 66,
    prepare: (scene) => begin(scene, 60, 66),
  },
  {
    name: 'a resumed load',
    rows: 240,
    prepare: (scene) => {
      begin(scene, 250, 240);
      let kept = 0;
      // Killed after it has kept how far the first chunk has brought it.
      const killed = ({ call }: { readonly call: { readonly api: string } }) => {
        kept += Number(call.api === 'PropertiesService.setProperties');
        return kept === 2 ? ({ kind: 'kill', when: 'after' } as const) : null;
      };
      scene.under(killed, () => scene.poll());
    },
  },
];

function begin(scene: Scene, before: number, rows: number): void {
  scene.install();
  scene.export(before, 'primero');
  scene.poll();
  scene.poll();
  scene.export(rows, 'cambio');
  scene.poll();
}

/** What becomes of the file before a call; `call` counts from the first replacement, from 0. */
type Replacement = (scene: Scene, rows: number, call: number, lagMs: number) => void;

const REPLACEMENTS: Readonly<Record<string, Replacement>> = {
  'by one of the same size': (scene, rows, call, lagMs) => {
    if (call === 0) scene.export(rows, 'cambia', lagMs);
  },
  'by a longer one': (scene, rows, call, lagMs) => {
    if (call === 0) scene.export(rows + 1, 'cambio', lagMs);
  },
  'by a shorter one': (scene, rows, call, lagMs) => {
    if (call === 0) scene.export(rows - 1, 'cambio', lagMs);
  },
  'there and back': (scene, rows, call, lagMs) => {
    if (call < 2) scene.export(rows, call === 0 ? 'cambia' : 'cambio', lagMs);
  },
  'before each call from there on': (scene, rows, call, lagMs) => {
    scene.export(rows, `camb${String.fromCharCode(97 + (call % 26))}o`, lagMs);
  },
};

/** Plays a scenario and replaces the file from one call on; gives the polls until everything was done. */
function play(scene: Scene, { rows, prepare }: Scenario, call: number, replace: Replacement, lagMs: number) {
  prepare(scene);
  scene.under(
    (event) => {
      if (event.call.number >= call) replace(scene, rows, event.call.number - call, lagMs);
      return null;
    },
    () => scene.poll(),
  );
  const polls = scene.recover();
  return { polls, violations: scene.violations };
}

describe('a file that is replaced between any two calls of a run', () => {
  const script = smallScript();

  const cases = SCENARIOS.flatMap((scenario) =>
    Object.entries(REPLACEMENTS).flatMap(([how, replace]) =>
      LAGS.map((lagMs) => [scenario.name, how, lagMs / 60_000, scenario, replace] as const),
    ),
  );

  it.each(cases)(
    '%s, %s, listed %i minutes late: whole, under its own name, and in the end the newest',
    (...given) => {
      const [name, how, minutes, scenario, replace] = given;
      const contexts = contextsFor(script.folder);
      const untouched = new Scene(script.folder, contexts);
      scenario.prepare(untouched);
      const calls = untouched.poll().callCount;
      const broken: string[] = [];
      const fetched: string[] = [];
      let most = 0;
      for (let call = 1; call <= calls; call += 1) {
        const scene = new Scene(script.folder, contexts);
        const { polls, violations } = play(scene, scenario, call, replace, minutes * 60_000);
        broken.push(...violations.map((text) => `at call ${call}: ${text}`));
        fetched.push(...scene.fetched);
        most = Math.max(most, polls);
      }
      script.told.push(
        `${name}, ${how}, ${minutes} minutes late: ${calls} calls, at most ${most} polls to recover`,
      );
      expect(broken).toEqual([]);
      expect(most).toBeLessThanOrEqual(RECOVERY_MAX);
      expect(fetched.length).toBeGreaterThan(0);
      expect(fetched.filter((url) => url.includes('/revisions/'))).toEqual([]);
    },
  );
});
