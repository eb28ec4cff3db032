import { isHeartbeatDue, nextSignalMs } from '../../../../src/core/judge/status/heartbeat';

describe('the heartbeat', () => {
  const minutes = (count: number) => count * 60_000;

  it('is due early enough to come once an hour though the next two polls are late', () => {
    expect(isHeartbeatDue(0, minutes(49))).toBe(false);
    expect(isHeartbeatDue(0, minutes(50))).toBe(true);
  });

  it('promises the next one within an hour and one rare look, and within two more where looks are rare already', () => {
    expect(nextSignalMs(0, 1)).toBe(minutes(90));
    expect(nextSignalMs(0, 5)).toBe(minutes(90));
    expect(nextSignalMs(0, 30)).toBe(minutes(120));
    expect(nextSignalMs(0, 60)).toBe(minutes(180));
  });
});
