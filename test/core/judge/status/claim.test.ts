import type { AlarmState } from '../../../../src/core/judge/status/alarm';
import { NO_ALARMS } from '../../../../src/core/judge/status/alarm';
import { afterSent, claimLetter, closeClaim, isLeftToPoll } from '../../../../src/core/judge/status/claim';
import { dueLetter, withConditions } from '../../../../src/core/judge/status/due-mail';
import { at } from './calendar';
import { condition, nameOf, OFFSET_MS } from './mailbox';

const start = at('2026-11-24 10:00');
const to = ['sistemas@concesionaria.example'];
const ventas = { 'tab Ventas': condition('Ventas', 'file/empty', start) };
const both = { ...ventas, 'tab Clientes': condition('Clientes', 'file/empty', start + 1) };

/** A run claimed the mail about Ventas; a later one could not ask for the quota, and noted that Clientes is wrong too. */
function claimed(): AlarmState {
  const noted = withConditions(NO_ALARMS, ventas, true, start);
  const letter = dueLetter(noted, to, start, OFFSET_MS);
  const claim = letter ? claimLetter(noted, letter, { left: 50, by: 'a' }, start) : noted;
  return withConditions(claim, both, true, start + 1);
}

const waiting = (state: AlarmState) => state.waiting.map(nameOf);

describe('a claimed mail', () => {
  it('keeps every other mail back until it is settled', () => {
    expect(claimed().claim).toMatchObject({ kind: 'changes', changes: 1, quota: 50 });
    expect(dueLetter(claimed(), to, start + 1, OFFSET_MS)).toBeNull();
  });

  it('settles the changes that it told and no others', () => {
    const state = closeClaim(claimed(), { left: 49, by: 'a' }, start + 2, OFFSET_MS);
    expect(waiting(state)).toEqual([`began Clientes file/empty ${start + 1}`]);
    expect(state).toMatchObject({ claim: null, digestOwed: true });
  });

  it('leaves all of them waiting when nothing was sent', () => {
    const state = closeClaim(claimed(), { left: 50, by: 'a' }, start + 2, OFFSET_MS);
    expect(waiting(state)).toEqual([
      `began Ventas file/empty ${start}`,
      `began Clientes file/empty ${start + 1}`,
    ]);
    expect(state).toMatchObject({ claim: null, digestOwed: false });
  });

  it.each([
    ['another account runs', { left: 50, by: 'b' }, start + 2],
    ['the day may have begun anew', { left: 50, by: 'a' }, start + 24 * 60 * 60_000],
  ])('is not repeated when %s, though as many are left as before', (_, quota, nowMs) => {
    const state = closeClaim(claimed(), quota, nowMs, OFFSET_MS);
    expect(waiting(state)).toEqual([`began Clientes file/empty ${start + 1}`]);
    expect(state).toMatchObject({ claim: null, digestOwed: true });
  });

  it.each([
    ['left to the next poll by an account that did not claim it', { left: 50, by: 'b' }, start + 2, true],
    ['settled by the account that claimed it', { left: 50, by: 'a' }, start + 2, false],
    ['settled by any account where nobody counts', null, start + 2, false],
    ['settled by any account once the poll is overdue', { left: 50, by: 'b' }, start + 90 * 60_000, false],
  ])('is %s', (_, quota, nowMs, isLeft) => {
    expect(isLeftToPoll(claimed(), quota, nowMs, 1)).toBe(isLeft);
  });

  it('is left to the next poll for longer where polls look rarely', () => {
    expect(isLeftToPoll(claimed(), { left: 50, by: 'b' }, start + 100 * 60_000, 60)).toBe(true);
  });

  it('is nothing to settle where there is none', () => {
    expect(closeClaim(NO_ALARMS, { left: 50, by: 'a' }, start, OFFSET_MS)).toBe(NO_ALARMS);
    expect(afterSent(NO_ALARMS, start, OFFSET_MS)).toBe(NO_ALARMS);
  });

  it('survives being written down and read back', () => {
    expect(JSON.parse(JSON.stringify(claimed()))).toEqual(claimed());
  });
});
