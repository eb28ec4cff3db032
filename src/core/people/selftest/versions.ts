/** Probes of the version store: a piece is read back unchanged, and no longer exists after its deletion. */
import type { PieceFacts } from '../../ground/ports/version-store';
import type { Verdict } from '../../records/diagnosis';
import type { Bench, Probe } from './probe';
import { skipped, verdict } from './probe';

/** Used instead of a Spreadsheet's ID, so that no real version is changed. */
const BOOK = 'diagnostico';

/** All 256 bytes, decoded as ISO-8859-1. */
const BYTES = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).join('');

export const VERSION_PROBES: readonly Probe[] = [
  { id: 'D34', run: ifAllowed(keeping) },
  { id: 'D35', run: ifAllowed(deletion) },
];

function ifAllowed(run: Probe['run']): Probe['run'] {
  return (bench) => (bench.versions.isAllowed() === false ? skipped('no-permission') : run(bench));
}

/** A stored piece is listed, with correct facts, and read back unchanged. The probe's facts say which of the three holds. */
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

/** No piece is left, not even from an interrupted diagnosis. The facts count those that are. */
function deletion({ versions }: Bench): Verdict {
  for (const { id } of versions.list(BOOK)) versions.remove(id);
  const left = versions.list(BOOK).length;
  return verdict(left === 0, left);
}
