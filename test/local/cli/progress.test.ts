// The progress of a long load: seen on a terminal, and only when the load is long.
import { Writable } from 'node:stream';
import type { CallEvent } from '../../../local/call';
import { createProgress } from '../../../local/cli/progress';

/** A terminal that keeps what it was sent. */
class FakeTerminal extends Writable {
  readonly isTTY = true;
  readonly columns = 100;
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

function read(responseBytes: number): CallEvent {
  const call = { number: 1, api: 'urlfetch', params: {}, startMs: 0, requestBytes: 0, responseBytes, ms: 1 };
  const execution = { number: 1, name: 'poll', user: 'ana@example.com' };
  return { phase: 'after', call: { ...call, outcome: 'answered' }, body: null, execution };
}

it('draws nothing for work that is over in less than a second', () => {
  const terminal = new FakeTerminal();
  const progress = createProgress(terminal, 100, () => 0);
  progress.onCall(read(50));
  progress.stop();
  expect(terminal.text).toBe('');
});

it('shows which share of the bytes has been read, and how many calls were made', () => {
  const terminal = new FakeTerminal();
  let nowMs = 0;
  const progress = createProgress(terminal, 200, () => nowMs);
  progress.onCall(read(50));
  nowMs = 5_000;
  progress.onCall({ ...read(50), phase: 'before' });
  progress.onCall(read(50));
  progress.stop();
  expect(terminal.text).toContain('Procesando [====================                    ] 50 % · 2 llamadas');
});

it('never shows more than the whole, though a range is read twice', () => {
  const terminal = new FakeTerminal();
  let nowMs = 0;
  const progress = createProgress(terminal, 100, () => nowMs);
  nowMs = 5_000;
  for (let round = 0; round < 3; round += 1) progress.onCall(read(100));
  progress.stop();
  expect(terminal.text).toContain('100 %');
  expect(terminal.text).not.toMatch(/[2-9]00 %/);
});

it('draws nothing where there is no terminal', () => {
  const progress = createProgress(null, 100, () => 9_999);
  expect(() => {
    progress.onCall(read(50));
    progress.stop();
  }).not.toThrow();
});
