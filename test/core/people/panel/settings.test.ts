import { readTimeZone } from '../../../../src/core/people/panel/settings';

describe('readTimeZone', () => {
  it.each(['America/Bogota', 'Etc/GMT+3', 'America/Argentina/Buenos_Aires', 'UTC'])(
    'takes %s',
    (timeZone) => {
      expect(readTimeZone({ timeZone })).toBe(timeZone);
    },
  );

  it.each([null, undefined, 'UTC', {}, { timeZone: 3 }, { timeZone: '' }, { timeZone: '=HYPERLINK("x")' }])(
    'takes nothing else: %j',
    (given) => {
      expect(readTimeZone(given)).toBeNull();
    },
  );
});
