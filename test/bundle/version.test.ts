/** The version of package.json is stamped into the bundle and shown where a person looks. */
import { readFileSync } from 'node:fs';
import { openBundle } from './world';

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

it('is shown by «Ver estado», by the panel and in the report of the diagnosis', () => {
  const { runtime } = openBundle();
  runtime.call('showStatus');
  expect(runtime.dialogs.at(-1)?.text).toContain(`Versión ${version}`);
  expect(runtime.call('panelData').value).toMatchObject({ version });
  expect(runtime.call('selfTest').value).toMatchObject({ version });
});
