import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Line } from '../../../fleet/core/show/line';
import { toMetrics } from '../../../fleet/core/show/metrics';

const LINE: Line = {
  key: 'sur',
  name: 'Autos "del" Sur',
  spreadsheet: 'book',
  ring: 'pilot',
  condition: 'held',
  cause: 'file/rows-fell',
  word: 'retenido',
  what: '',
  todo: '',
  needsPerson: true,
  sinceMs: 5000,
  lastSignalMs: null,
  version: '0.1\n"0',
  codeHash: 'abc',
  drift: 'untold',
  spentPercent: 12,
  entities: [],
};
const text = toMetrics([LINE], 10_000, 2);

it('gives every sample a family that was told before it, and ends as OpenMetrics wants', () => {
  const families: string[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const [, family] = /^# TYPE (\S+)/.exec(line) ?? [];
    if (family) families.push(family);
    else if (!line.startsWith('#')) {
      const [name = ''] = /^[a-z_]+/.exec(line) ?? [];
      expect([families.at(-1), `${families.at(-1)}_info`]).toContain(name);
      expect(line).toMatch(/^[a-z_]+(\{([a-z_]+="([^"\\\n]|\\.)*",?)+\})? -?[\d.]+$/);
    }
  }
  expect(new Set(families).size).toBe(families.length);
  expect(text.endsWith('# EOF\n')).toBe(true);
});

it('leaves out what nobody knows', () => {
  expect(text).not.toContain('last_signal_timestamp_seconds{');
  expect(text).not.toContain('code_drift{');
});

it('tells everything that the alert rules ask for', () => {
  const { groups } = parse(readFileSync('fleet/alerts.yml', 'utf8'));
  const asked = groups[0].rules.flatMap(({ expr }: { expr: string }) => expr.match(/tecnom_\w+/g) ?? []);
  expect(asked.length).toBeGreaterThan(4);
  for (const name of asked) expect(text).toContain(`# TYPE ${name} `);
});
