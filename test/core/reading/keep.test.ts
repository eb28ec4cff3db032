import { openReader } from '../../../src/core/reading/rows/reader';

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

  it('lets the next reader tell of the lines above the header, though the first one took a byte order mark in', () => {
    const [mark, rest] = ['\xef\xbb\xbf', 'Listado de clientes\n\nid,nombre\n1,Ana\n2,Luis\n'];
    const sample = { size: mark.length + rest.length, parts: [{ offset: 0, bytes: mark + rest }] };
    const first = openReader(sample, {});
    if (!first.ok) throw new Error(first.problem.code);
    first.reader.push(mark);
    const next = openReader(sample, {}, first.reader.state());
    if (!next.ok) throw new Error(next.problem.code);
    expect(next.reader.push(rest)).toEqual([
      ['id', 'nombre'],
      ['1', 'Ana'],
      ['2', 'Luis'],
    ]);
    expect(next.reader.facts.findings.map(({ code }) => code)).toEqual(['preamble/lines']);
  });

  it('lets the next reader judge the encoding by each letter once, though its record is taken in again', () => {
    const bytes = 'Ã±añÿ';
    const sample = { size: bytes.length, parts: [{ offset: 0, bytes }] };
    const first = openReader(sample, {});
    if (!first.ok) throw new Error(first.problem.code);
    first.reader.push(bytes.slice(0, 3));
    const state = first.reader.state();
    const next = openReader(sample, {}, state);
    if (!next.ok) throw new Error(next.problem.code);
    next.reader.push(bytes.slice(state.offset));
    next.reader.finish();
    expect(next.reader.facts.refuted).toBeNull();
  });
});
