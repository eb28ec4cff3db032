import { stand } from '../../../../src/core/judge/lifecycle/stand';
import type { Conditions } from '../../../../src/core/judge/status/conditions';
import { changesBetween, conditionsNow } from '../../../../src/core/judge/status/conditions';
import type { Problem } from '../../../../src/core/judge/status/problems';
import type { EntityFacts } from '../../../../src/core/judge/status/state';
import { entity, refused, winner } from './entities';

const noted = (facts: EntityFacts, before: Conditions = {}, nowMs = 100) =>
  conditionsNow([stand(facts)], [], before, nowMs);

const held = noted(refused('held', 'file/rows-fell'));
const underWay = entity({ winner: { ...winner, md5: 'cccc' }, attempt: 'waiting' });

function punctual(code: EntityFacts['punctuality']['code'], lastMs = 1_000): EntityFacts {
  return entity({ punctuality: { ...entity().punctuality, code, lastMs } });
}

describe('what a mail has to tell', () => {
  const cases: [string, EntityFacts, string | null][] = [
    ['nothing of an entity that is up to date', entity(), null],
    ['nothing of a file that is under way', underWay, null],
    [
      'nothing of an entity that nobody uses',
      entity({ published: null, winner: null, attempt: 'none' }),
      null,
    ],
    ['a held file', refused('held', 'file/rows-fell'), 'retenido file/rows-fell'],
    ['a rejected file', refused('rejected', 'file/binary'), 'rechazado file/binary'],
    ['no file that Google failed on once or twice', refused('failed', 'service/transient', 2), null],
    [
      'a file that Google failed on three times',
      refused('failed', 'service/transient', 3),
      'fallido service/transient',
    ],
    [
      'a file that a protected tab keeps out, at once',
      refused('failed', 'service/denied', 1),
      'fallido service/denied',
    ],
    ['the daily quota of Google, at once', refused('failed', 'service/quota', 1), 'fallido service/quota'],
    ['a late file', punctual('late'), 'atrasado frequency/late'],
    ['the same bytes again and again', punctual('repeated'), 'atrasado frequency/repeated'],
    ['no file that went a moment ago', { ...punctual('absent'), winner: null }, null],
    [
      'a file that is missing for an hour',
      { ...punctual('missing'), winner: null },
      'falta frequency/missing',
    ],
  ];
  it.each(cases)('%s', (_, facts, expected) => {
    const [condition] = Object.values(noted(facts));
    expect(condition ? `${condition.code} ${condition.cause}` : null).toBe(expected);
  });

  it('is a problem of the system, but not that no mail can be sent', () => {
    const problems: Problem[] = [
      { code: 'system/trigger-gone', facts: {} },
      { code: 'system/mail-quota', facts: {} },
    ];
    expect(Object.keys(conditionsNow([], problems, {}, 100))).toEqual(['system/trigger-gone']);
  });

  it('holds names, counts and times, and nothing that was said in words', () => {
    const facts = { ...refused('held', 'file/rows-fell') };
    const figures = { before: 900, now: 10 };
    const told = noted({ ...facts, ended: facts.ended && { ...facts.ended, figures, reason: 'secreto' } });
    expect(told).toEqual({
      'tab Clientes': {
        code: 'retenido',
        cause: 'file/rows-fell',
        tab: 'Clientes',
        fileName: 'clientes.csv',
        facts: { before: 900, now: 10, kept: 200 },
        sinceMs: 100,
      },
    });
  });
});

describe('a change', () => {
  const kinds = (before: Conditions, now: Conditions) =>
    changesBetween(before, now, 200).map(({ kind, condition }) => `${kind} ${condition.cause}`);

  it('is that something began to be wrong, and that it is over', () => {
    expect(kinds({}, held)).toEqual(['began file/rows-fell']);
    expect(kinds(held, noted(entity(), held, 200))).toEqual(['ended file/rows-fell']);
  });

  it('is that something is wrong in another way, told once', () => {
    const now = noted(refused('held', 'file/header-only'), held, 200);
    expect(kinds(held, now)).toEqual(['began file/header-only']);
    expect(now['tab Clientes']?.sinceMs).toBe(200);
  });

  it('is no other file that is held for the same reason', () => {
    const other = refused('held', 'file/rows-fell');
    const now = noted({ ...other, winner: { ...winner, md5: 'bbbb', name: 'clientes (1).csv' } }, held, 200);
    expect(kinds(held, now)).toEqual([]);
    expect(now['tab Clientes']?.sinceMs).toBe(100);
  });

  it('is not that the next file is under way: nobody knows yet whether it is over', () => {
    const between = noted(underWay, held, 200);
    expect(kinds(held, between)).toEqual([]);
    expect(kinds(between, noted(refused('held', 'file/rows-fell'), between, 300))).toEqual([]);
    expect(kinds(between, noted(entity(), between, 300))).toEqual(['ended file/rows-fell']);
  });

  it('is not that a late file is absent for a moment', () => {
    const late = noted(punctual('late'));
    expect(kinds(late, noted({ ...punctual('absent'), winner: null }, late, 200))).toEqual([]);
  });

  it('is not that a file that was held cannot be handled for a moment', () => {
    expect(kinds(held, noted(refused('failed', 'service/transient', 1), held, 200))).toEqual([]);
  });
});
