import type { Edit } from '../../../../src/core/ground/ports/edit';
import { stand } from '../../../../src/core/judge/lifecycle/stand';
import { findProblems } from '../../../../src/core/judge/status/problems';
import type { EntityFacts } from '../../../../src/core/judge/status/state';
import {
  nextGeneration,
  readGeneration,
  STATUS_FIELDS,
  toStatusTexts,
} from '../../../../src/core/judge/status/table';
import { replaceStatus } from '../../../../src/core/judge/status/write-status';
import { STATUS_WORDS } from '../../../../src/core/words/terms/status';
import { entity, refused, system, winner } from './entities';

const local = (ms: number) => `2026-11-24T09:00:${String(ms / 1000).padStart(2, '0')}-03:00`;

function texts(entities: readonly EntityFacts[], facts = system()): string[][] {
  const report = {
    system: facts,
    problems: findProblems(facts, 5_000),
    nextSignalMs: 9_000,
    entities: entities.map(stand),
  };
  return toStatusTexts(report, STATUS_WORDS, local);
}

/** Cells of a row that are not blank, by field. */
function cells(row: readonly string[] | undefined) {
  return Object.fromEntries(
    STATUS_FIELDS.flatMap((field, index) => (row?.[index] ? [[field, row[index]]] : [])),
  );
}

describe('the table of _Estado', () => {
  it('has a header over each of its columns', () => {
    const [header = []] = texts([]);
    expect(header).toHaveLength(STATUS_FIELDS.length);
    expect(new Set(header).size).toBe(STATUS_FIELDS.length);
  });

  it('tells the system in its second row', () => {
    expect(cells(texts([])[1])).toEqual({
      state: 'sistema',
      stateWord: 'en marcha',
      generation: '7',
      version: '0.1.0',
      lastRun: '2026-11-24T09:00:05-03:00',
      lastPoll: '2026-11-24T09:00:05-03:00',
      nextSignal: '2026-11-24T09:00:09-03:00',
      trigger: 'sí',
      budgetPercent: '10',
      scriptId: 'script-id',
      codeHash: '0f1e2d',
      timeZone: 'America/Bogota',
      lookMinutes: '1',
    });
  });

  it('tells what is wrong with the system, all of it', () => {
    const row = cells(texts([], system({ hasTrigger: false, mistakes: 1 }))[1]);
    expect(row).toMatchObject({
      stateWord: 'con problemas',
      cause: 'system/trigger-gone configuration/mistakes',
      trigger: 'no',
    });
    expect(row.reason).toContain('Hay 1 celda de _Configuracion');
    expect(row.todo).toContain('«Configurar…»');
  });

  it('tells an entity in one row', () => {
    expect(cells(texts([entity({ observations: { errors: 2, warnings: 1, notes: 0 } })])[2])).toEqual({
      state: 'al-dia',
      stateWord: 'al día',
      tab: 'Clientes',
      todo: 'Vea los errores en la hoja _Observaciones.',
      rows: '200',
      columns: '12',
      publishedAt: '2026-11-24T09:00:02-03:00',
      fileName: 'clientes.csv',
      fileId: 'file-1',
      md5: 'aaaa',
      seenAt: '2026-11-24T09:00:01-03:00',
      frequency: 'cada día (según lo que llega)',
      errors: '2',
      warnings: '1',
      notes: '0',
      idColumn: 'id',
      idEvidence: 'la misma que antes',
      idPlace: '1',
      kind: 'clientes',
      headerRows: '1',
      sheetId: '7',
      relations: '«zona» → Sucursales: sin valores para comprobarla',
    });
  });

  it('tells programs where columns point: column, tab, column of the IDs there, and whether it must be filled', () => {
    const { relations } = entity();
    const [zone] = relations;
    const branches = entity({ tab: 'Sucursales', kind: 'ubicaciones', relations: [] });
    const shops = entity({ tab: 'Talleres', kind: 'ubicaciones', relations: [], id: null });
    const codesOf = (change: object, all = [branches, shops]) =>
      cells(texts([entity({ relations: zone ? [{ ...zone, ...change }] : [] }), ...all])[2]).relationCodes;
    expect(codesOf({})).toBe('[[4,"Sucursales",1,0]]');
    expect(codesOf({ tab: null, need: 'must' })).toBe('[[4,"Sucursales",1,1],[4,"Talleres",null,1]]');
    expect(codesOf({ column: null })).toBeUndefined();
    const many = Array.from({ length: 60 }, (_, at) =>
      entity({ tab: `Sucursal número ${at}`, kind: 'ubicaciones', relations: [] }),
    );
    const kept = codesOf({ tab: null }, many) ?? '';
    expect(kept.length).toBeLessThanOrEqual(500);
    expect(JSON.parse(kept).length).toBeGreaterThan(10);
  });

  it('tells programs that the file has no header', () => {
    const { published } = entity();
    const told = cells(texts([entity({ published: published && { ...published, headerRows: 0 } })])[2]);
    expect(told.headerRows).toBe('0');
  });

  it('tells the hashes of what the tab holds, where it was published by a version that makes them', () => {
    const proof = { set: '0'.repeat(16), ordered: '1'.repeat(16), header: '2'.repeat(16), columns: [7] };
    const { published } = entity();
    const [, , told] = texts([entity({ published: published && { ...published, proof } })]);
    expect(cells(told)).toMatchObject({
      rowSetHash: '0000000000000000',
      rowOrderHash: '1111111111111111',
      headerHash: '2222222222222222',
    });
  });

  it('says that people changed the tab, whatever version it is of', () => {
    const { published } = entity();
    const told = cells(texts([entity({ published: published && { ...published, isEdited: true } })])[2]);
    expect(told).toMatchObject({ state: 'al-dia', cause: 'status/edited' });
    expect(told.todo).toContain('«Reprocesar un archivo…»');
  });

  it('leaves the observations blank until what the tab holds has been checked', () => {
    const row = cells(texts([entity({ checked: false })])[2]);
    expect([row.errors, row.warnings, row.notes]).toEqual([undefined, undefined, undefined]);
  });

  it('says why a file was held, and what to do, beside what the tab still holds', () => {
    expect(cells(texts([refused('held', 'file/rows-fell')])[2])).toMatchObject({
      state: 'retenido',
      stateWord: 'retenido',
      cause: 'file/rows-fell',
      reason: 'Motivo.',
      todo: 'Qué hacer.',
      md5: 'aaaa',
      rows: '200',
    });
  });

  it('says how far a load is', () => {
    const row = cells(
      texts([entity({ winner: { ...winner, md5: 'bbbb' }, attempt: 'staging', percent: 40 })])[2],
    );
    expect(row).toMatchObject({ state: 'en-curso', stateWord: 'en curso 40 %' });
  });

  it('says since when a file is late', () => {
    const late = entity({ punctuality: { ...entity().punctuality, code: 'late' } });
    expect(cells(texts([late])[2])).toMatchObject({
      state: 'atrasado',
      reason:
        'El último archivo llegó el 24/11/2026 09:00:01; se esperaba otro antes del 24/11/2026 09:00:09.',
    });
  });

  it('leaves blank what an entity without a tab does not have', () => {
    const none = entity({
      published: null,
      winner: null,
      attempt: 'none',
      id: null,
      relations: [],
    });
    expect(
      cells(texts([{ ...none, punctuality: { ...none.punctuality, code: 'unknown', everyHours: null } }])[2]),
    ).toEqual({
      state: 'sin-configurar',
      stateWord: 'sin configurar',
      tab: 'Clientes',
      cause: 'status/never-seen',
      reason: 'Todavía no llegó ningún archivo con este nombre.',
      todo: 'Si no lo va a enviar, escriba «no» en la columna Activo de _Configuracion.',
      kind: 'clientes',
    });
  });

  it('stays small whatever files are called', () => {
    const long = entity({
      published: {
        ...winner,
        name: 'x'.repeat(40_000),
        sheetId: 7,
        headerRows: 1,
        rows: 1,
        columns: 1,
        atMs: 1_000,
      },
    });
    expect(texts([long])[2]?.join('').length).toBeLessThan(1_000);
  });
});

