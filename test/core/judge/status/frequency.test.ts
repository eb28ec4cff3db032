import type { Expected } from '../../../../src/core/judge/status/frequency';
import { judgePunctuality } from '../../../../src/core/judge/status/frequency';
import type { Arrivals } from '../../../../src/core/records/snapshot/arrivals';
import { NO_ARRIVALS } from '../../../../src/core/records/snapshot/arrivals';
import { arrivedAt, at, OFFSET_MS } from './calendar';

function judge(arrivals: Arrivals, now: string, expected: Partial<Expected> = {}) {
  const all = { everyHours: null, sinceMs: at('2026-11-02 10:00'), absentSinceMs: null, ...expected };
  return judgePunctuality(arrivals, all, at(now), OFFSET_MS);
}

/** Monday 23 November 2026 was a working day. */
const nightly = arrivedAt(
  '2026-11-23 23:00',
  '2026-11-24 23:00',
  '2026-11-25 23:00',
  '2026-11-26 23:00',
  '2026-11-27 23:00',
);
const afterMidnight = arrivedAt(
  '2026-11-24 00:30',
  '2026-11-25 00:30',
  '2026-11-26 00:30',
  '2026-11-27 00:30',
  '2026-11-28 00:30',
);
const office = arrivedAt(
  ...['23', '24', '25'].flatMap((day) => [
    `2026-11-${day} 09:00`,
    `2026-11-${day} 11:00`,
    `2026-11-${day} 13:00`,
    `2026-11-${day} 15:00`,
  ]),
);
const everyDay = arrivedAt(
  ...['23', '24', '25', '26', '27', '28', '29'].map((day) => `2026-11-${day} 22:00`),
);
const weekly = arrivedAt('2026-11-06 18:00', '2026-11-13 18:00', '2026-11-20 18:00');

describe('a frequency that is learned', () => {
  const cases: [string, Arrivals, string, string][] = [
    [
      'is unknown after two files',
      arrivedAt('2026-11-23 23:00', '2026-11-24 23:00'),
      '2026-12-20 12:00',
      'unknown',
    ],
    ['is kept on the next evening', nightly, '2026-11-30 23:30', 'on-time'],
    ['is not missed over a weekend', nightly, '2026-11-30 08:00', 'on-time'],
    ['is missed by a nightly export on Tuesday at noon', nightly, '2026-12-01 12:00', 'late'],
    ['is not missed over a weekend by exports after midnight', afterMidnight, '2026-11-30 23:00', 'on-time'],
    ['is missed by exports after midnight on Tuesday', afterMidnight, '2026-12-01 13:00', 'late'],
    ['is not missed in the night by an export of office hours', office, '2026-11-26 06:00', 'on-time'],
    ['is missed by an export of office hours before noon', office, '2026-11-26 11:30', 'late'],
    ['counts Sundays for an entity that comes on Sundays', everyDay, '2026-12-01 13:00', 'late'],
    ['is missed by a weekly export on the Monday after the next Friday', weekly, '2026-11-30 18:30', 'late'],
    ['is kept by a weekly export on that Friday', weekly, '2026-11-27 17:00', 'on-time'],
  ];
  it.each(cases)('%s', (_, arrivals, now, code) => {
    expect(judge(arrivals, now).code).toBe(code);
  });

  it('is told after three files', () => {
    expect(
      judge(arrivedAt('2026-11-23 23:00', '2026-11-24 23:00', '2026-11-25 23:10'), '2026-11-26 12:00'),
    ).toEqual({
      code: 'on-time',
      everyHours: 24,
      learned: true,
      lastMs: at('2026-11-25 23:10'),
      dueMs: at('2026-11-27 11:17') + 30_000,
      same: 1,
    });
  });

  it('does not alarm by what was tried on the day of the installation', () => {
    const tries = arrivedAt('2026-11-23 14:00', '2026-11-23 15:10', '2026-11-23 16:30');
    expect(judge(tries, '2026-12-20 12:00')).toMatchObject({ code: 'unknown', everyHours: 1, dueMs: null });
  });

  it('takes a pause for usual that happened twice of late', () => {
    const twice = arrivedAt(
      '2026-11-09 08:00',
      '2026-11-10 08:00',
      '2026-11-13 08:00',
      '2026-11-16 08:00',
      '2026-11-19 08:00',
      '2026-11-20 08:00',
    );
    expect(judge(twice, '2026-11-25 07:00').code).toBe('on-time');
  });
});

