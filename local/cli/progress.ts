/** Shows how far a long load is, on a terminal only. */
import { SingleBar } from 'cli-progress';
import type { CallEvent } from '../call';
import { SENTENCES } from './messages';

export interface Progress {
  /** Takes note of a service call. */
  onCall(event: CallEvent): void;
  /** Removes the bar. */
  stop(): void;
}

/** Work shorter than this needs no bar. */
const SILENT_MS = 700;

/**
 * A bar that advances with the bytes read from the folder, or nothing where there is no terminal.
 *
 * @param stream - the terminal, null when there is none
 * @param totalBytes - bytes of all files of the folder
 * @param now - milliseconds from any instant on
 */
export function createProgress(
  stream: NodeJS.WritableStream | null,
  totalBytes: number,
  now: () => number = () => performance.now(),
): Progress {
  if (stream === null) return { onCall: () => undefined, stop: () => undefined };
  const startedMs = now();
  let bar: SingleBar | null = null;
  let calls = 0;
  let bytes = 0;
  return {
    onCall: ({ phase, call }) => {
      if (phase !== 'after') return;
      calls += 1;
      if (call.api === 'urlfetch') bytes += call.responseBytes;
      if (!bar && now() - startedMs > SILENT_MS) bar = startBar(stream, totalBytes, calls);
      bar?.update(Math.min(bytes, totalBytes), { calls });
    },
    stop: () => bar?.stop(),
  };
}

function startBar(stream: NodeJS.WritableStream, totalBytes: number, calls: number): SingleBar {
  const bar = new SingleBar({
    format: `${SENTENCES.progress} [{bar}] {percentage} % · {calls} ${SENTENCES.progressUnit}`,
    stream,
    barCompleteChar: '=',
    barIncompleteChar: ' ',
    clearOnComplete: true,
    hideCursor: true,
    // A run never yields to timers, so the bar is drawn by the updates themselves.
    synchronousUpdate: true,
  });
  bar.start(Math.max(1, totalBytes), 0, { calls });
  return bar;
}
