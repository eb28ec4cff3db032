import fc from 'fast-check';
import { compareColumns } from '../../../../src/core/judge/guard/columns';
import { facts } from './snapshots';

function compare(before: readonly string[], now: readonly string[]) {
  const of = (header: readonly string[]) => facts(['1'], { header, columns: header.length });
  return compareColumns(of(before), of(now)).map(
    ({ code, name, before: former, column }) => `${code} ${former ?? ''}>${name} ${column}`,
  );
}

describe('the columns of two snapshots', () => {
  const cases: [string, string[], string[], string[]][] = [
    ['that are the same have not changed', ['id', 'nombre'], ['id', 'nombre'], []],
    ['gain one at the end', ['id'], ['id', 'email'], ['column/added >email 2']],
    ['gain one in the middle', ['id', 'alta'], ['id', 'email', 'alta'], ['column/added >email 2']],
    ['lose one', ['id', 'email', 'alta'], ['id', 'alta'], ['column/removed >email 2']],
    [
      'have one renamed between the same neighbours',
      ['id', 'tel', 'alta'],
      ['id', 'telefono', 'alta'],
      ['column/renamed tel>telefono 2'],
    ],
    [
      'have one renamed though another came before it',
      ['id', 'tel', 'alta'],
      ['nuevo', 'id', 'telefono', 'alta'],
      ['column/added >nuevo 1', 'column/renamed tel>telefono 3'],
    ],
    [
      'where one went and two came at its place have none renamed',
      ['id', 'tel', 'alta'],
      ['id', 'fijo', 'celular', 'alta'],
      ['column/removed >tel 2', 'column/added >fijo 2', 'column/added >celular 3'],
    ],
    [
      'that differ in case and blanks are renamed wherever they stand',
      ['ID Cliente', 'nombre'],
      ['nombre', 'x', 'id_cliente'],
      ['column/added >x 2', 'column/renamed ID Cliente>id_cliente 3'],
    ],
    [
      'in another order are reordered from the first that moved',
      ['id', 'nombre', 'alta'],
      ['id', 'alta', 'nombre'],
      ['column/reordered >alta 2'],
    ],
    [
      'in another order have none renamed',
      ['id', 'nombre', 'tel'],
      ['nombre', 'id', 'email'],
      ['column/removed >tel 3', 'column/added >email 3', 'column/reordered >nombre 1'],
    ],
    [
      'that have nothing in common are no renaming',
      ['id', 'nombre'],
      ['vin', 'marca'],
      ['column/removed >id 1', 'column/removed >nombre 2', 'column/added >vin 1', 'column/added >marca 2'],
    ],
    [
      'are told apart when names are repeated or blank',
      ['id', '', 'tel', 'tel'],
      ['id', '', '', 'tel', 'tel'],
      ['column/added > 3'],
    ],
    ['of a file without a header are not compared', ['id'], [], []],
  ];

  it.each(cases)('%s', (_, before, now, changes) => {
    expect(compare(before, now)).toEqual(changes);
  });

  it('are not compared with a header that was too long to be kept whole', () => {
    const last = facts(['1'], { header: ['id'], columns: 9_000 });
    expect(compareColumns(last, facts(['1'], { header: ['id', 'nombre'], columns: 2 }))).toEqual([]);
  });

  it('compare long names by what is kept of them', () => {
    const long = 'x'.repeat(300);
    const last = facts(['1'], { header: [long.slice(0, 120)], columns: 1 });
    expect(compareColumns(last, facts(['1'], { header: [long], columns: 1 }))).toEqual([]);
  });

  it('account for every column: former ones minus gone ones plus new ones are the present ones', () => {
    const header = fc.array(fc.constantFrom('', 'id', 'a', 'A', 'b', 'c', 'd'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(header, header, (before, now) => {
        const codes = compare(before, now);
        const count = (code: string) => codes.filter((one) => one.startsWith(code)).length;
        expect(before.length - count('column/removed') + count('column/added')).toBe(now.length);
        if (before.join('\n') === now.join('\n')) expect(codes).toEqual([]);
        else expect(codes).not.toEqual([]);
      }),
    );
  });
});
