/** Collects the rows of each changed key from the engine's stream. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Group } from '../core/ports/store';
import type { Row } from '../core/table';
import { changedRowsSql, rowOf } from './sql';

interface OpenGroup {
  readonly key: string;
  readonly before: Row[];
  readonly after: Row[];
  readonly places: number[];
}

/**
 * Yields groups in the order of keys; a group is never split.
 *
 * @param beforeKey - place of the key; null = there is no snapshot before
 * @param afterKey - place of the key
 * @param columns - how many columns each side has
 */
export async function* groupsOf(
  connection: DuckDBConnection,
  beforeKey: number | null,
  afterKey: number,
  columns: { readonly before: number; readonly after: number },
): AsyncGenerator<readonly Group[]> {
  const result = await connection.stream(changedRowsSql(beforeKey, afterKey, columns));
  let open: OpenGroup | null = null as OpenGroup | null;
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const [keys, sides, places, rows] = chunk.getColumns();
    const ended: Group[] = [];
    for (let at = 0; at < chunk.rowCount; at++) {
      const key = String(keys?.[at] ?? '');
      const side = Number(sides?.[at]) === 0 ? 'before' : 'after';
      if (open?.key !== key) {
        if (open) ended.push(open);
        open = { key, before: [], after: [], places: [] };
      }
      open[side].push(rowOf(rows?.[at]));
      if (side === 'after') open.places.push(Number(places?.[at] ?? 0));
    }
    if (ended.length > 0) yield ended;
  }
  if (open) yield [open];
}
