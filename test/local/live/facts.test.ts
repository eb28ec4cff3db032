/** What the diagnosis and the checks from outside say of each fact. */
import { readFileSync } from 'node:fs';
import { judge, type Report, readFacts, readReport } from '../../../local/live/facts';
import { OUTSIDE } from '../../../local/live/outside';
import { PROBE_IDS } from '../../../src/core/people/selftest/probes';

const PAGE = `
| ID | fact | kind | source | probe | held by |
| --- | --- | --- | --- | --- | --- |
| P01 | One. | doc | page | D01, D02 | \`a\` |
| P02 | Two. | doc | page | — | \`b\`: x |
| P03 | Three. | rep | page | D03 | \`c\` |
`;
const probe = (state: 'passed' | 'failed' | 'skipped', facts = '') => ({ state, facts, ms: 1 });
const report = (probes: Report['probes']): Report => ({
  form: 1,
  version: '1',
  codeHash: null,
  time: '',
  probes,
});
const standings = (probes: Report['probes'], outside: Record<string, boolean> = {}) =>
  judge(readFacts(PAGE), report(probes), outside).map(({ standing }) => standing);

it('reads facts and their probes from the page', () => {
  expect(readFacts(PAGE)).toEqual([
    { id: 'P01', text: 'One.', probes: ['D01', 'D02'] },
    { id: 'P02', text: 'Two.', probes: [] },
    { id: 'P03', text: 'Three.', probes: ['D03'] },
  ]);
});

it('a fact holds when all that tells it passed; one probe that failed is enough against it', () => {
  expect(standings({ D01: probe('passed'), D02: probe('passed') })).toEqual([
    'holds',
    'not told',
    'not told',
  ]);
  expect(standings({ D01: probe('passed'), D02: probe('failed', '3') })[0]).toBe('does not hold');
});

it('a probe that was skipped tells nothing', () => {
  expect(standings({ D03: probe('skipped', 'no-file') })[2]).toBe('not told');
});

it('a check from outside tells, alone or against a probe that passed', () => {
  expect(standings({}, { P02: true })[1]).toBe('holds');
  expect(standings({ D03: probe('passed') }, { P03: false })[2]).toBe('does not hold');
});

it('nothing is told without a report; one of another form is refused', () => {
  expect(judge(readFacts(PAGE), readReport(null), {}).map(({ standing }) => standing)).toEqual(
    Array(3).fill('not told'),
  );
  expect(() => readReport('{"form":2}')).toThrow('form 2');
});

it('every probe tells a fact of the page, but those about people and work left undone; every check is of one', () => {
  const facts = readFacts(readFileSync('docs/platform.md', 'utf8'));
  const told = new Set(facts.flatMap(({ probes }) => probes));
  expect(PROBE_IDS.filter((id) => !told.has(id))).toEqual([]);
  const ids = new Set(facts.map(({ id }) => id));
  expect(Object.keys(OUTSIDE).filter((id) => !ids.has(id))).toEqual([]);
});
