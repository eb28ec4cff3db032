/** The permissions that the project asks for are those that it explains, to whoever deploys and to whoever installs. */
import { readFileSync } from 'node:fs';
import { PERMISSIONS } from '../../src/core/words/panel/installer';

const START = 'https://www.googleapis.com/auth/';
const { oauthScopes }: { oauthScopes: string[] } = JSON.parse(readFileSync('appsscript.json', 'utf8'));
const asked = oauthScopes.map((scope) => scope.replace(START, '')).sort();

it('docs/deploy.md has a row for each', () => {
  const section = readFileSync('docs/deploy.md', 'utf8').split('## What each permission is for')[1] ?? '';
  const rows = section.split('\n## ')[0]?.match(/^\| `[\w.]+`/gm) ?? [];
  expect(rows.map((row) => row.slice(3, -1)).sort()).toEqual(asked);
});

it('the install dialog has a line for each', () => {
  expect(PERMISSIONS.map(({ scope }) => scope).sort()).toEqual(asked);
});

it('the install dialog names every service that the script may ask', () => {
  const { urlFetchWhitelist = [] }: { urlFetchWhitelist?: string[] } = JSON.parse(
    readFileSync('appsscript.json', 'utf8'),
  );
  const names: Readonly<Record<string, string>> = {
    'www.googleapis.com': 'Drive',
    'chat.googleapis.com': 'Google Chat',
    'hooks.slack.com': 'Slack',
    '*.api.powerplatform.com': 'Teams',
  };
  const { why = '' } = PERMISSIONS.find(({ scope }) => scope === 'script.external_request') ?? {};
  const hosts = urlFetchWhitelist.map((address) => /^https:\/\/([^/]+)/.exec(address)?.[1] ?? address);
  expect(hosts.filter((host) => !why.includes(names[host] ?? host))).toEqual([]);
});
