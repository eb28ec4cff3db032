/** What the systematic parts play over and over, once for each call of its last run. */
import type { Execution } from '../../../local/runtime/execution';
import type { FaultPlan } from '../../../local/runtime/faults';
import type { Scene } from './scene';

export interface Scenario {
  readonly name: string;
  /** Everything up to the run that is struck. */
  prepare(scene: Scene): void;
  act(scene: Scene): Execution;
}

export const SCENARIOS: readonly [Scenario, ...Scenario[]] = [
  {
    name: 'a small change',
    prepare: (scene) => {
      publish(scene, 5);
      scene.recover();
      scene.export(6, 'cambio');
      scene.poll();
    },
    act: (scene) => scene.poll(),
  },
  {
    name: 'a small change for which a person does not wait',
    prepare: (scene) => {
      publish(scene, 5);
      scene.recover();
      scene.export(6, 'cambio');
    },
    act: (scene) => scene.runNow(),
  },
  {
    name: 'a staged load',
    prepare: (scene) => {
      publish(scene, 60);
      scene.export(66, 'cambio');
      scene.poll();
    },
    act: (scene) => scene.poll(),
  },
  {
    name: 'a resumed load',
    prepare: (scene) => {
      publish(scene, 250);
      scene.export(240, 'cambio');
      scene.poll();
      scene.under(killAfterFirstChunk(), () => scene.poll());
    },
    act: (scene) => scene.poll(),
  },
  {
    name: 'a file that is held',
    prepare: (scene) => {
      publish(scene, 12);
      scene.export(0, '');
      scene.poll();
    },
    act: (scene) => scene.poll(),
  },
  {
    name: 'a check of what was published',
    prepare: (scene) => publish(scene, 5),
    act: (scene) => scene.poll(),
  },
  {
    name: 'an installation',
    prepare: (scene) => {
      scene.export(5, 'primero');
    },
    act: (scene) => scene.installFor('gerencia@concesionario.example'),
  },
];

function publish(scene: Scene, rows: number): void {
  scene.install();
  scene.export(rows, 'primero');
  scene.poll();
  scene.poll();
}

/** The properties are written before the staging tab is made, and then after each chunk. */
function killAfterFirstChunk(): FaultPlan {
  let written = 0;
  return ({ call }) => {
    written += Number(call.api === 'PropertiesService.setProperties');
    return written === 2 ? { kind: 'kill', when: 'after' } : null;
  };
}
