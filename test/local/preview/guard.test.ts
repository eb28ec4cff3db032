/** Who may talk to the preview. */
import { refusalOf } from '../../../local/preview/guard';

const TOKEN = 'abcdefghijklmnop';
const own = { host: '127.0.0.1:4000' };
const page = { ...own, origin: 'http://127.0.0.1:4000', 'content-type': 'application/json' };

describe('the preview', () => {
  it.each<[string, string, string, Record<string, string>, number | null]>([
    ['lets its own page load', 'GET', `/${TOKEN}/`, own, null],
    ['lets its own page ask', 'POST', `/${TOKEN}/status`, page, null],
    ['goes by localhost too', 'GET', `/${TOKEN}/`, { host: 'localhost:4000' }, null],
    [
      'refuses a name that somebody pointed at this machine',
      'GET',
      `/${TOKEN}/`,
      { host: 'evil.example:4000' },
      403,
    ],
    ['refuses another port’s name', 'GET', `/${TOKEN}/`, { host: '127.0.0.1:80' }, 403],
    ['refuses a request without a host', 'GET', `/${TOKEN}/`, {}, 403],
    [
      'refuses a page of another site',
      'POST',
      `/${TOKEN}/call`,
      { ...page, origin: 'https://evil.example' },
      403,
    ],
    [
      'refuses a page of no site, as a page of the script is',
      'POST',
      `/${TOKEN}/call`,
      { ...page, origin: 'null' },
      403,
    ],
    [
      'refuses a question that tells no origin',
      'POST',
      `/${TOKEN}/call`,
      { ...own, 'content-type': 'application/json' },
      403,
    ],
    [
      'refuses a form of another kind',
      'POST',
      `/${TOKEN}/call`,
      { ...page, 'content-type': 'text/plain' },
      415,
    ],
    ['shows nothing without the token', 'GET', '/', own, 404],
    ['shows nothing for a token of the same length', 'GET', `/${TOKEN.replace('a', 'b')}/`, own, 404],
    ['shows nothing for a part of the token', 'GET', `/${TOKEN.slice(1)}/`, own, 404],
    ['refuses other methods', 'PUT', `/${TOKEN}/`, own, 405],
  ])('%s', (_, method, path, headers, expected) => {
    expect(refusalOf({ method, path, headers }, 4000, TOKEN)).toBe(expected);
  });
});
