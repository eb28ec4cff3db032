/** Columns that point to other entities: found, shown in `_Estado`, and asked of the next snapshot. */

import { STATUS_FIELDS } from '../../../../src/core/judge/status/table';
import { runNow } from '../../../../src/core/people/command/run-now';
import { installed, outcomes } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

const CLIENTES = 'id_cliente,nombre\nC1,Ana\nC2,Luis\nC3,Eva\n';

function published(): FakeWorld {
  const world = installed();
  world.source.put('clientes.csv', CLIENTES);
  world.source.put('ventas.csv', 'id_venta,id_cliente,nota\nV1,C1,a\nV2,C2,b\nV3,C3,c\n');
  runNow(world);
  return world;
}

/** What `_Estado` tells of the relations of Ventas. */
function relations(world: FakeWorld): string {
  const row = (world.book.textsOf('_Estado') ?? []).find((cells) => cells[2] === 'Ventas') ?? [];
  return row[STATUS_FIELDS.indexOf('relations')] ?? '';
}

it('shows each relation with its evidence', () => {
  expect(relations(published()).split('\n')[0]).toBe(
    '«id_cliente» → Clientes, obligatoria: por su nombre (100 %); 3 de 3 valores encontrados',
  );
});

it('says that a mandatory relation has no column', () => {
  const world = installed();
  world.source.put('clientes.csv', CLIENTES);
  world.source.put('ventas.csv', 'id_venta,nota\nV1,a\nV2,b\nV3,c\n');
  runNow(world);
  expect(relations(world).split('\n')[0]).toBe('sin columna → Clientes, obligatoria: no se encontró');
});

it('holds a snapshot in which a column that was found to point somewhere is gone', () => {
  const world = published();
  world.source.put('ventas.csv', 'id_venta,nota\nV1,a\nV2,b\nV3,c\n');
  runNow(world);
  expect(outcomes(world)[0]).toBe('Ventas | retenido | file/relation-column-gone');
});

it('does not miss a column of which a person said that it points nowhere', () => {
  const world = published();
  const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
  const cells = tab?.texts.find((row) => row[2] === 'Ventas');
  if (cells) cells[4] = 'nota = ninguna';
  world.source.put('ventas.csv', 'id_venta,id_cliente\nV1,C1\nV2,C2\n');
  runNow(world);
  expect(outcomes(world)[0]).toBe('Ventas | publicado | ');
  world.source.put('ventas.csv', 'id_venta,nota\nV1,a\nV2,b\n');
  runNow(world);
  expect(outcomes(world)[0]).toBe('Ventas | retenido | file/relation-column-gone');
});

it('does not miss a column that only its name took for a relation', () => {
  const world = installed();
  world.source.put('ventas.csv', 'id_venta,id_cliente,nota\nV1,C1,a\nV2,C2,b\nV3,C3,c\n');
  runNow(world);
  world.source.put('ventas.csv', 'id_venta,nota\nV1,a\nV2,b\nV3,c\n');
  runNow(world);
  expect(outcomes(world)[0]).toBe('Ventas | publicado | ');
});
