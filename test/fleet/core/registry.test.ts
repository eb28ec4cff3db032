import { findTwins, keyOf, readDealership, writeDealership } from '../../../fleet/core/registry/dealership';
import { describeFault } from '../../../fleet/core/words/registry';

const ONE = {
  name: 'Autos del Sur',
  spreadsheet: '1AbCdEfGhIjKlMn',
  script: null,
  ring: 'pilot',
  notes: 'Central y dos sucursales',
} as const;
const text = (change: object = {}) => JSON.stringify({ ...ONE, ...change });

describe('a file of the registry', () => {
  it('is read as it was written', () => {
    const dealership = { key: 'autos-del-sur', ...ONE };
    expect(readDealership('autos-del-sur.json', writeDealership(dealership))).toEqual(dealership);
  });

  it('may leave out notes', () => {
    const { notes, ...rest } = ONE;
    expect(notes).not.toBe('');
    expect(readDealership('a.json', JSON.stringify(rest))).toMatchObject({ notes: '' });
  });

  it.each([
    ['{', null, 'not-json'],
    ['3', null, 'wrong'],
    [text({ ring: 'second' }), 'ring', 'wrong'],
    [text({ name: '  ' }), 'name', 'wrong'],
    [text({ spreadsheet: 'https://docs.google.com/x' }), 'spreadsheet', 'wrong'],
    [text({ colour: 'red' }), 'colour', 'unknown-field'],
    [JSON.stringify({ name: 'A', script: null, ring: 'all' }), 'spreadsheet', 'missing'],
    [text({ notes: 'Llamar a ana.perez@example.com' }), null, 'personal'],
    [text({ notes: 'token ya29.a0AfH6SM' }), null, 'secret'],
    [text({ notes: 'GOCSPX-abc' }), null, 'secret'],
  ] as const)('that cannot be used is told by its name and field: %s', (given, field, code) => {
    const fault = readDealership('autos.json', given);
    expect(fault).toEqual({ file: 'autos.json', field, code });
    if ('code' in fault) expect(describeFault(fault)).toContain(field ?? 'autos.json');
  });

  it.each(['Autos.json', 'á.json', '-a.json', 'a b.json', '.json'])('has no such name: %s', (file) => {
    expect(readDealership(file, text())).toEqual({ file, field: null, code: 'key' });
  });

  it('is of a dealership that no other file is of', () => {
    const one = { key: 'a', ...ONE };
    expect(findTwins([one, { ...one, key: 'b' }, { ...one, key: 'c', spreadsheet: '9876543210x' }])).toEqual([
      { file: 'b.json', field: 'spreadsheet', code: 'twice' },
    ]);
  });
});

it.each([
  ['Autos del Sur S.A.', 'autos-del-sur-s-a'],
  ['  Ñandú & Cía  ', 'nandu-cia'],
  ['Ünïcode 24hs', 'unicode-24hs'],
])('the key of «%s» is %s', (name, key) => {
  expect(keyOf(name)).toBe(key);
});
