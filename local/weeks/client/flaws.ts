/** Bad exports of the client's program. */
import type { Chance } from '../ground/chance';
import type { Identity } from './identity';
import { type Layout, writeTable } from './layout';
import type { Flaw } from './version';

/** Share of the rows that remain in a bad export: too few, though most of the IDs are there. */
const SHARE = 0.55;

/** Draws what is wrong with an export. */
export function drawFlaw(chance: Chance, { header }: Identity): Flaw {
  return header === null ? chance.pick(['rows', 'end']) : chance.pick(['rows', 'end', 'ids', 'idColumn']);
}

/** What identifies the rows of a bad export. */
export function flawedIdentity(identity: Identity, flaw: Flaw): Identity {
  if (flaw === 'idColumn') return { ...identity, header: null };
  return flaw === 'ids' ? { ...identity, spelling: { prefix: 'NN', width: 1 } } : identity;
}

/**
 * Writes a bad export.
 * @param rows - header first
 */
export function writeFlawed(rows: readonly (readonly string[])[], layout: Layout, flaw: Flaw): Buffer {
  if (flaw === 'rows') return writeTable(rows.slice(0, 1 + Math.ceil((rows.length - 1) * SHARE)), layout);
  if (flaw !== 'end') return writeTable(rows, layout);
  // The blank rows of the manner `range` would come before the last record; a file that is cut off has none there.
  const whole = writeTable(rows.slice(0, -1), layout.manner === 'range' ? bare(layout) : layout);
  // The last record ends after its name, which is never blank.
  const cells = (rows[0] ?? []).indexOf('nombre') + 1;
  const begun = writeTable([(rows[rows.length - 1] ?? []).slice(0, cells)], {
    ...bare(layout),
    encoding: plain(layout),
  });
  return Buffer.concat([whole, begun.subarray(0, begun.length - layout.newline.length)]);
}

/** The layout with nothing around the table. */
function bare(layout: Layout): Layout {
  return { ...layout, manner: 'plain' };
}

/** Without the byte order mark, which belongs at the beginning of a file only. */
function plain({ encoding }: Layout): Layout['encoding'] {
  return encoding === 'utf-8-bom' ? 'utf-8' : encoding;
}
