import { stagingTitle } from '../../../src/core/load/publish/staging';
import { CLIENTES, Loading, last, table } from '../fake/loading';

describe('loadSnapshot of a small snapshot', () => {
  it('keeps its rows in memory and asks Sheets nothing', () => {
    const loading = new Loading('id,nombre\n1,Ana\n2,Luis\n');
    expect(loading.run()).toMatchObject({
      kind: 'ready',
      rows: 3,
      staged: {
        place: 'memory',
        texts: [
          ['id', 'nombre'],
          ['1', 'Ana'],
          ['2', 'Luis'],
        ],
      },
    });
    expect([loading.world.source.calls, loading.world.book.calls, loading.kept]).toEqual([
      ['read 0-23'],
      [],
      [],
    ]);
  });

  it('is read whole even when another snapshot is half staged', () => {
    expect(new Loading('id,nombre\n1,Ana\n').run({ mayStage: false }).kind).toBe('ready');
  });

  it('is read with the delimiter, the encoding and the titles that a person forces', () => {
    const loading = new Loading('a;b,c\nJos\x82;1,2\n');
    expect(loading.run({ hints: { delimiter: ',', encoding: 'cp850', headed: true } })).toMatchObject({
      staged: {
        texts: [
          ['a;b', 'c'],
          ['José;1', '2'],
        ],
      },
    });
  });
});

describe('loadSnapshot of a snapshot with other columns', () => {
  const former = { ...last(2), header: ['id', 'nombre'] };

  it('passes where nobody wants to decide about that', () => {
    expect(new Loading('id,apellido\n1,Ana\n').run({ last: former }).kind).toBe('ready');
  });

  it('is held where a person wants to decide, and passes once they have', () => {
    const entity = { ...CLIENTES, holdColumns: true };
    const loading = new Loading('id,apellido\n1,Ana\n');
    expect(loading.run({ last: former, entity })).toMatchObject({
      kind: 'refused',
      refusal: {
        outcome: 'held',
        code: 'file/columns-changed',
        facts: { oldName: 'nombre', newName: 'apellido' },
      },
    });
    expect(loading.run({ last: former, entity, allowed: true }).kind).toBe('ready');
    expect(new Loading('id,apellido\n1,Ana\n').run({ entity }).kind).toBe('ready');
  });
});

describe('loadSnapshot of a large snapshot', () => {
  it('stages it in pieces of 2 MB at the most, beside the live tab', () => {
    const loading = new Loading(table(60_000, 'x'.repeat(60)));
    const loaded = loading.run();
    expect(loaded).toMatchObject({
      kind: 'ready',
      rows: 60_001,
      staged: { place: 'staging', sheetId: 99, columns: 5 },
    });
    expect(loading.stagedTexts.slice(0, 3)).toEqual([
      ['id', 'nombre', 'nota'],
      ['1', 'Ana 0', 'x'.repeat(60)],
      ['2', 'Luis', 'x', 'y', 'z'],
    ]);
    expect(loading.stagedTexts.at(-1)).toEqual(['60000', 'Ana 59999', 'x'.repeat(60)]);
    expect(loading.world.book.writtenBytes.length).toBeGreaterThan(2);
    expect(Math.max(...loading.world.book.writtenBytes)).toBeLessThanOrEqual(2_000_000);
  });

  it('keeps where it is before the staging tab is made, and after each chunk', () => {
    const loading = new Loading(table(8_000, 'x'.repeat(1_000)));
    loading.run();
    expect(loading.kept[0]).toMatchObject({ reader: null, staging: { sheetId: 99, filled: 0 } });
    expect(loading.tabsWhenKept.map((titles) => titles.includes(stagingTitle(99)))).toEqual([
      false,
      true,
      true,
    ]);
    expect(loading.kept.length).toBe(3);
    expect(loading.kept[1]?.staging.filled).toBeGreaterThan(3_000);
    expect(JSON.stringify(loading.kept[1]?.reader).length).toBeLessThan(6 * 1024);
  });

  it('is deferred while another snapshot has the staging tab', () => {
    const loading = new Loading(table(60_000));
    expect(loading.run({ mayStage: false })).toEqual({ kind: 'deferred' });
    expect(loading.written).toBe(0);
  });

  it('stops in time, and goes on from there to the same rows', () => {
    const bytes = table(10_000, '\xf1'.repeat(1_000));
    const whole = new Loading(bytes);
    whole.run();
    const loading = new Loading(bytes);
    const runs = [1, 2, 3, 4].map(() => loading.run({ progress: loading.kept.at(-1) ?? null }, -1));
    const ends = runs.map((loaded) => (loaded.kind === 'paused' ? loaded.percent : loaded.kind));
    expect(ends).toEqual([41, 82, 'ready', 'ready']);
    expect(runs[2]).toMatchObject({
      rows: 10_001,
      staged: { sheetId: 99, columns: 5 },
      reader: { facts: { columns: 5, records: 10_000 } },
    });
    expect(loading.stagedTexts).toEqual(whole.stagedTexts);
  });

  it('writes a piece again without harm when the run was killed before it could note it', () => {
    const bytes = table(10_000, 'x'.repeat(1_000));
    const loading = new Loading(bytes);
    loading.run({}, -1);
    const progress = loading.kept.at(-1) ?? null;
    loading.run({ progress }, -1);
    expect(loading.run({ progress }).kind).toBe('ready');
    const whole = new Loading(bytes);
    whole.run();
    expect(loading.stagedTexts).toEqual(whole.stagedTexts);
  });

  it('goes on after all of it was staged, with only the commit left', () => {
    const loading = new Loading(table(60_000));
    loading.run();
    const again = loading.run({ progress: loading.kept.at(-1) ?? null });
    expect(again).toMatchObject({ kind: 'ready', rows: 60_001, staged: { place: 'staging', columns: 5 } });
    expect(again.kind === 'ready' && again.reader.facts).toMatchObject({ records: 60_000, columns: 5 });
  });

  it('reads the file anew when later bytes refute its encoding', () => {
    const rows = (count: number, name: string, filling: string) =>
      Array.from({ length: count }, (_, index) => `${index},${name},${filling}\n`).join('');
    const plain = table(5_000, 'x'.repeat(1_000));
    const late = rows(2_000, 'Jos\xe9 Ni\xf1o', 'x'.repeat(30));
    const end = rows(2_000, 'Ana', 'x'.repeat(1_000));
    const loading = new Loading(`${plain}${late}${end}`);
    const loaded = loading.run();
    expect(loaded).toMatchObject({
      kind: 'ready',
      rows: 9_001,
      reader: { dialect: { encoding: 'windows-1252' } },
    });
    expect(loading.stagedTexts[5_001]).toEqual(['0', 'José Niño', 'x'.repeat(30)]);
    expect(loading.kept.at(-1)?.encoding).toBe('windows-1252');
  });
});
