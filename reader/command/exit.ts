/** Exit codes: 0 done or nothing new, 1 data or state need a person, 2 usage, 3 source or sink not reachable. */
import { CommanderError } from 'commander';
import { SinkError } from '../core/ports/sink';
import { SourceError } from '../core/ports/source';
import { MappingError } from '../mapping/read-mapping';
import { DISK_FULL, isDiskFull } from '../store/disk-full';
import { UsageError } from './usage';

export type ExitCode = 0 | 1 | 2 | 3;

/** Exit code and message of a program that threw; null = the message was already printed. */
export function exitCodeOf(error: unknown): {
  readonly code: ExitCode;
  readonly message: string | null;
} {
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? 0 : 2, message: null };
  if (isDiskFull(error)) return { code: 3, message: DISK_FULL };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError || error instanceof MappingError) return { code: 2, message };
  if (error instanceof SinkError) return { code: 3, message };
  if (error instanceof SourceError) return { code: isElsewhere(error) ? 3 : 1, message };
  throw error;
}

function isElsewhere({ kind }: SourceError): boolean {
  return kind === 'unreachable' || kind === 'denied' || kind === 'missing';
}
