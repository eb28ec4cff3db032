/** Every message with every count: no hole, no wrong plural, thousands as they are written, no word of one country. */
import { readdirSync, readFileSync } from 'node:fs';
import type { RefusalCode, RefusalFacts } from '../../../src/core/judge/guard/refusal';
import type { Condition } from '../../../src/core/judge/status/conditions';
import type { ProblemCode } from '../../../src/core/judge/status/problems';
import type { Version } from '../../../src/core/records/snapshot/version';
import type { HandledFile, RunSummary } from '../../../src/core/records/summary';
import { describeTotal } from '../../../src/core/words/book/observation';
import { INSTALLER } from '../../../src/core/words/panel/installer';
import { observationWords, PANEL } from '../../../src/core/words/panel/panel';
import { describeLetter } from '../../../src/core/words/person/alarm';
import { DISCARD } from '../../../src/core/words/person/install';
import { describeNone, describeVersions } from '../../../src/core/words/person/restore';
import { describeRun } from '../../../src/core/words/person/summary';
import type { Facts } from '../../../src/core/words/terms/advice';
import { describeComparison } from '../../../src/core/words/terms/comparison';
import { describeCondition } from '../../../src/core/words/terms/condition';
import { describeSystemProblem } from '../../../src/core/words/terms/problem';
import { describeFinding, FINDING_CODES } from '../../../src/core/words/terms/reading';
import { describeRefusal, REFUSAL_CODES } from '../../../src/core/words/terms/refusal';
import {
  describeFolders,
  describeMore,
  describeRivals,
  describeShortTime,
} from '../../../src/core/words/terms/stranger';
import { ago, everyHours } from '../../../src/core/words/terms/time';

const COUNTS = [0, 1, 2, 1000] as const;

/** What a sentence asks for that is no count. */
const TEXTS: Readonly<Record<string, string>> = {
  oldName: 'saldo',
  newName: 'deuda',
  ...{ column: 'id', other: ';', taken: ',', part: 'quote' },
  ...{ encoding: 'utf-8', runnerUp: 'cp850', kind: 'xlsx' },
};

/** Whatever else a sentence asks for is so many. */
const factsOf = (count: number): Facts =>
  new Proxy<Facts>({}, { get: (_, name) => TEXTS[String(name)] ?? count });

const PROBLEMS: Readonly<Record<ProblemCode, null>> = {
  'system/no-folder': null,
  'system/manifest-blocked': null,
  'system/status-blocked': null,
  'system/disabled': null,
  'system/failing': null,
  'system/trigger-gone': null,
  'system/authorisation': null,
  'system/silent': null,
  'system/short-time': null,
  'system/mail-quota': null,
  'system/chat': null,
  'configuration/mistakes': null,
  'versions/permission': null,
  'versions/drive-full': null,
  'versions/room': null,
  'versions/failing': null,
};

const local = (ms: number) => new Date(ms).toISOString();

function mails(count: number): string[] {
  const facts: Record<string, number> = new Proxy({}, { get: () => count });
  const causes = [
    ...REFUSAL_CODES,
    'frequency/late',
    'frequency/repeated',
    'frequency/missing',
    'status/overtaken',
  ];
  const conditions = causes.map(
    (cause): Condition => ({
      code: 'retenido',
      cause,
      tab: 'Ventas',
      fileName: 'ventas.csv',
      facts,
      sinceMs: 0,
    }),
  );
  const [first] = conditions;
  const frame = { spreadsheetUrl: '', title: 'Norte', folder: 'CSV', local };
  const changes = Array.from({ length: count }, () => ({
    kind: 'began' as const,
    condition: first as Condition,
    atMs: 0,
  }));
  const letter = { kind: 'changes' as const, to: [], changes, dropped: count, open: [] };
  const { subject, body } = describeLetter(letter, frame);
  return [...conditions.map((one) => describeCondition(one, local).reason), subject, body];
}

function versionsOf(count: number): string[] {
  const content = { kind: 'file', fileId: '' } as const;
  const one: Version = {
    fileId: '',
    name: 'a.csv',
    md5: '',
    bytes: count,
    revision: '',
    modifiedMs: 0,
    content,
    rows: count,
    columns: null,
    outcome: null,
  };
  const versions = Array.from({ length: count }, () => one);
  const offered = { versions, withheld: count, obstacle: null, lost: versions.map(() => 0) };
  const page = { first: 0, versions: [{ ...one, rows: null }] };
  return [describeNone('Ventas', offered, local), describeVersions('Ventas', offered, page, null, local)];
}

function comparisons(count: number): string {
  const difference = { count, first: [] };
  const columns = Array.from({ length: count }, (_, at) => ({
    code: 'column/added' as const,
    name: 'a',
    before: null,
    column: at,
  }));
  return describeComparison({
    rowsBefore: count,
    rowsNow: count,
    vanished: difference,
    appeared: difference,
    columns,
  });
}

