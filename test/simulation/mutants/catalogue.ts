/** Safeguards, each taken away once, and the script as it is in small. */
import type { Mutant } from './mutant';

const COMMIT = '  workbook.apply(edits);';

/** Batches set marks and take none away, so that Google refuses none of them when it comes late. */
const NO_FENCE = {
  file: 'src/core/publish/fence.ts',
  from: 'this.send([...taken, ...edits,',
  to: 'this.send([...taken.slice(0, 0), ...edits,',
};

const PROOF = `    if (isJudged && !download.isProven(ports.readUntilMs)) return CHANGED;\n`;

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'the manifest row in a second call',
    changes: [
      {
        file: 'src/core/run/handle.ts',
        from: COMMIT,
        to: `
  const data = planCommit(target, shape, staged);
  workbook.apply(data);
  workbook.apply(edits.slice(data.length));`,
      },
    ],
  },
  {
    name: 'the tab cleared before it is written',
    changes: [
      {
        file: 'src/core/run/handle.ts',
        from: COMMIT,
        to: `
  if (target.grid) {
    const { rows: height, columns: width } = target.grid;
    const clear = { kind: 'cells', sheetId: target.sheetId, row: 0, rows: height, columns: width, texts: [] } as const;
    workbook.apply([clear]);
  }
${COMMIT}`,
      },
    ],
  },
  {
    name: 'no identity check on resume',
    seed: 29,
    changes: [
      {
        file: 'src/core/lifecycle/staging.ts',
        from: 'return checkpoint.fileId === fileId && checkpoint.md5 === md5 && checkpoint.tab === tab;',
        to: 'return fileId + md5 !== "" && checkpoint.tab === tab;',
      },
      {
        file: 'src/core/load/download.ts',
        from: 'return kept && kept.sample !== download.digestOfSample() ? null : download;',
        to: 'return download;',
      },
      { file: 'src/core/load/load.ts', from: PROOF, to: '' },
    ],
  },
  {
    name: 'a mark that no batch takes away',
    changes: [NO_FENCE],
  },
  {
    name: 'what was read is not proven to be what was listed',
    seed: 136,
    changes: [{ file: 'src/core/load/load.ts', from: PROOF, to: '' }],
  },
  {
    name: 'a blind retry',
    changes: [
      NO_FENCE,
      {
        file: 'src/core/publish/fence.ts',
        from: 'isDoubtful || isRefused(error) ? this.find(error, text, before) : null;',
        to: 'isDoubtful && isRefused(error) ? this.find(error, text, before) : null;',
      },
    ],
  },
  {
    name: 'no lock',
    changes: [
      {
        file: 'src/core/run/lock.ts',
        from: 'if (!withRetry(shortly(world), () => world.lock.tryLock(waitMs))) return null;',
        to: 'withRetry(shortly(world), () => world.lock.tryLock(waitMs));',
      },
    ],
  },
  {
    name: 'the digest written before the commit',
    seed: 22,
    changes: [
      {
        file: 'src/core/run/deal.ts',
        from: `  const work = handleAll(session, book, workbook, due.now);`,
        to: `
  session.update({ digest: digestListing(listing.files) });
  session.save();
  const work = handleAll(session, book, workbook, due.now);`,
      },
    ],
  },
  {
    name: 'time instead of md5',
    seed: 18,
    changes: [
      {
        file: 'src/core/snapshot/digest.ts',
        from: '[file.id, file.md5, file.bytes, file.name, file.folderPath]',
        to: '[file.id, file.modifiedMs, file.name, file.folderPath]',
      },
    ],
  },
  {
    name: 'a file taken before it has settled',
    changes: [
      {
        file: 'src/core/snapshot/looks.ts',
        from: 'return now - firstLook(looks, file, now) >= LIMITS.settleMs;',
        to: 'return now - firstLook(looks, file, now) >= 0;',
      },
    ],
  },
  {
    name: 'the staging tab left behind',
    seed: 29,
    changes: [
      {
        file: 'src/core/publish/plan.ts',
        from: `    { kind: 'deleteTab', sheetId: staged.sheetId },\n`,
        to: '',
      },
    ],
  },
  {
    name: 'a record in the log',
    changes: [
      {
        file: 'src/core/run/handle.ts',
        from: COMMIT,
        to: `${COMMIT}
  if (staged.place === 'memory') session.world.log.info(String(staged.texts[1]));`,
      },
    ],
  },
  {
    name: 'an older copy at once',
    seed: 115,
    changes: [
      {
        file: 'src/core/run/deal.ts',
        from: 'resolved.filter((one) => isOlder(session, one, now))',
        to: 'resolved.filter((one) => isOlder(session, one, now) && false)',
      },
    ],
  },
  {
    name: 'a file taken for gone by one listing',
    seed: 135,
    changes: [
      { file: 'src/core/folder/listing.ts', from: 'files: expectedFiles(state) }', to: 'files: [] }' },
    ],
  },
  {
    name: 'an older file taken for new since a listing left it out',
    seed: 99,
    changes: [
      {
        file: 'src/core/snapshot/looks.ts',
        from: 'return Object.entries(looks)\n    .filter(',
        to: 'return Object.entries(looks)\n    .slice(0, 0)\n    .filter(',
      },
    ],
  },
  {
    name: 'first looks lost with the state',
    seed: 60,
    changes: [
      {
        file: 'src/core/folder/recall.ts',
        from: 'looks: withForgotten(state.looks, toldLooks(entries))',
        to: 'looks: state.looks',
      },
    ],
  },
  {
    name: 'a proof that leaves a row out',
    changes: [
      {
        file: 'src/core/proof/table-proof.ts',
        from: 'this.hasher.take(rows);',
        to: 'this.hasher.take(rows.slice(1));',
      },
    ],
  },
  {
    name: 'an orphan overlooked',
    changes: [{ file: 'src/core/audit/relation.ts', from: '      else unknown.add(row, text);\n', to: '' }],
  },
  {
    name: 'children not checked when their parents change',
    changes: [
      {
        file: 'src/core/audit/plan.ts',
        from: 'if (!isChanged(entity) && !parents.some(isChanged)) continue;',
        to: 'if (!isChanged(entity)) continue;',
      },
    ],
  },
  {
    name: '_Estado left out of the commit',
    changes: [
      {
        file: 'src/core/run/handle.ts',
        from: `
      ...insertObservations(book.observations, seen),
      ...statusEdits(session, book, after),`,
        to: `
      ...insertObservations(book.observations, seen),`,
      },
    ],
  },
  {
    name: 'a generation that stays',
    changes: [
      {
        file: 'src/core/session/session.ts',
        from: 'const generation = this.tried;',
        to: 'const generation = Math.max(1, this.shownGeneration ?? 0);',
      },
    ],
  },
  {
    name: '_Estado silent about what is held',
    changes: [
      {
        file: 'src/core/record/record.ts',
        from: '[...insertManifest(book.manifest, MANIFEST_HEADER, cells, isFull), ...status]',
        to: 'insertManifest(book.manifest, MANIFEST_HEADER, cells, isFull)',
      },
    ],
  },
  {
    name: 'a file of few rows let pass',
    seed: 67,
    changes: [
      {
        file: 'src/core/guard/plausible.ts',
        from: 'judgeRows(facts, last, holdPercent) ?? judgeIds',
        to: 'judgeIds',
      },
    ],
  },
  {
    name: 'a mail sent before its claim is kept',
    seed: 36,
    changes: [
      {
        file: 'src/core/record/alert.ts',
        from: `
  session.save();
  const { subject, body }`,
        to: `
  const { subject, body }`,
      },
    ],
  },
  {
    name: 'a mail that is never sent',
    seed: 36,
    changes: [
      {
        file: 'src/core/record/alert.ts',
        from: '    deliver(session, letter.to, subject, body);\n',
        to: '    if (letter.changes.length > 1) deliver(session, letter.to, subject, body);\n',
      },
    ],
  },
  {
    name: 'a version kept without proof',
    changes: [
      {
        file: 'src/core/versions/keep.ts',
        from: 'const isChanged = listed !== undefined && listed.md5 !== published.md5;',
        to: 'const isChanged = listed === undefined;',
      },
      {
        file: 'src/core/versions/keep.ts',
        from: 'const isSame = size !== null && size > 0 && (!facts || facts.bytes === size);',
        to: 'const isSame = size !== null && size > 0 && facts !== undefined;',
      },
      {
        file: 'src/core/versions/keep.ts',
        from: 'isLast ? digest.hex() !== this.published.md5 :',
        to: 'isLast ? false :',
      },
    ],
  },
  {
    name: 'a version that nobody keeps again after a kill',
    changes: [
      {
        file: 'src/core/versions/keeping.ts',
        from: '  session.save();\n  const end =',
        to: '  for (const [tab, one] of unkept(session.state)) markDone(session, tab, one);\n  session.save();\n  const end =',
      },
    ],
  },
  {
    name: 'room that is not given back',
    changes: [
      {
        file: 'src/core/versions/keeping.ts',
        from: 'for (const { id } of gone) {',
        to: 'for (const { id } of gone.slice(0, 0)) {',
      },
    ],
  },
  {
    name: 'a refused value in a message',
    seed: 70,
    changes: [
      {
        file: 'src/google/failure.ts',
        from: 'status, fate, withoutValues(detail));',
        to: 'status, fate, detail.slice(0, 300 + withoutValues.length));',
      },
    ],
  },
  {
    name: '429 without another try',
    changes: [
      {
        file: 'src/core/retry.ts',
        from: "if (!(error instanceof ServiceError) || error.kind !== 'transient') throw error;",
        to: "if (!(error instanceof ServiceError) || error.kind !== 'transient' || error.status === 429) throw error;",
      },
      {
        file: 'src/core/publish/fence.ts',
        from: "error.kind === 'transient' && pause(this.budget, attempt)",
        to: "error.kind === 'transient' && error.status !== 429 && pause(this.budget, attempt)",
      },
    ],
  },
  {
    name: 'manifest rows in the wrong order',
    seed: 17,
    changes: [
      {
        file: 'src/core/run/deal.ts',
        from: '[...work.rows, ...notes].reverse()',
        to: '[...work.rows, ...notes]',
      },
    ],
  },
  {
    name: 'a torn state taken for whole',
    seed: 60,
    changes: [
      {
        file: 'src/core/state/shards.ts',
        from: "if (text === '' || hash(text) !== digest) return EMPTY_STATE;",
        to: "if (text === '' || digest === '') return EMPTY_STATE;",
      },
    ],
  },
  {
    name: 'the case of IDs taken for a difference',
    changes: [
      {
        file: 'src/core/audit/key.ts',
        from: 'return withoutZeros(withoutBlanks(text).toLowerCase());',
        to: 'return withoutZeros(withoutBlanks(text));',
      },
    ],
  },
  {
    name: 'a stray trigger that goes on',
    changes: [
      {
        file: 'src/core/session/stray.ts',
        from: "return account !== '' && installedBy !== '' && account !== installedBy;",
        to: "return account === '' && installedBy !== '' && account !== installedBy;",
      },
    ],
  },
  {
    name: 'a manifest without end',
    changes: [
      {
        file: 'src/core/manifest/insert.ts',
        from: 'isFull ? Math.max(2, room) : LIMITS.manifestRows + 1;',
        to: 'isFull ? Math.max(2, room) : 10 * LIMITS.manifestRows;',
      },
    ],
  },
  {
    name: 'the time of the day disregarded',
    seed: 99,
    changes: [
      {
        file: 'src/core/state/spent.ts',
        from: 'return usedShare(spent, now) >= LIMITS.triggerDayShare;',
        to: 'return usedShare(spent, now) >= 10 * LIMITS.triggerDayShare;',
      },
    ],
  },
  {
    name: 'a chosen version dropped at the next poll',
    seed: 47,
    changes: [
      {
        file: 'src/core/lifecycle/pin.ts',
        from: 'return sameSnapshot(pin, winner) || snapshotKey(winner) === pin.replaced || winner.seenMs < pin.atMs;',
        to: 'return sameSnapshot(pin, winner);',
      },
    ],
  },
  {
    name: 'a relation column that is gone passed over',
    changes: [
      {
        file: 'src/core/audit/audit.ts',
        from: 'if (!values) return withoutRelation(relation);',
        to: 'if (!values) return { observations: [], totals: [] };',
      },
    ],
  },
  {
    name: 'the wrong sign of the time zone',
    seed: 130,
    changes: [
      {
        file: 'src/core/snapshot/arrivals.ts',
        from: "(sign === '-' ? -1 : 1)",
        to: "(sign === '-' ? 1 : -1)",
      },
    ],
  },
  {
    name: 'tables left on the tabs',
    seed: 101,
    changes: [
      {
        file: 'src/core/publish/plan.ts',
        from: "    ...tables.map((tableId) => ({ kind: 'deleteTable' as const, sheetId, tableId })),\n",
        to: '',
      },
    ],
  },
  {
    name: 'a sidebar that goes by the last outcome and not by the verdict',
    seed: 34,
    changes: [
      {
        file: 'src/core/panel/card.ts',
        from: '    state: code,',
        to: "    state: facts.ended?.outcome === 'held' ? 'retenido' : code,",
      },
    ],
  },
];

