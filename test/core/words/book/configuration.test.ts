import type { MistakeCode } from '../../../../src/core/records/entity/mistake';
import { CONFIGURATION_ANEW, describeMistake } from '../../../../src/core/words/book/configuration';
import { faultsOf } from '../wording';

type SettingCode =
  | 'configuration/cells'
  | 'configuration/address'
  | 'configuration/versions'
  | 'configuration/order'
  | 'configuration/chat';

const ROW: Record<Exclude<MistakeCode, SettingCode>, true> = {
  'configuration/pattern': true,
  'configuration/kind': true,
  'configuration/tab': true,
  'configuration/tab-repeated': true,
  'configuration/pattern-repeated': true,
  'configuration/number': true,
  'configuration/encoding': true,
  'configuration/delimiter': true,
  'configuration/headed': true,
  'configuration/columns': true,
  'configuration/relation': true,
  'configuration/active': true,
  'configuration/unread': true,
};

const SETTING: Record<SettingCode, RegExp> = {
  'configuration/cells': /se usa el límite habitual/,
  'configuration/chat': /no se avisa por chat/,
  'configuration/address': /las demás direcciones/,
  'configuration/versions': /se usa el lugar habitual/,
  'configuration/order': /No se procesó nada/,
};

const say = (code: string) => describeMistake({ code: code as MistakeCode, cell: 'B3', text: 'proveedores' });

describe('describeMistake', () => {
  it.each([...Object.keys(ROW), ...Object.keys(SETTING)])(
    'names cell and text, and says what to do: %s',
    (code) => {
      const { reason, todo } = say(code);
      expect([...faultsOf(reason), ...faultsOf(todo)]).toEqual([]);
      expect(reason).toContain('_Configuracion, celda B3 («proveedores»)');
    },
  );

  it.each(Object.keys(ROW))('says that the row is left out and the others hold: %s', (code) => {
    expect(say(code).reason).toMatch(/Esa fila no se usa; las demás sí\.$/);
  });

  it.each(Object.entries(SETTING))('says what holds until a setting is corrected: %s', (code, meanwhile) => {
    expect(say(code).reason).toMatch(meanwhile);
    expect(say(code).reason).not.toMatch(/Esa fila/);
  });
});

it('says that the tab was made anew, what that lost, and where it can be found', () => {
  const { reason, todo } = CONFIGURATION_ANEW;
  expect([...faultsOf(reason), ...faultsOf(todo)]).toEqual([]);
  expect(reason).toContain('correos');
});
