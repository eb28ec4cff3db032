/** Reads a mail of the system as its recipient does: line by line. */

/** One change that a mail reports. */
export interface ToldChange {
  /** Tab of the entity, or «Sistema». */
  readonly name: string;
  /** What changed, without figures, times and file names: equal for two changes to the same state. */
  readonly what: string;
  /** The whole line, its time included. */
  readonly line: string;
}

export interface ReadLetter {
  readonly changes: readonly ToldChange[];
  /** Names of what the mail lists as still wrong; empty if the mail is not a digest. */
  readonly open: readonly string[];
}

const CHANGES = 'Qué cambió:';
const OPEN = 'Qué sigue pendiente:';

/** Reads the body of a mail. */
export function readLetter(body: string): ReadLetter {
  const changes: ToldChange[] = [];
  const open: string[] = [];
  let section: string | null = null;
  for (const line of body.split('\n')) {
    if (line === CHANGES || line === OPEN) section = line;
    const [, name, text] = /^- [^·]* · ([^:]+): (.*)$/.exec(line) ?? [];
    if (name === undefined || text === undefined) continue;
    if (section === OPEN) open.push(name);
    else changes.push({ name, what: text.replace(/«[^»]*»/g, '').replace(/[\d./:]+/g, ''), line });
  }
  return { changes, open };
}
