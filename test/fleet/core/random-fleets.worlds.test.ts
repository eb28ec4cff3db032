/** Ten thousand fleets, drawn: each dealership is put into a state, and looked at; what is told must be that state. */
import fc from 'fast-check';
import type { Condition } from '../../../fleet/core/look/condition';
import { look } from '../../../fleet/core/look/look';
import type { Memory } from '../../../fleet/core/look/memory';
import type { Dealership } from '../../../fleet/core/registry/dealership';
import { FakeGoogle, ONE_BY_ONE } from '../fake/google';
import type { Cells } from '../fake/table';
import { statusTable } from '../fake/table';

const MINUTE = 60_000;
const SCRIPT = 'script-1234567890';

/** Entities and problems of the system that are no worse than a condition. */
const MILD: Readonly<
  Record<string, { readonly entities: readonly Cells[]; readonly problems: readonly string[] }>
> = {
  well: {
    entities: [{ state: 'al-dia' }, { state: 'sin-configurar', cause: 'status/never-seen' }],
    problems: [],
  },
  working: { entities: [{ state: 'en-curso', cause: 'status/waiting' }], problems: [] },
  pinned: {
    // The second as versions told it that had no code for it.
    entities: [
      { state: 'fijado', cause: 'status/pinned' },
      { state: 'al-dia', cause: 'status/pinned' },
    ],
    problems: [],
  },
  limited: { entities: [], problems: ['system/short-time', 'system/mail-quota'] },
  attention: {
    entities: [{ state: 'al-dia', cause: 'status/candidate' }],
    problems: ['configuration/mistakes', 'versions/permission', 'versions/room'],
  },
  late: { entities: [{ state: 'atrasado', cause: 'frequency/late' }], problems: [] },
  missing: { entities: [{ state: 'falta', cause: 'frequency/missing' }], problems: [] },
  held: { entities: [{ state: 'retenido', cause: 'file/rows-fell' }], problems: [] },
  rejected: { entities: [{ state: 'rechazado', cause: 'file/binary' }], problems: [] },
  failing: { entities: [{ state: 'fallido', cause: 'service/denied' }], problems: [] },
};
const ORDER = Object.keys(MILD);

/** Problems with which nothing works, and times at which a table was last written. */
const BROKEN = [
  'system/no-folder',
  'system/disabled',
  'system/trigger-gone',
  'system/authorisation',
  'system/failing',
];

/** What is drawn of a dealership: the state it is in, and the lesser troubles beside it. */
interface Drawn {
  readonly truth: Condition;
  readonly beside: readonly number[];
  readonly ageMinutes: number;
  readonly hasMoved: boolean;
  readonly isUnlisted: boolean;
}

const TRUTHS: readonly Condition[] = [
  'gone',
  'no-access',
  'deleted',
  'silent',
  'broken',
  'moved',
  'not-installed',
  'awaiting',
  'unreadable',
  'unknown',
  'well',
  'working',
  'pinned',
  'limited',
  'attention',
  'late',
  'missing',
  'held',
  'rejected',
  'failing',
];

const drawn: fc.Arbitrary<Drawn> = fc.record({
  truth: fc.constantFrom(...TRUTHS),
  beside: fc.array(fc.nat(), { maxLength: 4 }),
  ageMinutes: fc.integer({ min: 0, max: 80 }),
  hasMoved: fc.boolean(),
  isUnlisted: fc.boolean(),
});

/** A table that is in a state, with lesser troubles beside. */
function tableOf(truth: string, beside: readonly number[], lastRunMs: number): string[][] {
  const rank = ORDER.indexOf(truth);
  // Where the system itself is in the way, anything may be wrong beside it.
  const worst = rank < 0 ? ORDER.length - 1 : rank;
  const chosen = [
    ...beside.map((number) => ORDER[number % (worst + 1)] ?? 'well'),
    rank < 0 ? 'well' : truth,
  ];
  const problems = chosen.flatMap((name) => MILD[name]?.problems ?? []);
  const entities = chosen.flatMap((name) => MILD[name]?.entities ?? []);
  const broken = BROKEN[(beside[0] ?? 0) % BROKEN.length] ?? '';
  return statusTable(
    lastRunMs,
    {
      cause: [...(truth === 'broken' ? [broken] : []), ...problems].join(' '),
      scriptId: truth === 'moved' ? 'another-1234567890' : SCRIPT,
    },
    entities.map((cells, index) => ({ ...cells, tab: `Hoja ${index}` })),
  );
}

/** Puts a dealership into its state. */
function bring(google: FakeGoogle, id: string, { truth, beside, ageMinutes, isUnlisted }: Drawn): void {
  const lastRunMs = google.nowMs - (truth === 'silent' ? 91 + ageMinutes : ageMinutes) * MINUTE;
  const table = tableOf(truth, beside, lastRunMs);
  google.busy.delete(id);
  google.books.delete(id);
  if (truth === 'gone') return;
  const isBare = truth === 'not-installed' || truth === 'awaiting';
  google.put(id, isBare ? null : truth === 'unreadable' ? table.slice(0, 1) : table, {
    isTrashed: truth === 'deleted',
    absence: truth === 'no-access' ? 'denied' : null,
    // Written to at whatever moment, by the product or by a person; never twice at one.
    modifiedMs: google.nowMs - (beside[0] ?? 0),
    isUnlisted,
  });
  if (truth === 'unknown') google.busy.add(id);
}

function registered(index: number, truth: Condition): Dealership {
  const name = `d${index}`;
  return {
    key: name,
    name,
    spreadsheet: `book-${name}`,
    script: truth === 'awaiting' ? null : SCRIPT,
    ring: 'all',
    notes: '',
  };
}

it('tells of no dealership another state than it is in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(drawn, { minLength: 1, maxLength: 50 }),
      fc.array(drawn, { maxLength: 50 }),
      async (first, later) => {
        const google = new FakeGoogle();
        const now = [...first];
        let memory: Memory = {};
        for (const changes of [first, later]) {
          changes.forEach((one, index) => {
            // What did not move stays as it is, and gets older.
            if (changes === later && (!one.hasMoved || index >= first.length)) return;
            now[index] = one;
            bring(google, `book-d${index}`, one);
          });
          const dealerships = now.map(({ truth }, index) => registered(index, truth));
          const ports = { spreadsheets: google, worker: ONE_BY_ONE, now: () => google.nowMs };
          const looked = await look(ports, dealerships, memory);
          memory = looked.memory;
          const told = new Map(
            looked.standings.map(({ dealership, condition }) => [dealership.key, condition]),
          );
          expect(now.map((_, index) => told.get(`d${index}`))).toEqual(now.map(({ truth }) => truth));
          google.nowMs += MINUTE;
          // An hour on, what is not to be seen is asked for again.
          memory = withoutAbsences(memory);
        }
      },
    ),
    { numRuns: 10_000 },
  );
});

function withoutAbsences(memory: Memory): Memory {
  return Object.fromEntries(Object.entries(memory).map(([key, one]) => [key, { ...one, absent: null }]));
}
