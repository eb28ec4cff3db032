/** Probes of the place where versions are kept: whether a piece of one comes back as it was, and goes when it is deleted. */
import type { PieceFacts } from '../ports/version-store';
import type { Bench, Probe, Verdict } from './probe';
import { skipped, verdict } from './probe';

/** Stands in the place of a Spreadsheet's ID, so that no version is touched. */
const BOOK = 'diagnostico';

/** Every byte, as the text that ISO-8859-1 makes of it. */
const BYTES = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).join('');

export const VERSION_PROBES: readonly Probe[] = [
  { id: 'D34', run: ifAllowed(keeping) },
  { id: 'D35', run: ifAllowed(deletion) },
];

function ifAllowed(run: Probe['run']): Probe['run'] {
  return (bench) => (bench.versions.isAllowed() === false ? skipped('no-permission') : run(bench));
}

/** What is put is listed, with what it is, and read back byte by byte; the facts tell which of that holds. */
function keeping({ versions, clock }: Bench): Verdict {
  const name = '_diagnostico';
  const identity = { tab: name, fileId: BOOK, md5: 'e2c865db4162bed963bfaa9ef6ac18f0', revision: '1' };
  const place = { bytes: BYTES.length, start: 0, end: BYTES.length, chain: '1 2 3 4' };
  const facts: PieceFacts = { ...identity, ...place, name, publishedMs: clock.now() };
  const { id } = versions.put(BOOK, facts, BYTES);
  const found = versions.list(BOOK).find((piece) => piece.id === id);
  const told = new Map<string, unknown>(Object.entries(found ?? {}));
  const isTold = Object.entries(facts).every(([fact, value]) => told.get(fact) === value);
  const isSame = versions.read(id) === BYTES;
  return verdict(isTold && isSame, [found !== undefined, isTold, isSame].map(Number).join(''));
}

/** Nothing is left, of a diagnosis that was cut off neither; the facts count what is. */
function deletion({ versions }: Bench): Verdict {
  for (const { id } of versions.list(BOOK)) versions.remove(id);
  const left = versions.list(BOOK).length;
  return verdict(left === 0, left);
}
