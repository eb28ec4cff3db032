// Pushes dist/ with clasp, and fails whenever clasp did not push: clasp itself exits 0 after skipping.
// Usage: npm run push [-- -P .clasp.NAME.json] [-- other options of clasp]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const PLACEHOLDER = 'REPLACE_WITH_YOUR_SCRIPT_ID';

/** What to do about a message of clasp, by a part of that message. */
const REMEDIES = [
  [
    /No credentials|Invalid credentials|not logged in|invalid_grant|invalid_rapt/i,
    'Log in first: npx clasp login',
  ],
  [
    /Apps Script API/i,
    'Turn the Apps Script API on for this account: https://script.google.com/home/usersettings',
  ],
  [
    /Requested entity was not found|caller does not have permission/i,
    'This account sees no script of that ID. Compare "scriptId" with Extensions > Apps Script > Project Settings of the ' +
      'Spreadsheet, and log in with an account that may edit it.',
  ],
  [
    /Skipping/i,
    'clasp left something out. Nothing may be taken as pushed; remove the cause named above and push again.',
  ],
];

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Path of clasp's project file: the one given by -P, --project or the usual one. */
function projectFile(args) {
  const at = args.findIndex((argument) => argument === '-P' || argument === '--project');
  const joined = args.find((argument) => argument.startsWith('--project='));
  return joined?.slice('--project='.length) ?? (at >= 0 ? (args[at + 1] ?? '') : '.clasp.json');
}

/** Refuses a project file with which clasp could only push to nowhere. */
function checkProject(path) {
  if (!existsSync(path)) fail(`${path} is missing: it names the script to push to (see CONTRIBUTING.md).`);
  let project;
  try {
    project = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    fail(`${path} is not valid JSON.`);
  }
  if (!project?.scriptId || project.scriptId === PLACEHOLDER) {
    fail(
      `${path} has no script ID yet. Open the Spreadsheet, Extensions > Apps Script > Project Settings, copy ` +
        'the script ID and put it into "scriptId".',
    );
  }
}

/** Only clasp's own words tell that the files arrived. */
function pushed(result, output) {
  const arrived =
    /^Pushed (one file|[1-9]\d* files)\b/m.test(output) || /^Script is already up to date/m.test(output);
  return result.status === 0 && arrived && !/Skipping/i.test(output);
}

const args = process.argv.slice(2);
checkProject(projectFile(args));
const result = spawnSync('clasp', ['push', '-f', ...args], {
  encoding: 'utf8',
  stdio: ['inherit', 'pipe', 'pipe'],
  // clasp is a .cmd file there, which only a shell runs.
  shell: process.platform === 'win32',
});
if (result.error) fail(`clasp could not be started (${result.error.code}). Run npm ci, then npm run push.`);
process.stdout.write(result.stdout);
process.stderr.write(result.stderr);
const output = `${result.stdout}\n${result.stderr}`;
if (!pushed(result, output)) {
  const remedy = REMEDIES.find(([pattern]) => pattern.test(output))?.[1];
  fail(`Not pushed (clasp ended with ${result.status ?? result.signal}).${remedy ? ` ${remedy}` : ''}`);
}
