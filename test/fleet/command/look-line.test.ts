import { PassThrough } from 'node:stream';
import { LookLine, remains } from '../../../fleet/command/look-line';
import { ONE_BY_ONE } from '../fake/google';

/** A terminal that keeps what was written to it. */
function terminal(isTTY: boolean) {
  const through = new PassThrough();
  const stream = Object.assign(through, {
    isTTY,
    columns: 120,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  return { stream, text: () => String(through.read() ?? '') };
}

it.each([
  [1000, 1, 'faltan 1000, hasta 16 min'],
  [1000, 5, 'faltan 1000, hasta 3 min'],
  [59, 1, 'faltan 59'],
  [1, 1, 'falta 1'],
  [0, 1, 'listo'],
])('%d that remain for %d accounts are told as «%s»', (left, readers, words) => {
  expect(remains(left, readers)).toBe(words);
});

it('shows what remains on a terminal, and nothing elsewhere', async () => {
  for (const isTTY of [true, false]) {
    const { stream, text } = terminal(isTTY);
    const done = await new LookLine(ONE_BY_ONE, 1, stream).all([1, 2, 3], async (one) => one * 2);
    expect(done).toEqual([2, 4, 6]);
    expect(text().includes('faltan 3')).toBe(isTTY);
  }
});

it('leaves the line when the work fails', async () => {
  const { stream } = terminal(true);
  const line = new LookLine(ONE_BY_ONE, 1, stream);
  await expect(line.all([1], () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});
