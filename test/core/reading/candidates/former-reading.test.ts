import {
  compareReadings,
  type Former,
  isFormerHeader,
} from '../../../../src/core/reading/candidates/former-reading';
import { observed, readText } from '../read';

const READING = { encoding: 'utf-8', delimiter: ';', quote: '', headerRows: 1, preambleRows: 0 } as const;
const former = (change: Partial<Former> = {}): Former => ({
  ...READING,
  names: ['nombre', 'ciudad'],
  headed: true,
  ...change,
});

describe('how the last good snapshot was read', () => {
  const texts = 'Ana Paz;Rosario\nLuis Sosa;Funes\nEva Ruiz;Roldán\nJuan Díaz;Pérez\n';

  it('makes its header the header again, whatever it looks like', () => {
    const names = ['1', '2'];
    const file = readText('1;2\n3;4\n5;6\n7;8\n', { former: former({ names }) });
    expect([file.dialect.headerRows, file.dialect.changes]).toEqual([1, []]);
  });

  it('lets a file without header stay without one', () => {
    const file = readText(texts, { former: former({ names: [], headed: false, headerRows: 0 }) });
    expect([file.dialect.headerRows, file.rows.length]).toEqual([0, 4]);
  });

  it('is refuted by a header that plainly is one', () => {
    const rows = Array.from({ length: 20 }, (_, row) => `${row};${row},50;2026-01-${10 + row}\n`).join('');
    const file = readText(`codigo;saldo;fecha\n${rows}`, {
      former: former({ names: [], headed: false, headerRows: 0 }),
    });
    expect(file.dialect.changes).toEqual([{ part: 'header', before: 0, now: 1 }]);
    expect(observed(file)).toContain('reading/changed@1');
  });

  it('decides between two delimiters that part a file alike', () => {
    const both = 'nombre;ciudad,pais\nAna;Rosario,Argentina\nLuis;Funes,Argentina\nEva;Salto,Uruguay\n';
    const by = (delimiter: string) =>
      readText(both, { former: former({ delimiter, names: [] }) }).dialect.delimiter;
    expect([by(';'), by(',')]).toEqual([';', ',']);
  });

  it('is refuted by another delimiter that parts the file clearly better', () => {
    const rows = Array.from({ length: 20 }, (_, row) => `${row},Cliente,${row}.50\n`).join('');
    const file = readText(`id,nombre,saldo\n${rows}`, { former: former() });
    expect(file.dialect.changes).toContainEqual({ part: 'delimiter', before: ';', now: ',' });
  });

  it('keeps the encoding of a file of which hardly a letter tells it', () => {
    expect(
      readText('nombre;ciudad\nAna;Funes\n', { former: former({ encoding: 'cp850' }) }).dialect.encoding,
    ).toBe('cp850');
  });

  it('changes nothing that a person has said', () => {
    const file = readText('a,b\n1,2\n3,4\n', {
      delimiter: ',',
      headed: true,
      former: former({ headed: false }),
    });
    expect(file.dialect.changes).toEqual([]);
  });
});

describe('the former header', () => {
  const known = former({ names: ['id', 'nombre', 'saldo', 'alta', 'Dirección Calle'] });

  it.each([
    ['itself', ['id', 'nombre', 'saldo', 'alta', 'Dirección Calle'], true],
    ['itself in another order', ['alta', 'saldo', 'nombre', 'id'], true],
    ['most of it beside new columns', ['id', 'nombre', 'saldo', 'mail'], true],
    ['a record of a header of two', ['id', 'nombre', 'Dirección'], true],
    ['a row', ['1', 'Ana', '2,50', '2026-01-01', 'Mitre 1'], false],
    ['a label of the preamble', ['saldo', 'al 30/11'], false],
  ])('is known again: %s', (_, cells, isKnown) => {
    expect(isFormerHeader(cells, known)).toBe(isKnown);
  });

  it('is nothing where there was none', () => {
    expect(isFormerHeader(['id', 'nombre'], former({ headed: false }))).toBe(false);
  });
});

describe('what changed', () => {
  it('is told part by part, and a quote that quotes nothing is no change', () => {
    expect(compareReadings(former(), { ...READING, quote: '"' })).toEqual([]);
    expect(compareReadings(former({ quote: "'" }), { ...READING, quote: '"', encoding: 'cp850' })).toEqual([
      { part: 'encoding', before: 'utf-8', now: 'cp850' },
      { part: 'quote', before: "'", now: '"' },
    ]);
  });

  it('is nothing of what nobody knows', () => {
    expect(compareReadings({ names: [], headed: true }, READING)).toEqual([]);
  });
});
