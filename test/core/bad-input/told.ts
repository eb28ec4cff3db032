/** What a client reads about a bad file, and the good data that its tab keeps. */
import { manifest } from '../fake/installed';
import type { FakeWorld } from '../fake/world';

/** The tab of customers as `published()` leaves it. */
export const GOOD = [
  ['id', 'nombre'],
  ['1', 'Ana'],
  ['2', 'Luis'],
];

/** Outcome, code, reason and what to do of the newest row of the manifest. */
export function told(world: FakeWorld): { outcome: string; code: string; reason: string; todo: string } {
  const [outcome, code, reason, todo] = (manifest(world)[0] ?? []).slice(3, 7);
  return { outcome: outcome ?? '', code: code ?? '', reason: reason ?? '', todo: todo ?? '' };
}
