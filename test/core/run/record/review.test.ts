/** Mistakes of `_Configuracion` are marked beside their rows, and the marks go when they are corrected. */

import type { Edit } from '../../../../src/core/ground/ports/edit';
import { runNow } from '../../../../src/core/people/command/run-now';
import { CONFIGURATION_COLUMNS } from '../../../../src/core/records/entity/configuration';
import {
  readDelimiter,
  readEncoding,
  readFlag,
  readHeaded,
  readHoldColumns,
  readKind,
} from '../../../../src/core/records/entity/field';
import { TOUCHED_KEY } from '../../../../src/core/run/session/configuration-edit';
import {
  CONFIGURATION_CHOICES,
  CONFIGURATION_NOTES,
} from '../../../../src/core/words/book/configurationlook';
import { installed } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

const KIND = 1;
const REVIEW = 10;

/** Types into a cell, as a person does; the edit's trigger notes it. */
function type(world: FakeWorld, row: number, column: number, text: string): void {
  const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
  const cells = tab?.texts[row];
  if (cells) cells[column] = text;
  world.nowMs += 1;
  world.store.entries[TOUCHED_KEY] = String(world.nowMs);
}

const reviews = (world: FakeWorld) =>
  (world.book.textsOf('_Configuracion') ?? []).map((cells) => cells[REVIEW] ?? '');
const marked = (world: FakeWorld) => reviews(world).filter((text) => text !== '');

it('marks what is wrong beside its row, with its cell and what to do', () => {
  const world = installed();
  type(world, 3, KIND, 'sucursal');
  type(world, 3, 9, 'quizás');
  runNow(world);
  expect(reviews(world)[3]).toBe(
    'B4: El tipo no es uno de los conocidos. Escriba usuarios, ubicaciones, clientes, ventas, unidades o servicios.\n' +
      'J4: Activo debe ser sí o no. Escriba sí o no.',
  );
  expect(marked(world)).toHaveLength(2);
});

it('marks a mistake in a setting beside the setting', () => {
  const world = installed();
  type(world, 2, 12, 'sin arroba');
  runNow(world);
  expect(reviews(world)[2]).toContain('M3: Una dirección de correo no es válida.');
});

it('takes the mark away when the mistake is corrected', () => {
  const world = installed();
  type(world, 3, KIND, 'sucursal');
  runNow(world);
  type(world, 3, KIND, 'sucursales');
  runNow(world);
  expect(marked(world)).toEqual(['Revisión']);
});

it('writes no marks while the mistakes stay the same', () => {
  const world = installed();
  type(world, 3, KIND, 'sucursal');
  runNow(world);
  const written: Edit[] = [];
  const apply = world.book.apply.bind(world.book);
  world.book.apply = (edits) => {
    written.push(...edits);
    return apply(edits);
  };
  runNow(world);
  const status = world.book.tabList.find(({ title }) => title === '_Estado');
  expect([...new Set(written.map((edit) => 'sheetId' in edit && edit.sheetId))]).toEqual([status?.sheetId]);
});

it('takes away what a person writes into the column of the marks', () => {
  const world = installed();
  runNow(world);
  type(world, 5, REVIEW, 'visto');
  runNow(world);
  expect(marked(world)).toEqual(['Revisión']);
});

it('gives a tab of an earlier version its column of marks', () => {
  const world = installed();
  type(world, 0, REVIEW, '');
  type(world, 3, KIND, 'sucursal');
  runNow(world);
  expect(marked(world)).toEqual(['Revisión', expect.stringContaining('B4:')]);
});

it('gives a tab of an earlier version the columns of this one, and leaves one of a person alone', () => {
  const world = installed();
  for (let row = 0; row < 12; row++) {
    type(world, row, 13, row === 0 ? 'Responsable' : 'Ana');
    type(world, row, 14, '');
  }
  runNow(world);
  const [header = []] = world.book.textsOf('_Configuracion') ?? [];
  expect(header.slice(13)).toEqual(['Responsable', 'Si cambian las columnas']);
});

it('leaves the column alone where a person keeps something else in it', () => {
  const world = installed();
  type(world, 0, REVIEW, 'Responsable');
  type(world, 3, REVIEW, 'Ana');
  type(world, 3, KIND, 'sucursal');
  runNow(world);
  expect(marked(world)).toEqual(['Responsable', 'Ana']);
});

it('offers only choices that are understood', () => {
  const readers = new Map<number, (text: string) => unknown>([
    [KIND, readKind],
    [6, (text) => (readEncoding(text) === undefined ? null : true)],
    [7, (text) => (readDelimiter(text) === undefined ? null : true)],
    [9, readFlag],
    [13, (text) => readHeaded(text) ?? (text === 'automática' ? true : null)],
    [14, readHoldColumns],
  ]);
  for (const [column, choices] of CONFIGURATION_CHOICES) {
    expect(choices.filter((choice) => readers.get(column)?.(choice) === null)).toEqual([]);
  }
  expect([...CONFIGURATION_CHOICES.keys()]).toEqual([...readers.keys()]);
});

it('says of every column what it is for', () => {
  expect(CONFIGURATION_NOTES).toHaveLength(CONFIGURATION_COLUMNS);
});