describe('a frequency that is configured', () => {
  it('expects a first file, after the installation', () => {
    expect(judge(NO_ARRIVALS, '2026-11-03 21:00', { everyHours: 24 }).code).toBe('unknown');
    expect(judge(NO_ARRIVALS, '2026-11-03 23:00', { everyHours: 24 }).code).toBe('missing');
  });

  it('alarms after the first file already', () => {
    const one = arrivedAt('2026-11-23 10:00');
    expect(judge(one, '2026-11-24 21:00', { everyHours: 24 }).code).toBe('on-time');
    expect(judge(one, '2026-11-24 23:00', { everyHours: 24 })).toMatchObject({
      code: 'late',
      learned: false,
    });
  });

  it('leaves out weekends', () => {
    const friday = arrivedAt('2026-11-27 20:00');
    expect(judge(friday, '2026-11-30 20:00', { everyHours: 24 }).code).toBe('on-time');
    expect(judge(friday, '2026-12-01 09:00', { everyHours: 24 }).code).toBe('late');
  });

  it('counts a week of hours as seven days of the calendar', () => {
    const friday = arrivedAt('2026-11-27 18:00');
    expect(judge(friday, '2026-12-04 18:00', { everyHours: 168 }).code).toBe('on-time');
    expect(judge(friday, '2026-12-07 19:00', { everyHours: 168 }).code).toBe('late');
  });

  it('leaves out nights when it is a matter of hours, though nobody knows the hours yet', () => {
    const evening = arrivedAt('2026-11-23 19:30');
    expect(judge(evening, '2026-11-24 08:30', { everyHours: 1 }).code).toBe('on-time');
    expect(judge(evening, '2026-11-24 10:00', { everyHours: 1 }).code).toBe('late');
  });
});

describe('a file that is gone', () => {
  it('is absent after two polls and missing after an hour, whatever the frequency', () => {
    const one = arrivedAt('2026-11-23 10:00');
    const gone = { absentSinceMs: at('2026-11-24 10:00') };
    expect(judge(one, '2026-11-24 10:05', gone).code).toBe('unknown');
    expect(judge(one, '2026-11-24 10:10', gone).code).toBe('absent');
    expect(judge(one, '2026-11-24 11:00', gone).code).toBe('missing');
  });
});

describe('the same bytes again and again', () => {
  const changing = ['2026-11-16 09:00', '2026-11-17 09:00', '2026-11-18 09:00', '2026-11-19 09:00'];

  it('are told the third time, of an entity that used to change', () => {
    const stuck = [...changing, '2026-11-20 09:00 = md5-3'];
    expect(judge(arrivedAt(...stuck), '2026-11-20 10:00').code).toBe('on-time');
    expect(judge(arrivedAt(...stuck, '2026-11-23 09:00 = md5-3'), '2026-11-23 10:00')).toMatchObject({
      code: 'repeated',
      same: 3,
    });
  });

  it('are usual for an entity that hardly ever changes', () => {
    const branches = ['16', '17', '18', '19', '20', '23'].map((day) => `2026-11-${day} 09:00 = same`);
    expect(judge(arrivedAt(...branches), '2026-11-23 10:00').code).toBe('on-time');
  });

  it('are over with the next change', () => {
    const moving = [
      ...changing,
      '2026-11-20 09:00 = md5-3',
      '2026-11-23 09:00 = md5-3',
      '2026-11-24 09:00 = new',
    ];
    expect(judge(arrivedAt(...moving), '2026-11-24 10:00').code).toBe('on-time');
  });
});
