import { MappingError, readMapping } from '../../../reader/mapping/read-mapping';

const FILE = `entities:
  Clientes:
    into: customers
    fields:
      id: { from: id_cliente, type: text, required: true }
      phone: { from: [tel, cel], type: phone, country: AR }
`;

function reading(files: Readonly<Record<string, string>>) {
  return (path: string) => ({ path, text: files[path] ?? '' });
}

it('reads fields, with what they need not say', () => {
  const mapping = readMapping('a.yaml', reading({ 'a.yaml': FILE }));
  expect(mapping.entities[0]).toEqual({
    tab: 'Clientes',
    into: 'customers',
    fields: [
      {
        name: 'id',
        from: ['id_cliente'],
        join: ' ',
        split: null,
        type: { type: 'text' },
        required: true,
        fallback: null,
      },
      {
        name: 'phone',
        from: ['tel', 'cel'],
        join: ' ',
        split: null,
        type: { type: 'phone', country: 'AR' },
        required: false,
        fallback: null,
      },
    ],
  });
});

it('completes a mapping by what it extends, and its own fields come first', () => {
  const own = `extends: dms.yaml
entities:
  Clientes:
    into: customers
    fields:
      id: { from: codigo, type: integer }
`;
  const mapping = readMapping('a.yaml', reading({ 'a.yaml': own, 'dms.yaml': FILE }));
  expect(mapping.entities[0]?.fields.map(({ name, from }) => [name, from])).toEqual([
    ['id', ['codigo']],
    ['phone', ['tel', 'cel']],
  ]);
});

it.each([
  ['an unknown word', FILE.replace('country: AR', 'contry: AR'), /a\.yaml:6: .*did you mean «country»/],
  ['a country that is none', FILE.replace('country: AR', 'country: XX'), /a\.yaml:6: .*country/],
  ['no type', FILE.replace('type: text, ', ''), /a\.yaml:5: .*type/],
  [
    'a format without a day',
    FILE.replace('type: text', 'type: date, formats: [mm/yyyy]'),
    /names day, month and year/,
  ],
  ['broken YAML', 'entities: [', /a\.yaml:1: /],
])('says where %s stands', (_what, text, expected) => {
  const read = () => readMapping('a.yaml', reading({ 'a.yaml': text }));
  expect(read).toThrow(MappingError);
  expect(read).toThrow(expected);
});

it('refuses files that extend each other', () => {
  const text = FILE.replace('entities:', 'extends: a.yaml\nentities:');
  expect(() => readMapping('a.yaml', reading({ 'a.yaml': text }))).toThrow('circle');
});
