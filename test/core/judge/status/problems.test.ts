import { findProblems } from '../../../../src/core/judge/status/problems';
import { system } from './entities';

describe('the problems of the system', () => {
  const codes = (change: Parameters<typeof system>[0], nowMs = 5_000) =>
    findProblems(system(change), nowMs).map(({ code }) => code);

  const cases: [string, string[], string[]][] = [
    ['a system in which nothing is wrong has none', codes({}), []],
    ['a trigger that is gone', codes({ hasTrigger: false }), ['system/trigger-gone']],
    ['a trigger that nobody looked for is no problem', codes({ hasTrigger: null }), []],
    ['no poll for an hour', codes({}, 5_000 + 3_600_000), ['system/silent']],
    [
      'no poll for an hour because the trigger is gone',
      codes({ hasTrigger: false }, 5_000 + 3_600_000),
      ['system/trigger-gone'],
    ],
    ['no poll ever is no silence', codes({ lastPollMs: null }, 9_000_000_000), []],
    ['four fifths of the daily time used up', codes({ spentShare: 0.8 }), ['system/short-time']],
    ['an authorisation that is about to fail', codes({ needsAuthorisation: true }), ['system/authorisation']],
    ['a chat that takes no message', codes({ chatFails: true }), ['system/chat']],
    ['a mail that could not be paid for', codes({ mailRefused: true }), ['system/mail-quota']],
    ['mistakes in the configuration', codes({ mistakes: 3 }), ['configuration/mistakes']],
  ];
  it.each(cases)('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
