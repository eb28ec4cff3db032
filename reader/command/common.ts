/** Parts that all commands share. */
import type { Command } from 'commander';
import { DuckDbStore } from '../store/duckdb-store';
import { Sources } from './open-source';
import { UsageError } from './usage';

export const clock = {
  now: () => Date.now(),
  sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
};

export const JSON_OPTION = ['--json', 'one object instead of lines', false] as const;

/** Options of the program as a whole. */
interface Common {
  readonly cache: string;
  readonly google?: string;
}

/** Address of a server to use instead of Google; null = Google. */
export function googleOf(program: Command): string | null {
  return program.opts<Common>().google ?? null;
}

/** Opens sources as the options and the environment say. */
export function sourcesOf(program: Command): Sources {
  return new Sources({ google: googleOf(program), token: process.env.GOOGLE_ACCESS_TOKEN ?? null, clock });
}

/** Where snapshots are kept. */
export function storeOf(program: Command): DuckDbStore {
  return new DuckDbStore(program.opts<Common>().cache);
}

/**
 * Reads a whole number from an option.
 *
 * @throws UsageError
 */
export function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0) return value;
  throw new UsageError(`${option} takes a whole number, such as 500.`);
}
