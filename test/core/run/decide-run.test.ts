/** What a run does, by the facts alone. */
import fc from 'fast-check';
import { DUTIES, type Duty } from '../../../src/core/records/summary';
import type { FolderFacts, RunFacts } from '../../../src/core/run/decide-run';
import { decideRun } from '../../../src/core/run/decide-run';

const NOTHING: FolderFacts = {
  isNews: false,
  isDealt: true,
  hasLost: false,
  unsettled: 0,
  resting: 0,
  ready: 0,
  isRestless: false,
};

const decide = (
  folder: Partial<FolderFacts> | null,
  duties: readonly Duty[] = [],
  of: Partial<RunFacts> = {},
) => {
  const facts: RunFacts = {
    asker: 'poll',
    isTurn: true,
    duties,
    folder: folder && { ...NOTHING, ...folder },
    ...of,
  };
  const { kind, reason } = decideRun(facts);
  return `${kind}: ${reason}`;
};

describe('before its look a run', () => {
  it.each([
    ['rests when it is not its turn', [], { isTurn: false }, 'rest: not-its-turn'],
    ['looks when it is its turn', [], {}, 'look: new-listing'],
    ['looks at once after a push', ['new-code'], { isTurn: false }, 'look: new-code'],
    ['looks whenever a person asks', [], { isTurn: false, asker: 'person' }, 'look: asked-by-a-person'],
  ] as const)('%s', (_, duties, of, decision) => {
    expect(decide(null, duties, of)).toBe(decision);
  });
});

describe('after its look a run', () => {
  it.each<readonly [string, Partial<FolderFacts>, readonly Duty[], string]>([
    ['stops where nothing is new', {}, [], 'stop-idle: nothing-new'],
    [
      'stops beside a file that rests, once that was dealt with',
      { resting: 1 },
      [],
      'stop-idle: nothing-new',
    ],
    ['handles a file that has settled', { isNews: true, ready: 1 }, [], 'execute: ready-files'],
    [
      'waits for a file that is being written',
      { isNews: true, unsettled: 1 },
      [],
      'keep-waiting: unsettled-files',
    ],
    ['waits with its heartbeat too', { unsettled: 1 }, ['heartbeat'], 'keep-waiting: unsettled-files'],
    [
      'does not wait with the last heartbeat',
      { unsettled: 1 },
      ['last-heartbeat'],
      'execute: last-heartbeat',
    ],
    ['waits beside a file that failed', { isNews: true, resting: 1 }, [], 'keep-waiting: resting-files'],
    ['sends its heartbeat beside a file that failed', { resting: 1 }, ['heartbeat'], 'execute: heartbeat'],
    [
      'takes in a listing that no run has dealt with',
      { isNews: true, isDealt: false, resting: 1 },
      [],
      'execute: new-listing',
    ],
    [
      'takes in a listing without files that wait',
      { isNews: true, isDealt: false },
      [],
      'execute: new-listing',
    ],
    [
      'notices a file that is gone though another is being written',
      { isNews: true, unsettled: 1, hasLost: true },
      [],
      'execute: lost-file',
    ],
    [
      'looks twice at a file that never settles',
      { isNews: true, unsettled: 1, isRestless: true },
      [],
      'look-twice: restless-file',
    ],
    [
      'takes an edit in before it looks twice',
      { isNews: true, unsettled: 1, isRestless: true },
      ['edited-configuration'],
      'execute: edited-configuration',
    ],
    ['goes on with staged rows', { unsettled: 1 }, ['staged-rows'], 'execute: staged-rows'],
    ['checks', {}, ['check'], 'execute: check'],
    ['keeps versions', { unsettled: 1 }, ['versions'], 'execute: versions'],
    ['sends what a killed run did not', { resting: 1 }, ['unsent-message'], 'execute: unsent-message'],
    ['tells that a file is late', { resting: 1 }, ['status-turn', 'heartbeat'], 'execute: status-turn'],
  ])('%s', (_, folder, duties, decision) => {
    expect(decide(folder, duties)).toBe(decision);
  });
});

const folder = fc.record<FolderFacts>({
  isNews: fc.boolean(),
  isDealt: fc.boolean(),
  hasLost: fc.boolean(),
  unsettled: fc.nat(3),
  resting: fc.nat(3),
  ready: fc.nat(3),
  isRestless: fc.boolean(),
});
const duties = fc.uniqueArray(fc.constantFrom(...DUTIES));

describe('whatever it found, a run', () => {
  const law = (holds: (facts: RunFacts & { readonly folder: FolderFacts }, kind: string) => boolean) =>
    fc.assert(
      fc.property(fc.constantFrom('poll', 'person'), duties, folder, (asker, duties, folder) => {
        const facts = { asker, isTurn: true, duties, folder } as const;
        return holds(facts, decideRun(facts).kind);
      }),
    );

  it('never ends idle after something new', () => {
    law(({ folder }, kind) => !folder.isNews || kind !== 'stop-idle');
  });

  it('never ends idle while it owes something', () => {
    law(({ duties }, kind) => duties.length === 0 || kind !== 'stop-idle');
  });

  it('never waits with a file that is ready, nor with a duty other than the heartbeat', () => {
    law(
      ({ duties, folder }, kind) =>
        kind !== 'keep-waiting' || (folder.ready === 0 && duties.every((one) => one === 'heartbeat')),
    );
  });

  it('waits only for a file', () => {
    law(({ folder }, kind) => kind !== 'keep-waiting' || folder.unsettled + folder.resting > 0);
  });

  it('makes no person wait', () => {
    law(({ asker }, kind) => asker === 'poll' || kind === 'execute');
  });

  it('does for every duty but a heartbeat and an edit what it does for a check', () => {
    const alike = DUTIES.filter((duty) => duty !== 'heartbeat' && duty !== 'edited-configuration');
    fc.assert(
      fc.property(fc.constantFrom(...alike), folder, (duty, folder) => {
        const kindFor = (owed: Duty) =>
          decideRun({ asker: 'poll', isTurn: true, duties: [owed], folder }).kind;
        expect(kindFor(duty)).toBe(kindFor('check'));
      }),
    );
  });

  it('never rests once it has looked', () => {
    law((_, kind) => kind !== 'rest' && kind !== 'look');
  });
});
