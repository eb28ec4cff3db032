import fc from 'fast-check';
import type { WorkTime } from '../../../../src/core/records/snapshot/worktime';
import { workedAfter, workedBetween, workMoment } from '../../../../src/core/records/snapshot/worktime';
import { at, OFFSET_MS } from '../../judge/status/calendar';

const HOUR_MS = 60 * 60_000;
const week = [false, true, true, true, true, true, false];
const allDay: WorkTime = { days: week, fromHour: 0, toHour: 24, offsetMs: OFFSET_MS };
const office: WorkTime = { days: week, fromHour: 3, toHour: 12, offsetMs: OFFSET_MS };

describe('working time', () => {
  it('gives the hours until six in the morning to the day before', () => {
    const friday = workMoment(at('2026-11-27 23:00'), OFFSET_MS);
    const saturday = workMoment(at('2026-11-28 00:30'), OFFSET_MS);
    expect(friday).toMatchObject({ weekday: 5, hour: 17 });
    expect(saturday).toEqual({ day: friday.day, weekday: 5, hour: 18 });
  });

  const cases: [string, WorkTime, string, string, number][] = [
    ['counts every hour of a working day', allDay, '2026-11-23 23:00', '2026-11-24 23:00', 24],
    ['leaves out the weekend', allDay, '2026-11-27 23:00', '2026-11-30 23:00', 24],
    ['leaves out the nights', office, '2026-11-23 17:00', '2026-11-24 10:00', 2],
    ['is none on a Sunday', office, '2026-11-29 09:00', '2026-11-29 17:00', 0],
    ['is none backwards', allDay, '2026-11-24 10:00', '2026-11-24 09:00', 0],
  ];
  it.each(cases)('%s', (_, time, start, end, hours) => {
    expect(workedBetween(time, at(start), at(end))).toBe(hours * HOUR_MS);
  });

  it('says when so much of it has passed', () => {
    expect(workedAfter(allDay, at('2026-11-27 23:00'), 24 * HOUR_MS)).toBe(at('2026-11-30 23:00'));
    expect(workedAfter(office, at('2026-11-28 12:00'), 2 * HOUR_MS)).toBe(at('2026-11-30 11:00'));
  });

  const times = fc.record({
    days: fc
      .tuple(...week.map(() => fc.boolean()))
      .map((days) => days.map((day, index) => day || index === 3)),
    fromHour: fc.integer({ min: 0, max: 11 }),
    toHour: fc.integer({ min: 12, max: 24 }),
    offsetMs: fc.integer({ min: -12, max: 14 }).map((hours) => hours * HOUR_MS),
  });
  const moments = fc.integer({ min: at('2026-01-01 00:00'), max: at('2027-01-01 00:00') });

  it('adds up over any division', () => {
    fc.assert(
      fc.property(times, moments, moments, moments, (time, ...three) => {
        const [a = 0, b = 0, c = 0] = [...three].sort((one, other) => one - other);
        expect(workedBetween(time, a, b) + workedBetween(time, b, c)).toBe(workedBetween(time, a, c));
      }),
      { numRuns: 50 },
    );
  });

  it('has passed at the moment that is foretold, and not a millisecond before', () => {
    fc.assert(
      fc.property(times, moments, fc.integer({ min: 1, max: 300 * HOUR_MS }), (time, start, work) => {
        const end = workedAfter(time, start, work);
        expect(workedBetween(time, start, end)).toBe(work);
        expect(workedBetween(time, start, end - 1)).toBe(work - 1);
      }),
    );
  });
});
