/** Safeguards, each taken away once, and the script as it is in small. */
import type { Mutant } from './mutant';

/** Batches set marks and take none away, so that Google refuses none of them when it comes late. */
const NO_FENCE = {
  of: 'FencedWorkbook.send',
  body: `
    const [edits, text, before] = args;
    return original(edits.filter(({ kind, id }: any) => kind !== 'unprotect' || !before.marks.includes(id)), text, before);`,
};

/** Whatever was read is taken for what was listed. */
const NO_PROOF = { of: 'Download.isProven', body: 'return args.length > 0;' };

/** `_Estado` is not written while the function runs that `silentWithin` names. */
const SILENT = {
  of: 'statusEdits',
  body: 'return Reflect.get(globalThis, "isSilent") ? [] : original(...args);',
};

function silentWithin(name: string) {
  return {
    of: name,
    body: `
    Reflect.set(globalThis, 'isSilent', true);
    try {
      return original(...args);
    } finally {
      Reflect.set(globalThis, 'isSilent', false);
    }`,
  };
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'the manifest row in a second call',
    changes: [
      {
        of: 'FencedWorkbook.apply',
        body: `
    const [edits] = args;
    const row = edits.findIndex(({ kind }: any) => kind === 'insertRows');
    if (row <= 0) return original(edits);
    original(edits.slice(0, row));
    return original(edits.slice(row));`,
      },
    ],
  },
  {
    name: 'the tab cleared before it is written',
    changes: [
      {
        of: 'FencedWorkbook.apply',
        body: `
    const [edits] = args;
    const data = edits.find(({ kind, row, texts }: any) => kind === 'cells' && row === 0 && texts.length > 1);
    const tab = data && this.inner.tabs().find(({ sheetId }: any) => sheetId === data.sheetId);
    if (tab) original([{ ...data, rows: tab.rows, columns: tab.columns, texts: [] }]);
    return original(edits);`,
      },
    ],
  },
  {
    name: 'no identity check on resume',
    seed: 29,
    changes: [
      { of: 'isStagingOf', body: 'return args[0] !== null && args[0].tab === args[1];' },
      { of: 'Download.digestOfSample', body: `return 'the same';` },
      NO_PROOF,
    ],
  },
  {
    name: 'a mark that no batch takes away',
    changes: [NO_FENCE],
  },
  {
    name: 'what was read is not proven to be what was listed',
    seed: 79,
    changes: [NO_PROOF],
  },
  {
    name: 'a blind retry',
    changes: [
      NO_FENCE,
      { of: 'FencedWorkbook.find', body: 'return isRefused(args[0]) ? original(...args) : null;' },
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
    seed: 2,
    changes: [
      {
        of: 'takeIn',
        body: 'args[0].listed = digestListing(args[2].files); return original(...args);',
      },
      {
        of: 'prepare',
        body: `
    original(...args);
    const [session] = args;
    session.update({ digest: session.listed });
    session.save();`,
      },
    ],
  },
  {
    name: 'time instead of md5',
    seed: 6,
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
        of: 'publishedOf',
        body: `
    const [session, , { staged }] = args;
    if (staged.place === 'memory') session.world.log.info(String(staged.texts[1]));
    return original(...args);`,
      },
    ],
  },
  {
    name: 'an older copy at once',
    seed: 7,
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
    changes: [{ of: 'Prover.take', body: 'original(args[0].slice(1));' }],
  },
  {
    name: 'an orphan overlooked',
    changes: [
      {
        of: 'auditRelation',
        body: `
    const { observations, totals } = original(...args);
    const isOther = ({ rule }: any) => rule !== 'parent/unknown' && rule !== 'parent/pending';
    return { observations: observations.filter(isOther), totals: totals.filter(isOther) };`,
      },
    ],
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
    changes: [silentWithin('publish'), SILENT],
  },
  {
    name: 'a generation that stays',
    changes: [{ of: 'nextGeneration', body: 'return Math.max(1, args[1] ?? 0);' }],
  },
  {
    name: '_Estado silent about what is held',
    changes: [silentWithin('record'), SILENT],
  },
  {
    name: 'a file of few rows let pass',
    seed: 169,
    changes: [{ of: 'judgeRows', body: 'return args.length > 0 ? null : original();' }],
  },
  {
    name: 'a mail sent before its claim is kept',
    seed: 32,
    changes: [
      { of: 'Session.save', body: 'if (!this.state.alarms.claim && !this.state.chat.claim) original();' },
    ],
  },
  {
    name: 'a mail that is never sent',
    changes: [{ of: 'mailChannel', body: 'return { ...original(...args), deliver: () => undefined };' }],
  },
  {
    name: 'a version kept without proof',
    changes: [
      { of: 'holdsOther', body: 'return args.length === 0;' },
      { of: 'isPartOf', body: 'return args[1] !== null && args[1] > 0;' },
      { of: 'isProvedBy', body: 'return args.length > 0;' },
    ],
  },
  {
    name: 'a version that nobody keeps again after a kill',
    changes: [
      {
        of: 'tryToKeep',
        body: `
    const [session] = args;
    for (const [tab, one] of unkept(session.state)) markDone(session, tab, one);
    session.save();
    return original(...args);`,
      },
    ],
  },
  {
    name: 'room that is not given back',
    changes: [{ of: 'planRetention', body: 'return { ...original(...args), leaving: [] };' }],
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
        of: 'withRetry',
        body: `
    const [budget, request] = args;
    let refused: any = null;
    const answer = original(budget, () => {
      try {
        return request();
      } catch (error: any) {
        if (error.status !== 429) throw error;
        refused = error;
        return null;
      }
    });
    if (refused) throw refused;
    return answer;`,
      },
    ],
  },
  {
    name: 'manifest rows in the wrong order',
    seed: 34,
    changes: [
      {
        of: 'record',
        body: `
    const [session, book, workbook, rows, happened] = args;
    original(session, book, workbook, [...rows].reverse(), happened);`,
      },
    ],
  },
  {
    name: 'a torn state taken for whole',
    seed: 6,
    changes: [
      // A state of many pieces is torn more often between two of them.
      { record: 'LIMITS', to: { propertyBytes: 1_024 } },
      {
        of: 'fromEntries',
        body: `
    const [entries] = args;
    const [count, , schema] = (entries[STATE_PREFIX + 'head'] ?? '').split(' ');
    const text = Array.from({ length: Number(count) }, (_, index) => entries[STATE_PREFIX + index] ?? '').join('');
    const head = text === '' ? '' : [count, hash(text), schema].join(' ');
    return original({ ...entries, [STATE_PREFIX + 'head']: head });`,
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
    changes: [{ of: 'isForeignTrigger', body: 'return args.length === 0;' }],
  },
  {
    name: 'a manifest without end',
    changes: [
      {
        of: 'insertManifest',
        body: `
    const [tab, header, rows, isFull] = args;
    return isFull ? original(...args) : original({ ...tab, rows: 1 }, header, rows);`,
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
    seed: 43,
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
    seed: 21,
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
        of: 'stand',
        body: `
    const status = original(...args);
    return status.code === 'fijado' ? { ...status, code: 'al-dia' } : status;`,
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
        of: 'carryOut',
        body: `
    const [kind, session, installation, seen, waiting] = args;
    if (kind !== 'keep-waiting') return original(...args);
    const { hasChanged, hasOtherFolders } = seen;
    const blind = { ...seen, hasChanged: false, hasOtherFolders: hasOtherFolders || hasChanged };
    return original(kind, session, installation, blind, waiting);`,
      },
    ],
  },
  {
    name: 'a run of a person that leaves no trace',
    changes: [
      {
        of: 'execute',
        body: `
    const [session] = args;
    if (!session.isPoll) session.update({ digest: null });
    return original(...args);`,
      },
    ],
  },
  {
    name: 'a run that writes nothing in the end',
    changes: [
      {
        of: 'Session.commit',
        body: `if (args[0].length > 0 || this.writtenDigest !== null) original(...args);`,
      },
    ],
  },
];

/** The same script with sizes a thousand times smaller, so that a staged load of many calls takes a moment. */
export const SMALL: Mutant = {
  name: 'small',
  changes: [
    {
      record: 'LIMITS',
      to: { chunkBytes: 4 * 1024, pieceBytes: 2_000, cellsPerCommit: 40, sampleBytes: 512 },
    },
  ],
};
