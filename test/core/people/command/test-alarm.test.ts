/** «Enviar correo de prueba» on the ports in memory. */

import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { testAlarm } from '../../../../src/core/people/command/test-alarm';
import { TEST_MAIL } from '../../../../src/core/words/person/alarm';
import { RUN } from '../../../../src/core/words/person/summary';
import { installed } from '../../fake/installed';
import { FakeWorld } from '../../fake/world';

/** An installation whose `_Configuracion` says where alarms go. */
function addressed(addresses: string): FakeWorld {
  const world = installed();
  const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
  const row = tab?.texts.find((cells) => cells[11]?.startsWith('Correos'));
  if (row) row[12] = addresses;
  return world;
}

it('sends one mail to all addresses, and says where it went', () => {
  const world = addressed('ana@example.com, luis@example.com');
  expect(testAlarm(world)).toBe(
    'Se envió un correo de prueba a ana@example.com, luis@example.com. Si no llega en unos minutos, revise el correo no deseado.',
  );
  expect(world.mails.map(({ to, subject }) => [to, subject])).toEqual([
    [['ana@example.com', 'luis@example.com'], 'Integración TECNOM: prueba de aviso'],
  ]);
  expect(world.mails[0]?.body).toContain('https://docs.google.com/spreadsheets/d/spreadsheet-id/edit');
  expect(world.dialogue.told).toHaveLength(2);
});

it('says that there is no address, none installed, no quota left, and that the mail was refused', () => {
  expect(testAlarm(addressed(''))).toBe(TEST_MAIL.noAddress);
  expect(testAlarm(addressed('ana at example'))).toBe(TEST_MAIL.noAddress);
  expect(testAlarm(new FakeWorld())).toBe(RUN.notInstalled);
  const spent = addressed('ana@example.com, luis@example.com');
  spent.mailQuota = 1;
  expect(testAlarm(spent)).toBe(TEST_MAIL.noQuota);
  const refused = addressed('ana@example.com');
  refused.mailer.send = () => {
    throw new ServiceError('MailApp', 'denied', 403, 'refused', 'no');
  };
  expect(testAlarm(refused)).toBe(TEST_MAIL.failed);
  expect([spent.mails, refused.mails]).toEqual([[], []]);
});
