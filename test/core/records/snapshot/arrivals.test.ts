import {
  NO_ARRIVALS,
  offsetOf,
  withArrival,
  workTimeOf,
} from '../../../../src/core/records/snapshot/arrivals';
import { arrivedAt, at, OFFSET_MS } from '../../judge/status/calendar';

describe('arrivals', () => {
  it('are noted once, however often a run is repeated', () => {
    const arrival = { key: 'a', md5: 'x', atMs: at('2026-11-23 09:00') };
    const once = withArrival(NO_ARRIVALS, arrival, OFFSET_MS);
    expect(withArrival(once, { ...arrival, atMs: at('2026-11-23 12:00') }, OFFSET_MS)).toBe(once);
  });

  it('within an hour of another count as one', () => {
    const noted = arrivedAt('2026-11-23 09:00 = a', '2026-11-23 09:20 = b', '2026-11-23 09:40 = b');
    expect(noted.minutes).toHaveLength(1);
    expect(noted).toMatchObject({ content: 'b', same: 1, changes: 1, daysSeen: 1 });
  });

  it('count how often the same bytes came in a row, and the longest row before', () => {
    const noted = arrivedAt(
      '2026-11-23 09:00 = a',
      '2026-11-24 09:00 = a',
      '2026-11-25 09:00 = b',
      '2026-11-26 09:00 = b',
      '2026-11-27 09:00 = b',
    );
    expect(noted).toMatchObject({ same: 3, sameBefore: 2, changes: 1, daysSeen: 5 });
  });

  it('take at most 500 bytes, whatever their number', () => {
    const hours = Array.from({ length: 400 }, (_, index) => at('2026-01-01 00:00') + index * 3_700_000);
    const noted = hours.reduce(
      (sofar, atMs, index) =>
        withArrival(
          sofar,
          { key: `1234567890${index}`, md5: '0123456789abcdef0123456789abcdef', atMs },
          OFFSET_MS,
        ),
      NO_ARRIVALS,
    );
    expect(noted.minutes).toHaveLength(12);
    expect(JSON.stringify(noted).length).toBeLessThanOrEqual(500);
  });
});

describe('the days on which an entity works', () => {
  const days = (noted: ReturnType<typeof arrivedAt>) => workTimeOf(noted, false, OFFSET_MS).days;

  it('are Monday to Friday while nothing else is known', () => {
    expect(days(NO_ARRIVALS)).toEqual([false, true, true, true, true, true, false]);
  });

  it('are a Saturday too once something arrived on one, until four weeks have passed without', () => {
    expect(days(arrivedAt('2026-11-28 09:00'))[6]).toBe(true);
    expect(days(arrivedAt('2026-10-24 09:00', '2026-11-23 09:00'))[6]).toBe(false);
  });

  it('hold the hours of an entity of which several arrive in a day', () => {
    const noted = arrivedAt('2026-11-23 09:10', '2026-11-23 13:00', '2026-11-23 17:50');
    expect(workTimeOf(noted, true, OFFSET_MS)).toMatchObject({ fromHour: 3, toHour: 12 });
    expect(workTimeOf(noted, false, OFFSET_MS)).toMatchObject({ fromHour: 0, toHour: 24 });
  });
});

describe('the offset of a local time', () => {
  it('is read from its end', () => {
    expect(offsetOf('2026-11-24T09:00:00-03:00')).toBe(OFFSET_MS);
    expect(offsetOf('2026-11-24T09:00:00+05:30')).toBe(5.5 * 3_600_000);
    expect(offsetOf('2026-11-24T12:00:00Z')).toBe(0);
  });
});
