import { openReader } from '../../../src/core/csv/reader';

describe('what a stopped reader leaves behind', () => {
  it('stays as it was while the reader goes on', () => {
    const first = 'id,nombre\n1,Ana\n';
    const rest = '2,Luis\n3,Eva\n';
    const sample = { size: first.length + rest.length, parts: [{ offset: 0, bytes: first + rest }] };
    const opened = openReader(sample, {});
    if (!opened.ok) throw new Error(opened.problem.code);
    opened.reader.push(first);
    const kept = opened.reader.state();
    const before = JSON.stringify(kept);
    opened.reader.push(rest);
    opened.reader.finish();
    expect(JSON.stringify(kept)).toBe(before);
  });
});
