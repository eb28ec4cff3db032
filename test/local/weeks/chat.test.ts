/** The chat of a simulated week: in whose weeks it is, how its messages of each kind are read, and what must not come out. */
import { MemoryDrive } from '../../../local/google/drive/memory';
import { Runtime } from '../../../local/runtime/runtime';
import { drawChat, giveChat, SECRET } from '../../../local/weeks/weather/chat';
import { chatOutbox } from '../../../local/weeks/weather/outbox';
import { LeakWatch } from '../../../local/weeks/witness/leaks';

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed);
const addresses = [...new Set(SEEDS.map(drawChat))].filter((address) => address !== null);

function installed(): Runtime {
  const drive = new MemoryDrive();
  const folderId = drive.mkdir('Exportaciones');
  const runtime = new Runtime({ scriptFolder: 'dist', drive });
  runtime.call('install', [folderId]);
  return runtime;
}

const poll = (runtime: Runtime) => {
  runtime.clock.advance(5 * 60_000);
  return runtime.call('poll', [], { as: 'trigger' });
};

it('is in some weeks and not in most, of each kind', () => {
  expect(SEEDS.filter((seed) => drawChat(seed) !== null).length).toBeGreaterThan(60);
  expect(SEEDS.filter((seed) => drawChat(seed) === null).length).toBeGreaterThan(200);
  expect(addresses).toHaveLength(3);
});

it.each(addresses)('is told as soon as the script has kept its address: %s', (address) => {
  const runtime = installed();
  giveChat(runtime, address);
  expect(chatOutbox(runtime).isRead()).toBe(false);
  poll(runtime);
  expect(chatOutbox(runtime).isRead()).toBe(true);
  expect(runtime.call('testAlarm').value).toContain('chat');
  const [sent] = chatOutbox(runtime).from(0);
  expect(sent).toMatchObject({ to: 'chat', atMs: expect.any(Number) });
  // The text alone, whatever the form in which this chat takes it.
  expect(sent?.body.split('\n')[0]).toMatch(/^Integración TECNOM/);
  expect(sent?.body).toContain('aviso de prueba');
});

it('has an address that may come out nowhere', () => {
  const runtime = installed();
  const told: string[] = [];
  const leaks = new LeakWatch(runtime, (kind, text) => told.push(`${kind}: ${text}`));
  leaks.check(poll(runtime), true);
  runtime.log.push({ atMs: 0, execution: 1, level: 'warn', message: `https://chat.example/${SECRET}` });
  leaks.check(poll(runtime), true);
  expect(told).toEqual(['leaked: the address of a chat came out of poll']);
});
