/** What a time-driven trigger hands to its function. */
import { wallTime } from './zone';

/**
 * https://developers.google.com/apps-script/guides/triggers/events#time-driven-events
 * @param triggerUid - ID of the trigger
 * @param nowMs - milliseconds since 1970
 */
export function timeEvent(triggerUid: string, nowMs: number): object {
  const { year, month, day, hour, minute, second, weekday } = wallTime(nowMs, 'UTC');
  const date = { year, month: month + 1, 'day-of-month': day, 'day-of-week': weekday || 7 };
  return { authMode: 'FULL', triggerUid, ...date, hour, minute, second, timezone: 'UTC' };
}
