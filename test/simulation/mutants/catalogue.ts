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
      { of: 'isStagingOf', body: 'return args[0] !== null && args[0].tab === args[1];' },
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
    seed: 79,
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
        of: 'underLock',
        body: 'const [world, waitMs, work] = args; world.lock.tryLock(waitMs); try { return work(); } finally { release(world); }',
      },
    ],
  },
  {
    name: 'the digest written before the commit',
    seed: 116,
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
    seed: 60,
    changes: [
      {
        of: 'digestListing',
        body: 'return original(args[0].map((file: any) => ({ ...file, md5: String(file.modifiedMs), bytes: 0 })));',
      },
    ],
  },
  {
    name: 'a file taken before it has settled',
    changes: [{ of: 'isSettled', body: 'return args.length > 0;' }],
  },
  {
    name: 'the staging tab left behind',
    seed: 29,
    changes: [
      { of: 'planCommit', body: `return original(...args).filter(({ kind }: any) => kind !== 'deleteTab');` },
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
    seed: 57,
    changes: [{ of: 'isOlderCopy', body: 'return args.length === 0;' }],
  },
  {
    name: 'a file taken for gone by one listing',
    seed: 86,
    changes: [{ of: 'expectedFiles', body: 'return args.slice(1);' }],
  },
  {
    name: 'an older file taken for new since a listing left it out',
    seed: 99,
    changes: [{ of: 'away', body: 'return args.slice(2);' }],
  },
  {
    name: 'first looks lost with the state',
    seed: 82,
    changes: [{ of: 'withForgotten', body: 'return args[0];' }],
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
        of: 'planAudit',
        body: `return original(...args).filter((check: any) => check.kind === 'ids' || args[0].includes(check.relation.tab));`,
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
    changes: [{ of: 'nextGeneration', body: 'return Math.max(1, args[1] ?? 0);' }],
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
    seed: 38,
    changes: [{ of: 'judgeRows', body: 'return args.length > 0 ? null : original();' }],
  },
  {
    name: 'a mail sent before its claim is kept',
    seed: 32,
    changes: [
      {
        file: 'src/core/record/alert.ts',
        from: '  session.save();\n  try {\n    channel.deliver',
        to: '  try {\n    channel.deliver',
      },
    ],
  },
  {
    name: 'a mail that is never sent',
    changes: [
      {
        file: 'src/core/record/alert.ts',
        from: '    channel.deliver(describeLetter(letter, session.mailFrame()));\n',
        to: '    if (letter.changes.length > 1) channel.deliver(describeLetter(letter, session.mailFrame()));\n',
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
    seed: 24,
    changes: [{ of: 'withoutValues', body: 'return args[0].slice(0, 300);' }],
  },
  {
    name: '429 without another try',
    seed: 9,
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
    seed: 34,
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
    seed: 32,
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
    seed: 8,
    changes: [{ of: 'foldKey', body: 'return withoutZeros(withoutBlanks(args[0]));' }],
  },
  {
    name: 'a stray trigger that goes on',
    seed: 26,
    changes: [{ of: 'isStray', body: 'return args.length === 0;' }],
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
    changes: [{ of: 'lookMinutes', body: 'return args[0].firing?.everyMinutes ?? 5;' }],
  },
  {
    name: 'a chosen version dropped at the next poll',
    seed: 173,
    changes: [{ of: 'outlasts', body: 'return sameSnapshot(args[0], args[1]);' }],
  },
  {
    name: 'a relation column that is gone passed over',
    changes: [
      {
        of: 'ofRelation',
        body: 'return args[0].values ? original(...args) : { observations: [], totals: [] };',
      },
    ],
  },
  {
    name: 'the wrong sign of the time zone',
    seed: 141,
    changes: [{ of: 'offsetOf', body: 'return -original(...args);' }],
  },
  {
    name: 'tables left on the tabs',
    seed: 71,
    changes: [
      {
        of: 'planCommit',
        body: `return original(...args).filter(({ kind }: any) => kind !== 'deleteTable');`,
      },
    ],
  },
  {
    name: 'a sidebar that goes by the last outcome and not by the verdict',
    seed: 29,
    changes: [
      {
        of: 'cardOf',
        body: `const card = original(...args); return args[0].facts.ended?.outcome === 'held' ? { ...card, state: 'retenido' } : card;`,
      },
    ],
  },
  {
    name: 'an earlier version told as up to date',
    seed: 50,
    changes: [
      {
        file: 'src/core/lifecycle/stand.ts',
        from: "status('fijado', 'status/pinned')",
        to: "status('al-dia', 'status/pinned')",
      },
    ],
  },
];

/** Safeguards against writes that come late, of which the systematic part notices each. */
export const LATE_MUTANTS: readonly Mutant[] = [
  { name: 'a mark that no batch takes away', changes: [NO_FENCE] },
  {
    name: 'one name for all staging tabs',
    changes: [{ of: 'stagingTitle', body: 'return original(Math.min(1, args[0]));' }],
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
