import { readFileSync } from 'node:fs';
import { hash } from '../../../../src/core/ground/hash';
import { EMPTY_ENTITY } from '../../../../src/core/judge/state/entity';
import { fromEntries, toEntries } from '../../../../src/core/judge/state/shards';

/** What a former version kept: published, held and restored tabs, a file that has gone, and a large one half staged. */
const KEPT: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync('test/core/judge/state/former-form.json', 'utf8'),
);

/** The state out of one that was kept in a former form. */
function readFormer(kept: unknown, form = 2) {
  const text = JSON.stringify(kept);
  return fromEntries({ 'state.head': `1 ${hash(text)} ${form}`, 'state.0': text });
}

/** Every text, number, flag and null of a value, by its path; what has no parts is one too. */
function leavesOf(value: unknown, path = ''): [string, unknown][] {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (parts.length === 0) return [[path, value]];
  return parts.flatMap(([key, part]) => leavesOf(part, path === '' ? key : `${path}.${key}`));
}

/** What differs, once for all tabs and places of a list: `entities.*.commitId: '' → null`. */
function differences(before: unknown, after: unknown): string[] {
  const [former, present] = [new Map(leavesOf(before)), new Map(leavesOf(after))];
  const told = [...new Set([...former.keys(), ...present.keys()])].flatMap((path) => {
    const [was, is] = [former.get(path), present.get(path)].map((one) => JSON.stringify(one));
    const name = path
      .replace(/\.(entities|open)\.[^.]+|^(entities)\.[^.]+/g, '.$1$2.*')
      .replace(/\.\d+/g, '.*');
    return was === is ? [] : [`${name.replace(/^\./, '')}: ${was} → ${is}`];
  });
  return [...new Set(told)].sort();
}

describe('a former form of the state', () => {
  it('is read as it was, with null where a sign stood for none', () => {
    const { looks: _, ...read } = readFormer(KEPT);
    expect(differences({ ...KEPT, looks: undefined }, read)).toEqual([
      'alarms.open.*.cause: "" → null',
      'alarms.open.*.fileName: "" → null',
      'alarms.open.*.tab: "" → null',
      'alarms.waiting.*.condition.cause: "" → null',
      'alarms.waiting.*.condition.fileName: "" → null',
      'alarms.waiting.*.condition.tab: "" → null',
      'check.dueMs: 0 → null',
      'checkpoint.encoding: "" → null',
      'checkpoint.reader.findings.*.column: 0 → null',
      'checkpoint.reader.findings.*.record: 0 → null',
      'checkpoint.reader.unclosed: 0 → null',
      'digest: "" → null',
      'entities.*.absentSinceMs: 0 → null',
      'entities.*.arrivals.hours.*: 0 → null',
      'entities.*.arrivals.weekdays.*: 0 → null',
      'entities.*.commitId: "" → null',
      'entities.*.handled.code: "" → null',
      'entities.*.handled.dueMs: 0 → null',
      'entities.*.published.facts.idColumn: "" → null',
      'entities.*.published.facts.otherTable: 0 → null',
      'entities.*.published.firstLine: 0 → null',
      'entities.*.published.id.column: -1 → null',
      'entities.*.published.id.name: "" → null',
      'entities.*.published.revision: "" → null',
      'entities.*.relations.*.column: -1 → null',
      'entities.*.relations.*.name: "" → null',
      'entities.*.relations.*.tab: "" → null',
      'entities.*.unsettled.dueMs: 0 → null',
      'keeping.dueMs: 0 → null',
      'outageMs: 0 → null',
      'touched: "" → null',
      'turnMs: 0 → null',
    ]);
  });

  it.each([2, 3])(
    'tells of each snapshot when it was first seen, and whether it was dealt with: form %d',
    (form) => {
      expect(readFormer({ looks: { a: 7, b: -8 } }, form).looks).toEqual({
        pending: { a: 7 },
        done: { b: 8 },
      });
    },
  );

  it('is kept in the present form from then on', () => {
    const read = readFormer(KEPT);
    expect(fromEntries(toEntries(read))).toEqual(read);
  });

  it('has dealt with once more what a former version noted as due beside its outcome', () => {
    const told = { code: '', reason: '', todo: '', figures: {}, attempts: 0 };
    const entityOf = (outcome: 'held' | 'failed', dueMs: number) => {
      const handled = { fileId: 'f', md5: 'm', outcome, ...told, dueMs };
      const { rerun: _, ...former } = { ...EMPTY_ENTITY, handled };
      return former;
    };
    const entities = { Asked: entityOf('held', 5), Held: entityOf('held', 0), Failed: entityOf('failed', 5) };
    const back = readFormer({ entities }).entities;
    expect([back.Asked?.rerun, back.Held?.rerun, back.Failed?.rerun]).toEqual([
      { fileId: 'f', md5: 'm' },
      null,
      null,
    ]);
  });
});
