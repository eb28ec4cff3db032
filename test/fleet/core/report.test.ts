import { readReport } from '../../../fleet/core/look/report';
import { stand } from '../../../src/core/judge/lifecycle/stand';
import { STATUS_FIELDS, toStatusTexts } from '../../../src/core/judge/status/table';
import { STATUS_WORDS } from '../../../src/core/words/terms/status';
import { entity, refused, system } from '../../core/judge/status/entities';
import { statusTable } from '../fake/table';

const NOW = Date.UTC(2026, 10, 27, 12);
const HASH = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

describe('readReport', () => {
  it('reads what the product writes', () => {
    const report = {
      system: system({ codeHash: HASH, scriptId: '1script-of-a-client', lastRunMs: NOW, mistakes: 1 }),
      problems: [{ code: 'configuration/mistakes' as const, facts: { mistakes: 1 } }],
      nextSignalMs: NOW + 90 * 60_000,
      entities: [entity(), refused('held', 'file/rows-fell')].map(stand),
    };
    const local = (ms: number) => new Date(ms).toISOString();
    expect(readReport(toStatusTexts(report, STATUS_WORDS, local))).toEqual({
      generation: 7,
      version: '0.1.0',
      codeHash: HASH,
      scriptId: '1script-of-a-client',
      lastRunMs: NOW,
      nextSignalMs: NOW + 90 * 60_000,
      problems: ['configuration/mistakes'],
      lookMinutes: 1,
      spentPercent: 10,
      entities: [
        { tab: 'Clientes', state: 'al-dia', cause: null, publishedMs: 2_000 },
        { tab: 'Clientes', state: 'retenido', cause: 'file/rows-fell', publishedMs: 2_000 },
      ],
    });
  });

  it('finds the row of the system wherever a person sorted it', () => {
    const [header = [], first = []] = statusTable(NOW);
    expect(readReport([first, header])?.generation).toBe(7);
  });

  it.each([
    ['is empty', []],
    ['has a header only', statusTable(NOW).slice(0, 1)],
    ['has no generation', statusTable(NOW, { generation: 'siete' })],
    ['has no time', statusTable(NOW, { nextSignal: 'mañana' })],
    ['holds formulas', statusTable(NOW, { lastRun: '#REF!' })],
  ])('makes nothing of a table that %s', (_, texts) => {
    expect(readReport(texts)).toBeNull();
  });

  it('takes a table of a version that had fewer columns', () => {
    const former = statusTable(NOW).map((row) => row.slice(0, STATUS_FIELDS.indexOf('relations') + 1));
    expect(readReport(former)).toMatchObject({ codeHash: null, scriptId: null });
  });

  it('takes along nothing that is no code, whatever a person wrote into the table', () => {
    const report = readReport(
      statusTable(NOW, { cause: 'ana@example.com system/no-folder <b>', codeHash: 'x', scriptId: '=1+1' }, [
        { state: 'retenido', tab: 'Clientes', cause: 'Juana Pérez 20-12345678-9' },
        { state: 'inventado', tab: 'Ventas' },
        { state: 'toString', tab: 'Ventas' },
      ]),
    );
    expect(report).toMatchObject({ problems: ['system/no-folder'], codeHash: null, scriptId: null });
    expect(report?.entities).toEqual([
      { tab: 'Clientes', state: 'retenido', cause: null, publishedMs: null },
    ]);
  });
});
