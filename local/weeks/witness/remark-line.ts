/** A remark as one line, so that two lists of them are compared. */
import type { Remark } from './audit';

/** Separates the value, which is a client's text and must not get into a message. */
const VALUE = '\u001f';

/**
 * The line of a remark.
 * @param remark - as expected, or as found
 * @param vague - headers of columns whose orphans may be reported as unknown or as pending
 */
export function lineOf(remark: Remark, vague: ReadonlySet<string>): string {
  const { severity, code, cell, record, header, value, rows, distinct } = remark;
  const isVague = vague.has(header) && (code === 'parent/unknown' || code === 'parent/pending');
  const what = isVague ? 'an orphan' : `${severity} ${code}`;
  const place = cell === '' ? '' : ` at ${cell} (record ${record}, ${header})`;
  return `${what}${place}, ${rows} rows, ${distinct} values${VALUE}${value}`;
}

/** The line for a message: without the value. */
export function shownOf(line: string): string {
  return line.slice(0, line.indexOf(VALUE));
}
