/** A feed as lines of JSON: `begin`, one line a change, `commit`. The same feed gives the same bytes. */
import type { Change, FeedEnd, FeedHead } from '../core/feed';

/** The first line. */
export function beginLine(head: FeedHead): string {
  const { dealer, tab, feed, from, to, columns, key, columnChanges, reset } = head;
  return line({
    op: 'begin',
    dealer,
    tab,
    feed,
    from,
    to,
    columns,
    key: key?.name ?? null,
    columnChanges,
    reset,
  });
}

/** One line for each change; cells by the name of their column. */
export function changeLine(change: Change, before: readonly string[], after: readonly string[]): string {
  const { op, key } = change;
  const cells = (row: readonly string[], names: readonly string[]) =>
    Object.fromEntries(names.map((name, column) => [name, row[column] ?? '']));
  switch (change.op) {
    case 'insert':
      return line({ op, key, after: cells(change.after, after) });
    case 'update':
      return line({
        op,
        key,
        before: cells(change.before, before),
        after: cells(change.after, after),
        columns: change.columns,
      });
    case 'delete':
      return line({ op, key, before: cells(change.before, before) });
    case 'group':
      return line({
        op,
        key,
        before: change.before.map((row) => cells(row, before)),
        after: change.after.map((row) => cells(row, after)),
      });
  }
}

/** The last line. */
export function commitLine({ dealer, tab, feed }: FeedHead, { counts, hash }: FeedEnd): string {
  return line({ op: 'commit', dealer, tab, feed, counts, hash });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
