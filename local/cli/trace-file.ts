/** Writes the trace of a session to a file, one line per service call. */
import { closeSync, openSync, writeSync } from 'node:fs';

export interface TraceFile {
  write(line: string): void;
  close(): void;
}

/**
 * Begins a trace; a former one of this name is replaced.
 *
 * @throws the system's error when the file cannot be opened
 */
export function openTrace(path: string): TraceFile {
  const file = openSync(path, 'w');
  return {
    write: (line) => {
      writeSync(file, `${line}\n`);
    },
    close: () => closeSync(file),
  };
}
