/** The permissions that the project asks for are those that it explains, to whoever deploys and to whoever installs. */
import { readFileSync } from 'node:fs';
import { PERMISSIONS } from '../../src/core/messages/installer';

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
