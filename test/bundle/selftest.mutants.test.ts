/** «Diagnóstico» on the built bundle: every probe passes here, and fails when Google behaves otherwise. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COST } from '../../local/google/cost';
import { judge, readFacts, readReport } from '../../local/live/facts';
import type { Handlers } from '../../local/runtime/world';
import { PROBE_IDS } from '../../src/core/people/selftest/probes';
import { buildMutant } from '../local/weeks/mutants/mutant';
import { asks, refused } from './bend';
import { BENDS } from './bends';
import { shownIn } from './shown';
import type { BundleWorld } from './world';
import { openBundle } from './world';

interface Result {
  readonly id: string;
  readonly state: string;
  readonly facts: string;
}

const SCOPES: string[] = JSON.parse(readFileSync('appsscript.json', 'utf8')).oauthScopes;

const REALM = join(mkdtempSync(join(tmpdir(), 'realm-')), 'realm.js');
writeFileSync(REALM, readFileSync('.build/realm.js', 'utf8').replace('iso-8859-1|latin1', 'none'));
afterAll(() => rmSync(join(REALM, '..'), { recursive: true }));

/** An installed world with files of every kind; what is bent is bent from now on. */
function open(
  bend: (handlers: Handlers) => Handlers = (same) => same,
  realmFile = '.build/realm.js',
  scriptFolder = 'dist',
) {
  let isBent = false;
  const world = openBundle({
    realmFile,
    scriptFolder,
    bend: (straight) => {
      const bent = bend(straight);
      const choose = (name: string) => (isBent ? bent[name] : straight[name]);
      const names = Object.keys(straight);
      return Object.fromEntries(
        names.map((name) => [name, (live, text) => choose(name)?.(live, text) ?? ''] as const),
      );
    },
  });
  const every = Uint8Array.from({ length: 256 }, (_, byte) => (byte === 0 ? 65 : byte));
  world.put('clientes.csv', Buffer.concat([Buffer.from('id;apodo\n1;Ana Gómez\n'), every]));
  world.put('ventas.csv', 'id,cliente\n1,1\n2,1\n'.repeat(40));
  world.runtime.properties.script.set('configuration.touched', `edit ${world.runtime.clock.nowMs}`);
  isBent = true;
  return world;
}

function diagnose({ runtime }: BundleWorld): readonly Result[] {
  const { value, error } = runtime.call('selfTest');
  if (error) throw new Error(error.message);
  return Object(value).results;
}

const FACTS = readFacts(readFileSync('docs/platform.md', 'utf8'));

/** Probes by which the live proof tells that a fact of the page does not hold, as it reads them from the Spreadsheet. */
function brokenFacts({ runtime }: BundleWorld): readonly string[] {
  const report = readReport(runtime.spreadsheet.metadata[0]?.metadataValue ?? null);
  const broken = judge(FACTS, report, {}).filter(({ standing }) => standing === 'does not hold');
  return broken.flatMap(({ by }) => by.match(/D\d+/g) ?? []);
}

const failed = (results: readonly Result[]) =>
  results.filter(({ state }) => state === 'failed').map(({ id }) => id);
const titles = ({ runtime }: BundleWorld) => runtime.spreadsheet.tabs.map(({ title }) => title);

it('makes every probe, in order, and all pass', () => {
  const results = diagnose(open());
  expect(results.map(({ id }) => id)).toEqual(PROBE_IDS);
  expect(results.filter(({ state }) => state !== 'passed')).toEqual([]);
});

it.each(BENDS.map((bend) => [bend.fails[0], bend.how, bend] as const))(
  '%s fails when %s',
  async (_id, _how, { fails, bend, decodesOutside, changes }) => {
    const folder = changes ? await buildMutant({ name: 'bend', changes }) : undefined;
    const world = open(bend, decodesOutside ? REALM : undefined, folder);
    expect(failed(diagnose(world))).toEqual(fails);
    expect(brokenFacts(world)).toContain(fails[0]);
  },
);