function runs(count: number): string[] {
  const file: HandledFile = {
    ...{ entity: 'Ventas', tab: 'Ventas', file: 'ventas.csv', fileId: '', encoding: '', delimiter: '' },
    ...{ rows: count, columns: count, outcome: 'published', code: '', reason: '', todo: '', ms: 0 },
  };
  const run: RunSummary = {
    ...{
      status: 'done',
      reason: null,
      failure: null,
      pending: 0,
      handled: [file],
      percent: null,
      rerunFound: true,
    },
  };
  return [describeRun(run), describeRun({ ...run, handled: [], pending: count })];
}

/** Everything that is said of so many. */
function sentences(count: number): string[] {
  const ids = Array.from({ length: count }, () => 'x');
  return [
    ...REFUSAL_CODES.flatMap((code) =>
      Object.values(describeRefusal(code, factsOf(count) as RefusalFacts[RefusalCode])),
    ),
    ...FINDING_CODES.map((code) =>
      describeFinding({ code, line: count, record: count, column: count, facts: factsOf(count) }),
    ),
    ...Object.keys(PROBLEMS).flatMap((code) =>
      Object.values(
        describeSystemProblem({
          code: code as ProblemCode,
          facts: factsOf(count) as Readonly<Record<string, number>>,
        }),
      ),
    ),
    ...mails(count),
    ...versionsOf(count),
    ...runs(count),
    comparisons(count),
    describeTotal({
      rule: 'parent/unknown',
      tab: 'Ventas',
      columnName: 'cliente',
      rows: count,
      distinct: count,
      severity: 'error',
    }),
    describeMore(count).reason,
    describeFolders(count, count).reason,
    describeShortTime(count).reason,
    ...(count > 0 ? [describeRivals(ids), PANEL.trend(ids.map(() => count)), DISCARD.ask(count)] : []),
    ...[PANEL.rows(count), PANEL.attention(count), PANEL.all(count), PANEL.every(count)],
    ...observationWords({ errors: count, warnings: count, notes: count }),
    ...[INSTALLER.recentFolder(count, ''), INSTALLER.rows(count, true), INSTALLER.columns(count)],
    ...[INSTALLER.others(count), INSTALLER.more(count)],
    ...[ago(count * 60_000), ago(count * 3_600_000), ago(count * 86_400_000)],
    ...(count > 0 ? [everyHours(count), everyHours(count * 24)] : []),
  ];
}

const ONE = /(?<![\d.,])1 (?!l[oa]s )(\p{L}+[aeo]s|\p{L}+(?:ones|ores|ales|eres))(?!\p{L})/u;
const MANY =
  /(?<![\d.,])(?:0|2|1\.000) (fila|columna|línea|celda|archivo|versión|byte|cambio|hora|minuto|vez|aviso|error|carácter|subcarpeta|valor|día)(?!\p{L})/u;
const HOLE = /undefined|NaN|null|\[object/;
const THOUSAND = /(?<![\d.,«])1000(?!\d)/;

/** Words that people of one country say, or that another one does not understand. */
const WORDS =
  /(?<!\p{L})(planillas?|recién|corridas?|por omisión|castellano|alcanza|no entran?|no anda|señal hace|pestaña actual|computador|renglón|renglones|chequear|chequee|achicar|apretar|tildar|tilde|vos|ustedes podrán|acá|allá|ahorita|nomás|parad[oa] en|da abasto|corre|corrió|corren|rueda dentada|lugar en el disco|(ocupan?|cuánto) lugar|se corta|al otro día|controle|apuro|si algo falla)(?!\p{L})/iu;

describe('every message', () => {
  it.each(COUNTS)('has the right plural, separator and no hole with %d', (count) => {
    const wrong = sentences(count).filter((text) =>
      [ONE, MANY, HOLE, THOUSAND].some((fault) => fault.test(text)),
    );
    expect(wrong).toEqual([]);
    expect(sentences(count).length).toBeGreaterThan(150);
  });

  it('knows a wrong one', () => {
    for (const text of ['Hay 1 filas.', 'de 1 errores', '1.000 fila', 'hace 1000 años', 'un undefined'])
      expect([ONE, MANY, HOLE, THOUSAND].some((fault) => fault.test(text))).toBe(true);
    for (const text of ['en la planilla', 'Planilla', 'Parado en la hoja', 'no hay lugar en el disco'])
      expect(WORDS.test(text)).toBe(true);
  });

  it('is in words of all of Latin America', () => {
    const core = readdirSync('src/core/words', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `src/core/words/${name}`);
    const others = [
      ...['cli/told', 'cli/report', 'cli/inspect', 'preview'].map((name) => `local/${name}/messages.ts`),
      'local/cli/told/problem-messages.ts',
      ...readdirSync('fleet/command').map((name) => `fleet/command/${name}`),
      'fleet/alerts.yml',
      'local/server/demo/stories.ts',
    ];
    const fleet = readdirSync('fleet/core/words').map((name) => `fleet/core/words/${name}`);
    const files = [
      ...core,
      ...others,
      ...fleet,
      'docs/flota.md',
      'docs/importar.md',
      'docs/mensajes.md',
      'docs/guia-cliente.md',
      'docs/guia-operaciones.md',
    ];
    const found = files.flatMap((name) =>
      readFileSync(name, 'utf8')
        .split('\n')
        .filter((line) => WORDS.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});
