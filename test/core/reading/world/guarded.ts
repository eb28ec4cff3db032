/** What becomes of a file as the first snapshot of an entity. */

import { FactsGatherer, snapshotFacts } from '../../../../src/core/judge/guard/facts';
import { judgeFirst } from '../../../../src/core/judge/guard/first';
import { judgeContent } from '../../../../src/core/judge/guard/judge';
import { judgePlausibility } from '../../../../src/core/judge/guard/plausible';
import type { RefusalCode } from '../../../../src/core/judge/guard/refusal';
import { openReader } from '../../../../src/core/reading/rows/reader';
import type { WorldFile } from './world';

const ALONE = { othersHeaded: false, isAnswered: false };
const NOTHING = { last: null, holdPercent: 30, idColumn: null, relationColumns: [] };
const ABOUT = { idColumn: null, relationColumns: [] };

/** Why a file is held as the first one of an entity; null when it is published. */
export function heldAsFirst({ bytes }: WorldFile): RefusalCode | 'unread' | null {
  const opened = openReader({ size: bytes.length, parts: [{ offset: 0, bytes }] }, {});
  if (!opened.ok) return 'unread';
  const { reader } = opened;
  reader.push(bytes);
  reader.finish();
  const facts = snapshotFacts(reader.facts, new FactsGatherer(-1).state(), { ...ABOUT, bytes: bytes.length });
  const refusal =
    judgeContent(reader.facts, reader.dialect.headerRows, 0) ??
    judgePlausibility(facts, NOTHING) ??
    judgeFirst({ ...reader.dialect, records: reader.facts.records }, ALONE);
  return refusal?.code ?? null;
}