it('passes with a decoder of its own as well: only the bend makes the difference', () => {
  expect(failed(diagnose(open(undefined, REALM)))).toEqual([]);
});

it('has a bend for every probe but the one that cannot tell a refusal from an edit that nobody made', () => {
  const bent = new Set(BENDS.map(({ fails }) => fails[0]));
  expect(PROBE_IDS.filter((id) => !bent.has(id))).toEqual(['D44']);
});

it('says what to do to learn whether an edit is noted, where nobody has made one', () => {
  const world = open();
  world.runtime.properties.script.set('configuration.touched', '1795521600000');
  expect(diagnose(world).find(({ id }) => id === 'D44')).toMatchObject({
    state: 'skipped',
    facts: 'no-edit',
  });
  expect(world.runtime.dialogs.at(-1)?.text).toContain('cambie cualquier celda de _Configuracion');
});

it('tells how many files were loaded', () => {
  const { facts } = diagnose(open()).find(({ id }) => id === 'D45') ?? {};
  expect(facts).toMatch(/^8 files \d+ ms$/);
});

it('leaves every tab, every property and every trigger as it was', () => {
  const world = open();
  world.settle();
  const all = () => {
    const { spreadsheet, properties, triggers } = world.runtime;
    const tabs = spreadsheet.tabs.map(({ properties: of, ...tab }) => ({
      of,
      rows: [...(world.texts(of.title) ?? [])],
      tab,
    }));
    return JSON.stringify([tabs, [...properties.script], triggers.all]);
  };
  const before = all();
  diagnose(world);
  expect(all()).toBe(before);
});

it('leaves its report where a program reads it by the API, in the place of the former one', () => {
  const world = open();
  diagnose(world);
  world.settle();
  const results = diagnose(world);
  const kept = world.runtime.spreadsheet.metadata;
  expect(kept).toEqual([
    expect.objectContaining({ metadataKey: 'tecnom.diagnostico', visibility: 'DOCUMENT' }),
  ]);
  const report = JSON.parse(kept[0]?.metadataValue ?? '');
  expect(Object.keys(report)).toEqual(['form', 'version', 'codeHash', 'time', 'watching', 'probes']);
  expect(Object.keys(report.probes)).toEqual(PROBE_IDS);
  // A firing that leaves asks for lock and properties, one that looks for a listing too.
  const leaveMs = COST.lockMs + COST.propertyMs;
  const { lookMs, ...watching } = report.watching;
  expect(watching).toEqual({ triggerMinutes: 1, lookMinutes: 1, leaveMs });
  expect(lookMs).toBeGreaterThanOrEqual(leaveMs + COST.restMs);
  expect(lookMs).toBeLessThan(leaveMs + 2 * COST.restMs);
  const d01 = results.find(({ id }) => id === 'D01');
  expect(report.probes.D01).toMatchObject({ state: 'passed', facts: d01?.facts });
  expect(kept[0]?.metadataValue).not.toMatch(/clientes|ventas|Gómez|@/);
});

it('tells what it found all the same where the report cannot be left', () => {
  const world = open((straight) => ({
    ...straight,
    'sheets.spreadsheets.batchUpdate': (live, text) => {
      const { body, params } = JSON.parse(text);
      const isNote = JSON.stringify(body).includes('createDeveloperMetadata');
      const told = isNote ? JSON.stringify({ params, body: { requests: [] } }) : text;
      return straight['sheets.spreadsheets.batchUpdate']?.(live, told) ?? '';
    },
  }));
  expect(failed(diagnose(world))).toEqual([]);
  expect(world.runtime.spreadsheet.metadata).toEqual([]);
});

it('leaves its report too where Google asks for patience first', () => {
  let refusals = 1;
  const world = open((straight) => ({
    ...straight,
    'sheets.spreadsheets.batchUpdate': (live, text) => {
      if (!text.includes('createDeveloperMetadata') || refusals-- === 0)
        return straight['sheets.spreadsheets.batchUpdate']?.(live, text) ?? '';
      return refused(429, 'Quota exceeded');
    },
  }));
  diagnose(world);
  expect(world.runtime.spreadsheet.metadata).toHaveLength(1);
});

