import { readStatus } from '../../../reader/core/status';
import { STATUS_FIELDS, toRow } from '../../../src/core/judge/status/table';

type Cells = Parameters<typeof toRow>[0];

const SYSTEM = toRow({ state: 'sistema', generation: '7', version: '0.1.0' });
const TAB: Cells = {
  state: 'al-dia',
  tab: 'Ventas',
  rows: '20',
  columns: '3',
  md5: 'aaaa',
  fileName: 'ventas.csv',
  idPlace: '1',
};

function entityOf(cells: Cells) {
  const status = readStatus([[...STATUS_FIELDS], SYSTEM, toRow({ ...TAB, ...cells })]);
  if (typeof status === 'string') throw new Error(status);
  return status.entities[0];
}

describe('the columns for programs', () => {
  it('are taken where they are', () => {
    const told = entityOf({
      kind: 'ventas',
      headerRows: '0',
      sheetId: '12',
      relationCodes: '[[3,"Clientes",1,1],[4,"Sucursales",null,0]]',
    });
    expect(told).toMatchObject({ kind: 'ventas', published: { hasHeader: false, sheetId: 12 } });
    expect(told?.published?.relations).toEqual([
      { place: 2, target: 'Clientes', targetPlace: 0, required: true },
      { place: 3, target: 'Sucursales', targetPlace: null, required: false },
    ]);
  });

  it('are missing in a table of an earlier version, which is read as before', () => {
    expect(entityOf({})).toMatchObject({
      kind: null,
      published: { hasHeader: true, sheetId: null, relations: [] },
    });
  });

  it.each(['[', '{}', '[1]', '[["x"]]', 'ventas → clientes'])(
    'say nothing where they make no sense: %s',
    (relationCodes) => {
      expect(entityOf({ relationCodes })?.published?.relations).toEqual([]);
    },
  );
});
