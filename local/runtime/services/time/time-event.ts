/** What a time-driven trigger hands to its function. */
/**
 * https://developers.google.com/apps-script/guides/triggers/events#time-driven-events
 * @param triggerUid - ID of the trigger
 * @param nowMs - milliseconds since 1970
 */
export function timeEvent(triggerUid: string, nowMs: number): object {
  const now = new Date(nowMs);
  return {
    authMode: 'FULL',
    triggerUid,
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
    timezone: 'UTC',
  };
}