/** Safeguards against writes that come late, of which the systematic part notices each. */
export const LATE_MUTANTS: readonly Mutant[] = [
  { name: 'a mark that no batch takes away', changes: [NO_FENCE] },
  {
    name: 'one name for all staging tabs',
    changes: [
      {
        file: 'src/core/publish/staging.ts',
        from: 'sheetId.toString(36)',
        to: 'Math.min(1, sheetId)',
      },
    ],
  },
  {
    name: 'a listing forgotten that was seen between two equal ones',
    changes: [
      {
        file: 'src/core/run/run.ts',
        from: "      if (seen.hasChanged) session.update({ digest: '' });\n",
        to: '',
      },
    ],
  },
  {
    name: 'a run of a person that leaves no trace',
    changes: [
      {
        file: 'src/core/run/deal.ts',
        from: "if (!session.isPoll && session.state.digest !== '') {",
        to: 'if (session.state.digest === null) {',
      },
    ],
  },
  {
    name: 'a run that writes nothing in the end',
    changes: [
      { file: 'src/core/run/close.ts', from: '  if (!isTrue) {', to: '  if (wasWritten && !isTrue) {' },
    ],
  },
];

/** The same script with sizes a thousand times smaller, so that a staged load of many calls takes a moment. */
export const SMALL: Mutant = {
  name: 'small',
  changes: [
    { file: 'src/core/limits.ts', from: 'chunkBytes: 4 * 1024 * 1024,', to: 'chunkBytes: 4 * 1024,' },
    { file: 'src/core/limits.ts', from: 'pieceBytes: 2_000_000,', to: 'pieceBytes: 2_000,' },
    { file: 'src/core/limits.ts', from: 'cellsPerCommit: 40_000,', to: 'cellsPerCommit: 40,' },
    { file: 'src/core/limits.ts', from: 'sampleBytes: 64 * 1024,', to: 'sampleBytes: 512,' },
  ],
};
