/** The status as a table on a terminal. */
import Table from 'cli-table3';
import type { Line } from '../core/show/line';
import { totals } from '../core/show/line';
import { countOf } from '../core/words/condition';
import { RING_WORDS } from '../core/words/ring';
import { shortAge } from '../core/words/time';

const HEAD = ['Concesionario', 'Estado', 'Qué pasa', 'Desde', 'Señal', 'Versión', 'Código', 'Anillo', 'Día'];
const DRIFT = { same: '', other: ' ≠', untold: '' } as const;

/**
 * @param lines - the worst first
 * @param nowMs - since 1970
 */
export function statusTable(lines: readonly Line[], nowMs: number): string {
  const table = new Table({
    head: HEAD,
    wordWrap: true,
    colWidths: [26, 20, 44, 8, 8, 9, 12, 9, 6],
    style: { head: [], border: [] },
  });
  for (const line of lines) {
    const { name, word, what, sinceMs, lastSignalMs, version, codeHash, drift, ring, spentPercent } = line;
    table.push([
      visible(name),
      word,
      visible(what),
      shortAge(nowMs - sinceMs),
      lastSignalMs === null ? '' : shortAge(nowMs - lastSignalMs),
      visible(version ?? ''),
      `${codeHash?.slice(0, 8) ?? ''}${DRIFT[drift]}`,
      RING_WORDS[ring],
      spentPercent === null ? '' : `${spentPercent} %`,
    ]);
  }
  return table.toString();
}

/** «30 concesionarios: 2 sin señales, 28 al día.» */
export function totalsLine(lines: readonly Line[]): string {
  const parts = totals(lines).map(([condition, count]) => countOf(condition, count));
  const noun = lines.length === 1 ? 'concesionario' : 'concesionarios';
  return `${lines.length} ${noun}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
}

/** Names come from outside, so control characters in them must not reach the terminal. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
