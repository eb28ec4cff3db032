import { Loading, last, table } from '../fake/loading';

describe('loadSnapshot of more cells than there is room for', () => {
  it('refuses at once what exceeds the room already, and writes nothing', () => {
    const loading = new Loading(table(60_000));
    const loaded = loading.run({ cellsMax: 100_000 });
    expect(loaded).toMatchObject({
      kind: 'refused',
      refusal: { outcome: 'rejected', code: 'file/too-many-cells', facts: { most: 74_000, columns: 5 } },
    });
    expect(loading.written).toBe(0);
  });

  it('counts to the end what is likely to exceed it, before anything is written', () => {
    const loading = new Loading(table(40_000, 'x'.repeat(200)));
    const loaded = loading.run({ cellsMax: 26_000 + 150_000 });
    expect(loaded).toMatchObject({ kind: 'refused', refusal: { code: 'file/too-many-cells' } });
    expect(loading.written).toBe(0);
    expect(loading.kept).toEqual([]);
  });

  it('stages what turned out to fit after all', () => {
    const dense = Array.from({ length: 90_000 }, (_, index) => `${index},${'a'.repeat(42)}`).join('\n');
    const sparse = Array.from({ length: 2_000 }, (_, index) => `${index},${'x'.repeat(3_000)}`).join('\n');
    const loading = new Loading(`id,nota\n${dense}\n${sparse}\n`);
    expect(loading.run({ cellsMax: 26_000 + 300_000 })).toMatchObject({ kind: 'ready', rows: 92_001 });
    expect(loading.stagedTexts.at(-1)).toEqual(['1999', 'x'.repeat(3_000)]);
  });

  it('refuses by what was read when time runs out while counting', () => {
    const loading = new Loading(table(40_000, 'x'.repeat(200)));
    const loaded = loading.run({ cellsMax: 26_000 + 150_000 }, -1);
    expect(loaded).toMatchObject({ kind: 'refused', refusal: { code: 'file/too-many-cells' } });
    expect(loading.written).toBe(0);
  });

  it('counts a wide row among short ones as a wide tab', () => {
    const wide = Array.from({ length: 9_000 }, () => 'x').join(',');
    const loading = new Loading(`id,nombre\n${'1,Ana\n'.repeat(15_000)}${wide}\n`);
    expect(loading.run()).toMatchObject({ kind: 'refused', refusal: { code: 'file/too-many-cells' } });
    expect(loading.written).toBe(0);
  });
});

describe('loadSnapshot of what no tab can hold', () => {
  it('refuses a cell of 60,000 characters and says where it stands', () => {
    const loaded = new Loading(`id,nombre\n1,Ana\n2,${'x'.repeat(60_000)}\n`).run();
    expect(loaded).toMatchObject({
      kind: 'refused',
      refusal: {
        outcome: 'rejected',
        code: 'file/cell-too-long',
        facts: { length: 60_000, most: 50_000, line: 3, record: 2, column: 2 },
      },
    });
  });

  it('takes a cell of 50,000 characters', () => {
    expect(new Loading(`id,nombre\n1,${'x'.repeat(50_000)}\n`).run().kind).toBe('ready');
  });

  it('refuses 20,000 columns', () => {
    const row = Array.from({ length: 20_000 }, (_, index) => `c${index}`).join(',');
    expect(new Loading(`${row}\n${row}\n`).run()).toMatchObject({
      kind: 'refused',
      refusal: { outcome: 'rejected', code: 'file/too-wide', facts: { columns: 20_000, most: 18_278 } },
    });
  });
});

describe('loadSnapshot of what is no good export', () => {
  it.each([
    ['an empty file', '', 'held', 'file/empty'],
    ['blank lines', '\r\n \r\n\r\n', 'held', 'file/blank'],
    ['a header only', 'id,nombre\r\n', 'held', 'file/header-only'],
    ['a zip', 'PK\x03\x04\x14\0\0\0', 'rejected', 'file/binary'],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'rejected', 'file/binary'],
    ['nothing but NUL', '\0'.repeat(5_000), 'rejected', 'file/binary'],
  ])('refuses %s', (_, bytes, outcome, code) => {
    const loading = new Loading(bytes);
    expect(loading.run()).toMatchObject({ kind: 'refused', refusal: { outcome, code } });
    expect(loading.written).toBe(0);
  });

  it('holds one column where there were several, and takes it where there was one', () => {
    const loading = new Loading('id\n1\n2\n3\n');
    expect(loading.run({ last: last(5) })).toMatchObject({
      refusal: { outcome: 'held', code: 'file/one-column', facts: { before: 5, records: 3 } },
    });
    expect(loading.run({ last: last(1) }).kind).toBe('ready');
    expect(loading.run().kind).toBe('ready');
  });

  it('holds an unclosed quote and names the line that opens it', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `${index},"Ana"`);
    lines[20] = '20,"Luis';
    const loaded = new Loading(`id,nombre\n${lines.join('\n')}\n`.replace(/"Ana"/g, 'Ana')).run();
    expect(loaded).toMatchObject({
      kind: 'refused',
      refusal: { outcome: 'held', code: 'file/unclosed-quote', facts: { line: 22 } },
    });
  });

  it('takes a cut-off body for none and asks again', () => {
    const loading = new Loading('id,nombre\n1,Ana\n');
    loading.world.source.failNext('transient', null, 'unknown');
    expect(loading.run().kind).toBe('ready');
    expect(loading.world.source.calls).toHaveLength(2);
  });
});
