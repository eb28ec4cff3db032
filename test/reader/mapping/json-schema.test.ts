import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { mappingJsonSchema } from '../../../reader/mapping/json-schema';
import { parseMapping } from '../../../reader/mapping/read-mapping';

const FILE = `extends: dms.yaml
entities:
  Clientes:
    into: customers
    header: abc
    fields:
      id: { from: id_cliente, type: text, required: true }
      name: { from: [apellido, nombre], join: ' ', type: text, split: { by: ',', part: 1 } }
      phone: { from: tel, type: phone, country: AR }
      taxId: { from: cuit, type: tax-id, kind: CUIT }
      birthDate: { from: nac, type: date, formats: [dd/mm/yyyy] }
      balance: { from: saldo, type: decimal, separators: { decimal: ',' } }
      active: { from: activo, type: yes-no, yes: [S], no: [N] }
      segment: { from: tipo, type: one-of, map: { F: final } }
`;

const schema: object = JSON.parse(mappingJsonSchema());
const isValid = new Ajv({ allErrors: true }).compile(schema);

/** Whether the reader takes a file. */
function isRead(text: string): boolean {
  try {
    parseMapping('a.yaml', text);
    return true;
  } catch {
    return false;
  }
}

describe('the JSON schema of mappings', () => {
  it('is the one that lies in mapping/; npm run -s reader -- schema writes it anew', () => {
    expect(readFileSync('mapping/mapping.schema.json', 'utf8')).toBe(mappingJsonSchema());
  });

  it('takes what the reader takes', () => {
    expect([isValid(parse(FILE)), isRead(FILE)]).toEqual([true, true]);
  });

  it.each([
    ['an unknown word', FILE.replace('country', 'contry')],
    ['an unknown type', FILE.replace('type: phone', 'type: telephone')],
    ['a country that is none', FILE.replace('AR', 'XX')],
    ['a field without columns', FILE.replace('[apellido, nombre]', '[]')],
    ['a part before the first', FILE.replace('part: 1', 'part: 0')],
    ['no name in the CRM', FILE.replace('    into: customers\n', '')],
    ['two characters for one', FILE.replace("decimal: ','", "decimal: ',,'")],
    ['no entities', 'extends: a.yaml'],
  ])('refuses %s, as the reader does', (_what, text) => {
    expect([isValid(parse(text)), isRead(text)]).toEqual([false, false]);
  });
});