it('asks nothing of the Spreadsheet about a tab with data', () => {
  const world = open();
  world.settle();
  const asked: string[] = [];
  world.runtime.trace = (line) => void asked.push(line);
  diagnose(world);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((line) => line.includes('Clientes'))).toEqual([]);
});

it('removes what a diagnosis left that was cut off', () => {
  const world = open();
  world.runtime.faults = [
    { api: 'sheets.spreadsheets.values.update', fault: { kind: 'kill', when: 'after' } },
  ];
  world.runtime.call('selfTest');
  expect(titles(world)).toEqual(expect.arrayContaining(['_diagnostico', '_diagnostico 2']));
  world.runtime.faults = null;
  expect(failed(diagnose(world))).toEqual([]);
  expect(titles(world).filter((title) => title.startsWith('_diagnostico'))).toEqual([]);
});

it('leaves nothing where versions are kept, of a diagnosis that was cut off neither', () => {
  const world = open();
  const { appData, user } = world.runtime;
  const hidden = () => appData.filesOf(user).map(({ name }) => name);
  world.runtime.faults = [{ api: 'drive.files.create', fault: { kind: 'kill', when: 'after' } }];
  world.runtime.call('selfTest');
  expect(hidden()).toEqual(['_diagnostico']);
  world.runtime.faults = null;
  diagnose(world);
  expect(hidden()).toEqual([]);
});

it('asks again where Google did not answer, and passes', () => {
  const world = open();
  world.runtime.faults = [
    { api: 'sheets.spreadsheets.values.update', fault: { kind: 'http', code: 503, applied: 'before' } },
    { api: 'sheets.spreadsheets.batchUpdate', fault: { kind: 'timeout', applied: 'after' } },
    { api: 'urlfetch', fault: { kind: 'http', code: 500, applied: 'before' } },
  ];
  expect(failed(diagnose(world))).toEqual([]);
});

it('ends in time, tidies up and tells what it could not check, however often Google does not answer', () => {
  const world = open();
  const fault = { kind: 'http', code: 503, applied: 'before' } as const;
  world.runtime.faults = [
    { api: 'urlfetch', times: 1_000, fault },
    { api: 'sheets.spreadsheets.values.update', times: 1_000, fault },
  ];
  const results = diagnose(world);
  expect(results.filter(({ facts }) => facts === 'no-time').length).toBeGreaterThan(0);
  expect(results.find(({ id }) => id === 'D31')).toMatchObject({ state: 'passed' });
  expect(titles(world).filter((title) => title.startsWith('_diagnostico'))).toEqual([]);
});

it('checks what it can before anything is installed', () => {
  const world = open();
  world.runtime.call('uninstall', ['sí']);
  const skipped = diagnose(world).filter(({ state }) => state === 'skipped');
  expect(skipped.map(({ id }) => id)).toEqual([
    'D05',
    'D11',
    'D12',
    'D40',
    'D13',
    'D14',
    'D15',
    'D16',
    'D32',
    'D33',
  ]);
  expect(new Set(skipped.map(({ facts }) => facts))).toEqual(new Set(['not-installed']));
});

it('says that the trigger is seen by the account that installed only', () => {
  const world = open();
  const { value } = world.runtime.call('selfTest', [], { user: 'otra@concesionario.example' });
  const results: readonly Result[] = Object(value).results;
  expect(results.find(({ id }) => id === 'D05')).toMatchObject({ state: 'skipped', facts: 'other-account' });
});

it('does nothing while a run is at work, and says so', () => {
  const world = open();
  world.runtime.locks.holdFromOutside('script', world.runtime.clock.nowMs + 60_000);
  const { value, calls } = world.runtime.call('selfTest');
  expect([value, calls.map(({ api }) => api)]).toEqual([null, ['LockService.tryLock', 'Ui.alert']]);
  expect(world.runtime.dialogs.at(-1)?.text).toContain('Espere unos minutos');
});

