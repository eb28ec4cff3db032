/** Every probe has its words, and docs/platform.md names it. */
import { readFileSync } from 'node:fs';
import { PROBE_IDS } from '../../../../src/core/people/selftest/probes';
import { adviceOf, describeResults } from '../../../../src/core/words/person/selftest';
import { selfTestPage, selfTestReport } from '../../../../src/core/words/person/selftestpage';
import { PAGE_TEST_WORDS, SELF_TEST_WORDS } from '../../../../src/core/words/person/selftestwords';

const document = readFileSync('docs/platform.md', 'utf8');
const named = (line: RegExp) => {
  const lines = document.split('\n').filter((text) => line.test(text));
  return new Set(lines.flatMap((text) => text.match(/\bD\d\d\b/g) ?? []));
};

const ALL_IDS = [...PROBE_IDS, ...Object.keys(PAGE_TEST_WORDS)].sort();

const result = { id: 'D20', state: 'failed', facts: '1 4', ms: 1_250 } as const;

it('has words for exactly the probes that there are', () => {
  expect(Object.keys(SELF_TEST_WORDS)).toEqual(PROBE_IDS);
});

it('is named by a fact of docs/platform.md, each probe', () => {
  expect([...named(/^\| P(?:\d\d|1[123567]\d) \|/)].sort()).toEqual(ALL_IDS);
});

it('is told in docs/platform.md what it means when it fails, each probe', () => {
  expect([...named(/^\| D\d\d/)].sort()).toEqual(ALL_IDS);
});

it('says what to do when a probe fails, why one was not made, and nothing when it passes', () => {
  expect(adviceOf(result)).toBe(SELF_TEST_WORDS.D20?.todo);
  expect(adviceOf({ ...result, state: 'skipped', facts: 'no-file' })).toContain('archivos CSV');
  expect(adviceOf({ ...result, state: 'passed' })).toBe('');
});

it('counts those that were not made apart', () => {
  const passed = { ...result, state: 'passed' } as const;
  const skipped = { ...result, state: 'skipped' } as const;
  expect(describeResults([passed, passed])).toBe('Todo bien: 2 de 2 comprobaciones correctas.');
  expect(describeResults([passed, skipped])).toBe(
    'Todo bien: 1 de 1 comprobaciones correctas. 1 sin comprobar.',
  );
  expect(describeResults([passed, result])).toBe('Atención: 1 de 2 comprobaciones fallaron.');
});

it('reports ID, result, milliseconds and figures, a line each', () => {
  const report = selfTestReport({
    version: '1.2.3',
    codeHash: '0f1e2d',
    time: '2026-11-24T10:00:00-03:00',
    watching: null,
    results: [result],
  });
  expect(report).toBe('Diagnóstico 1.2.3 0f1e2d 2026-11-24T10:00:00-03:00\nD20 ✗ 1250 ms 1 4');
});

it('shows whatever Google answers as text', () => {
  const results = [{ ...result, facts: '</textarea><script>alert("1")</script>' }];
  const page = selfTestPage({ version: '1', codeHash: null, time: '', watching: null, results }, 'opener');
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&#60;/textarea&#62;&#60;script&#62;alert(&#34;1&#34;)');
  expect(page).toContain('<td>1,3</td>');
});
