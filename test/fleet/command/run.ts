/** Runs the built command line as a person does. */
import { execFile } from 'node:child_process';
import type { FleetWorld } from '../google/world';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs `fleet` to its end.
 *
 * @param registry - folder
 * @param args - command and options
 */
export function fleet(world: FleetWorld, registry: string, ...args: readonly string[]): Promise<Ended> {
  const common = ['--registry', registry, '--home', world.home, '--google', world.url];
  const { TECNOM_GOOGLE: _, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, ['.build/fleet.mjs', ...common, ...args], { env }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}