describe('the generation', () => {
  it('is read back from wherever a person sorted the row to', () => {
    const rows = texts([entity()]);
    expect(readGeneration(rows)).toBe(7);
    expect(readGeneration([...rows].reverse())).toBe(7);
  });

  it('is unknown when the tab is empty, or when somebody wrote into the cell', () => {
    const rows = texts([]);
    const edited = rows.map((row) => row.map((cell) => (cell === '7' ? 'siete' : cell)));
    expect(readGeneration([])).toBeNull();
    expect(readGeneration(edited)).toBeNull();
  });

  it('of the next commit is one that no reader has seen', () => {
    expect(nextGeneration(7, 7)).toBe(8);
    expect(nextGeneration(7, 8)).toBe(9);
    expect(nextGeneration(7, 3)).toBe(8);
    expect(nextGeneration(7, null)).toBe(8);
    expect(nextGeneration(0, null)).toBe(1);
  });
});

describe('the edits that write it', () => {
  const kinds = (edits: readonly Edit[]) => edits.map(({ kind }) => kind);

  it('write the whole table over whatever the tab holds', () => {
    const rows = texts([entity()]);
    const edits = replaceStatus({ sheetId: 5, rows: 3, columns: STATUS_FIELDS.length }, rows);
    expect(kinds(edits)).toEqual(['unhook', 'cells', 'header', 'colors']);
    expect(edits[1]).toEqual({
      kind: 'cells',
      sheetId: 5,
      row: 0,
      rows: 3,
      columns: STATUS_FIELDS.length,
      texts: rows,
    });
  });

  it('give the tab its size back, columns first, and no frozen rows in the way', () => {
    const edits = replaceStatus({ sheetId: 5, rows: 1_000, columns: 31 }, texts([]));
    const shape = ['unhook', 'header', 'resizeColumns', 'resizeRows'];
    expect(kinds(edits)).toEqual([...shape, 'cells', 'header', 'colors']);
  });
});