it('shows a table with the result, the meaning and the advice of each probe, and the report', () => {
  const world = open(BENDS.find(({ fails }) => fails[0] === 'D21')?.bend);
  diagnose(world);
  const page = world.runtime.dialogs.at(-1);
  expect(page).toMatchObject({ kind: 'showModalDialog', title: 'Diagnóstico' });
  expect(page?.text.match(/<tr class="passed">/g)).toHaveLength(PROBE_IDS.length - 1);
  expect(page?.text).toContain('<tr class="failed"><td>&#10007; Falla</td><td>D21 ');
  expect(page?.text).toContain('Atenci&#243;n: 1 de ');
  expect(page?.text.replace(/var trials=[^;]*;/, '')).not.toMatch(/[^\0-\x7f]|charset/);
});

it('shows what failed first, then what was not made for it', () => {
  const world = open(BENDS.find(({ fails }) => fails[0] === 'D13')?.bend);
  diagnose(world);
  const rows = world.runtime.dialogs.at(-1)?.text.match(/<tr class="\w+"><td>[^<]*<\/td><td>D\d\d/g) ?? [];
  expect(rows.map((row) => row.slice(-3))).toEqual([
    ...['D13', 'D34'],
    ...['D14', 'D15', 'D16', 'D32', 'D33'],
    ...PROBE_IDS.filter((id) => !/D1[3456]|D3[234]/.test(id)),
  ]);
  expect(world.runtime.dialogs.at(-1)?.text).toContain('No se pudo comprobar sin leer los archivos.');
});

it('tells the report in a plain dialog when it may not show pages', () => {
  const world = open();
  world.runtime.person.withheld.add('https://www.googleapis.com/auth/script.container.ui');
  diagnose(world);
  expect(world.runtime.dialogs.at(-1)).toMatchObject({
    kind: 'alert',
    text: expect.stringContaining('D20 ✓'),
  });
});

it.each(SCOPES)('tells which permission is missing to whoever unticked %s', (scope) => {
  const world = open();
  world.runtime.person.withheld.add(scope);
  expect(failed(diagnose(world))).toContain('D03');
});

it('does not check whether versions can be kept where the person did not agree to it', () => {
  const world = open();
  world.runtime.person.withheld.add('https://www.googleapis.com/auth/drive.appdata');
  const skipped = diagnose(world).filter(({ facts }) => facts === 'no-permission');
  expect(skipped.map(({ id }) => id)).toEqual(['D34', 'D35']);
});

it('shows and tells nothing of the client: no name, no ID, no address, no content', () => {
  const world = open();
  world.put('<img onerror=alert(1)>.csv', 'secreto,dato\n1,2\n');
  world.settle();
  diagnose(world);
  const shown = `${world.runtime.dialogs.at(-1)?.text} ${JSON.stringify(world.runtime.log)}`;
  const names = [
    'Ana',
    'apodo',
    'secreto',
    'clientes',
    'onerror',
    'Exportaciones',
    'concesionario',
    world.folderId,
  ];
  expect(names.filter((name) => shown.includes(name))).toEqual([]);
});

describe('the routes to former contents', () => {
  const former = (world: BundleWorld) => diagnose(world).find(({ id }) => id === 'D33');

  it('are told: what Google does not give, and what a person has instead', () => {
    const world = open();
    expect(former(world)).toMatchObject({ state: 'passed', facts: 'denied 403' });
    expect(shownIn(world.runtime.dialogs.at(-1)?.text ?? '')).toContain(
      'ofrece las versiones que guarda la integración, otros archivos de la carpeta',
    );
  });

  it('are told: what it gives', () => {
    const giving = asks('urlfetch', (request) => {
      request.url = String(request.url).replace(/\/revisions\/[^?]*/, '');
    });
    const world = open(giving);
    expect(former(world)).toMatchObject({ state: 'passed', facts: 'given' });
    expect(shownIn(world.runtime.dialogs.at(-1)?.text ?? '')).toContain(
      'también ofrece versiones anteriores del mismo archivo',
    );
  });
});
