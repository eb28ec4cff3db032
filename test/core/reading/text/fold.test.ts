import fc from 'fast-check';
import { fold } from '../../../../src/core/reading/text/fold';

describe('fold', () => {
  it.each([
    ['Clientes', 'clientes'],
    ['DEPÓSITOS', 'depositos'],
    ['Depo\u0301sitos', 'depositos'],
    ['Señales', 'senales'],
    ['  clientes   nuevos ', 'clientes nuevos'],
    ['clientes_nuevos', 'clientes nuevos'],
    ['clientes-nuevos', 'clientes nuevos'],
    ['clientes – nuevos', 'clientes nuevos'],
    ['clientes.nuevos', 'clientes nuevos'],
    ['clientes\u00a0nuevos', 'clientes nuevos'],
    ['🚗 Unidades', '🚗 unidades'],
    ['---', ''],
  ])('takes «%s» for «%s»', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  it('leaves alone what is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not tell upper case from lower case', () => {
    const letters = fc.constantFrom(...'aábcñopúZÉ ');
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});
