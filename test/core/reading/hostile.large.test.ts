import { openReader } from '../../../src/core/reading/rows/reader';
import type { SnapshotReader } from '../../../src/core/reading/rows/snapshot-reader';
import { observed, readBytes, readText, utf8 } from './read';

const MB = 1024 * 1024;

function open(bytes: string): SnapshotReader {
  const parts = [{ offset: 0, bytes: bytes.slice(0, 4 * MB) }];
  const opened = openReader({ size: bytes.length, parts }, {});
  if (!opened.ok) throw new RangeError(opened.problem.code);
  return opened.reader;
}

/** Rows of a long file, counted. */
function countRows(bytes: string): number {
  const reader = open(bytes);
  let rows = 0;
  for (let at = 0; at < bytes.length; at += 4 * MB) rows += reader.push(bytes.slice(at, at + 4 * MB)).length;
  return rows + reader.finish().length;
}

describe('a file that cannot be read says why', () => {
  it.each([
    ['empty', ''],
    ['blank', '\r\n \n\t\n'],
    ['binary', '%PDF-1.4 …'],
    ['binary', '\0\0\0\0'],
  ])('%s', (code, bytes) => {
    const opened = openReader({ size: bytes.length, parts: [{ offset: 0, bytes }] }, {});
    expect(opened).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('hostile files end in rows', () => {
  it('a thousand delimiters in a row are a thousand and one cells', () => {
    expect(readText(`a,b\n1,2\n3,4\nx${','.repeat(1_000)}\n`).facts.columns).toBe(1_001);
  });

  it('three megabytes of one word that ends in a marked letter', () => {
    expect(countRows(`a;b\n\xf1o;2\n${'x'.repeat(3 * MB)}\xf1;1\n4;5\n`)).toBe(4);
  });

  it('ten megabytes without a line end', () => {
    expect(countRows(`a;b\n1;2\n${'x'.repeat(10 * MB)}`)).toBeGreaterThan(2);
  });

  it('ten megabytes inside of one quote', () => {
    expect(countRows(`a;b\n1;"${'x y\n'.repeat(2.5 * MB)}"\n2;3\n`)).toBeGreaterThan(2);
  });

  it('a million empty lines', () => {
    expect(countRows(`a;b\n1;2\n${'\n'.repeat(1_000_000)}3;4\n`)).toBe(3);
  });

  it('a million empty lines before the table', () => {
    expect(countRows(`${'\n'.repeat(1_000_000)}a;b\n1;2\n3;4\n`)).toBe(3);
  });

  it.each(['\n', ' ', '\0'])('more of %j before the table than is looked at', (blank) => {
    expect(countRows(`${blank.repeat(4 * MB)}\nid;nombre\n1;Ana\n`)).toBeGreaterThan(0);
  });

  it('blanks in quotes and nothing else are one column', () => {
    expect(readBytes('\r"  "', []).dialect.delimiter).toBe('');
  });

  it('a quote that is opened on each of many lines and never closed', () => {
    expect(countRows(`a;b\n${'1;"x\n'.repeat(100_000)}`)).toBe(100_001);
  });

  it('a megabyte of zero bytes behind the table', () => {
    const bytes = `a;b\n1;2\n3;4\n${'\0'.repeat(MB)}`;
    expect(countRows(bytes)).toBe(3);
  });
});

describe('characters that mean nothing are observed at their place', () => {
  const stray = `${utf8('id;n\n1;Muñoz\n2;Pérez, José y Belén\n')}3;Pe\xf1a\n4;\x96 x\n`;

  it('a stray byte in UTF-8 that is a letter in windows-1252 becomes that letter; another one U+FFFD', () => {
    const file = readBytes(stray);
    expect(file.dialect.encoding).toBe('utf-8');
    expect(file.rows.slice(3)).toEqual([
      ['3', 'Peña'],
      ['4', '\ufffd x'],
    ]);
    expect(observed(file)).toEqual(['character/repaired@4:2', 'character/undecodable@5:2']);
  });

  it('where a person is sure of UTF-8 a stray byte is no letter', () => {
    const file = readBytes(stray, [], { encoding: 'utf-8', strict: true });
    expect(file.rows[3]).toEqual(['3', 'Pe\ufffda']);
  });

  it('zero bytes go', () => {
    const file = readText('id;n\n1;Ana\0\0\n2;Luis\n');
    expect(file.rows[1]).toEqual(['1', 'Ana']);
    expect(observed(file)).toEqual(['character/zero@2:2']);
  });

  it('the end mark of DOS is no row', () => {
    const file = readText('id;n\n1;a\n2;b\n\x1a');
    expect(file.rows).toHaveLength(3);
    expect(observed(file)).toEqual(['file/end-mark@4']);
  });

  it('text that was decoded twice stays as it is', () => {
    const file = readText('id;n\n1;MuÃ±oz\n2;Peña\n');
    expect(file.rows[1]).toEqual(['1', 'MuÃ±oz']);
    expect(observed(file)).toEqual(['text/twice-decoded@2:2']);
  });
});

describe('later bytes may contradict the encoding', () => {
  const beginning = `id;nombre\n${'1;Juan\n'.repeat(1_000)}`;

  it('windows-1252 that only shows behind the sample is told at the end', () => {
    const bytes = `${beginning}2;Mu\xf1oz\n3;Garc\xeda\n4;Gonz\xe1lez\n`;
    const opened = openReader(
      { size: bytes.length, parts: [{ offset: 0, bytes: bytes.slice(0, 2_000) }] },
      {},
    );
    if (!opened.ok) throw new RangeError(opened.problem.code);
    opened.reader.push(bytes);
    opened.reader.finish();
    expect(opened.reader.facts.refuted).toBe('windows-1252');
    expect(readBytes(bytes, [], { encoding: 'windows-1252' }).rows[1_001]).toEqual(['2', 'Muñoz']);
  });

  it('UTF-8 that only shows behind the sample holds', () => {
    const bytes = `${beginning}${utf8('2;Muñoz\n')}`;
    const opened = openReader(
      { size: bytes.length, parts: [{ offset: 0, bytes: bytes.slice(0, 2_000) }] },
      {},
    );
    if (!opened.ok) throw new RangeError(opened.problem.code);
    const rows = [...opened.reader.push(bytes), ...opened.reader.finish()];
    expect(opened.reader.facts.refuted).toBeNull();
    expect(rows[1_001]).toEqual(['2', 'Muñoz']);
  });
});

describe('what a stopped reader leaves behind', () => {
  it('is at most 6 KB, whatever was observed', () => {
    const lines = Array.from(
      { length: 3_000 },
      (_, at) => ['1;2', '1;2;3;4', '5;"x"y;6', '7;Ã±\0;8', ';;'][at % 5],
    );
    const reader = open(utf8(`a;b;c\n1;x;2\n2;y;3\n${lines.join('\n')}\n`));
    reader.push(utf8(`a;b;c\n1;x;2\n2;y;3\n${lines.join('\n')}\n`));
    expect(Object.keys(reader.facts.totals).length).toBeGreaterThan(4);
    expect(JSON.stringify(reader.state()).length).toBeLessThan(6 * 1024);
  });
});
