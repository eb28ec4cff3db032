/** `reader state SOURCE`: the state of each entity, in one read. */
import { readState, stalenessOf } from '../core/one-state';
import type { SpreadsheetSource } from '../core/ports/source';
import type { Status } from '../core/status';

export interface StateLine {
  readonly tab: string;
  readonly state: string;
  readonly cause: string | null;
  readonly rows: number | null;
  readonly file: string | null;
  readonly publishedAt: string | null;
  /** Whether it may be imported as it is. */
  readonly isFresh: boolean;
}

/**
 * Reads the state.
 *
 * @param nowMs - ms since 1970
 * @throws SourceError
 */
export async function stateLines(
  source: SpreadsheetSource,
  nowMs: number,
): Promise<{ readonly system: Status['system']; readonly lines: readonly StateLine[] }> {
  const status = await readState(source);
  const lines = status.entities.map((entity): StateLine => {
    const { tab, state, cause, published } = entity;
    return {
      tab,
      state,
      cause,
      rows: published?.rows ?? null,
      file: published?.fileName ?? null,
      publishedAt: published?.publishedAt ?? null,
      isFresh: stalenessOf(status, entity, nowMs) === null,
    };
  });
  return { system: status.system, lines };
}
