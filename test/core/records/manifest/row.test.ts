import type { ManifestRow } from '../../../../src/core/records/manifest/row';
import { fromCells, MANIFEST_FIELDS, toCells } from '../../../../src/core/records/manifest/row';
import { MANIFEST_HEADER } from '../../../../src/core/words/terms/manifest';

const row: ManifestRow = {
  time: '2026-11-24T09:00:00-03:00',
  entity: 'Clientes',
  tab: 'Clientes',
  outcome: 'published',
  code: 'file/rivals',
  reason: 'motivo',
  todo: 'qué hacer',
  fileName: '=clientes "1" d’Oro 🚗.csv',
  fileId: 'file-1',
  md5: 'aa',
  revision: 'revision-1',
  bytes: 1234567,
  encoding: 'utf-8',
  delimiter: ';',
  rows: 1200,
  columns: 14,
  seconds: 3.4,
  startedBy: 'reloj',
  version: '0.1.0',
  commitId: 'commit-1',
  seen: '2026-11-24T08:50:00-03:00',
  proof: '31c51465ed2b9066 c50bd5c980d824ab 0123456789abcdef',
};

describe('a row of the manifest', () => {
  it('has a cell for every title, in the order that readers go by', () => {
    expect(MANIFEST_HEADER).toHaveLength(MANIFEST_FIELDS.length);
    expect(toCells(row, 'publicado')).toEqual([
      '2026-11-24T09:00:00-03:00',
      'Clientes',
      'Clientes',
      'publicado',
      'file/rivals',
      'motivo',
      'qué hacer',
      '=clientes "1" d’Oro 🚗.csv',
      'file-1',
      'aa',
      'revision-1',
      '1234567',
      'utf-8',
      ';',
      '1200',
      '14',
      '3.4',
      'reloj',
      '0.1.0',
      'commit-1',
      '2026-11-24T08:50:00-03:00',
      '31c51465ed2b9066 c50bd5c980d824ab 0123456789abcdef',
      'published',
    ]);
  });

  it('leaves rows and columns blank where the file was not read, and says 0 where it was', () => {
    const cells = toCells({ ...row, rows: null, columns: null }, 'fallido');
    expect(cells.slice(14, 16)).toEqual(['', '']);
    expect(toCells({ ...row, rows: 0, columns: 0 }, 'retenido').slice(14, 16)).toEqual(['0', '0']);
  });

  it('is read back', () => {
    expect(fromCells(toCells(row, 'publicado'))).toMatchObject({
      tab: 'Clientes',
      outcome: 'published',
      code: 'file/rivals',
      reason: 'motivo',
      todo: 'qué hacer',
      fileName: '=clientes "1" d’Oro 🚗.csv',
      fileId: 'file-1',
      md5: 'aa',
      revision: 'revision-1',
      bytes: 1234567,
      rows: 1200,
      columns: 14,
      commitId: 'commit-1',
      seenMs: Date.UTC(2026, 10, 24, 11, 50),
      proof: {
        set: '31c51465ed2b9066',
        ordered: 'c50bd5c980d824ab',
        header: '0123456789abcdef',
        columns: [],
      },
    });
  });

  it('is read back by the code of its outcome, however that is worded', () => {
    expect(fromCells(toCells(row, 'listo')).outcome).toBe('published');
  });

  it.each([
    ['publicado', 'published'],
    ['retenido', 'held'],
    ['rechazado', 'rejected'],
    ['fallido', 'failed'],
    ['no usado', 'ignored'],
    ['otra cosa', null],
  ])('of a version that wrote no code is read back by its word: %s', (word, outcome) => {
    expect(fromCells(toCells(row, word).slice(0, MANIFEST_FIELDS.indexOf('outcomeCode'))).outcome).toBe(
      outcome,
    );
  });

  it('is read back from a row that a person cut short', () => {
    expect(fromCells(['2026', 'Clientes'])).toMatchObject({
      tab: '',
      outcome: null,
      code: '',
      reason: '',
      todo: '',
      fileName: '',
      fileId: '',
      md5: '',
      revision: '',
      bytes: 0,
      rows: 0,
      columns: 0,
      commitId: '',
      seenMs: null,
      proof: null,
    });
  });
});
