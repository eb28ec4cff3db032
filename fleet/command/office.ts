/** What a push uses: the journal, the kept code, the account that may change scripts. One push at a time on this computer. */
import { codeHash } from '../../scripts/code-hash.mjs';
import { LIMITS } from '../core/limits';
import type { PushOptions, PushPorts } from '../core/push/push';
import { PushRun } from '../core/push/push';
import type { Release } from '../core/push/release';
import type { Dealership } from '../core/registry/dealership';
import { GoogleProjects } from '../google/projects';
import { CodeFolder } from '../node/code-folder';
import { JournalFile } from '../node/journal-file';
import { takeLock } from '../node/lock-file';
import type { Context } from './context';
import { timer } from './context';
import { UsageError } from './usage';

export interface Office {
  readonly journal: JournalFile;
  readonly code: CodeFolder;
  readonly ports: PushPorts;
}

/**
 * Does something while no other program on this computer pushes.
 *
 * @param perMinute - requests to the Apps Script API in a minute, at first
 * @throws UsageError when another push is at work
 */
export async function withOffice(
  context: Context,
  work: (office: Office) => Promise<void>,
  perMinute: number = LIMITS.managementPerMinute,
): Promise<void> {
  const release = takeLock(context.home);
  if (!release) throw new UsageError('Ya hay otra entrega en curso en esta computadora.');
  try {
    const journal = new JournalFile(context.home);
    const code = new CodeFolder(context.home);
    const ports: PushPorts = {
      spreadsheets: context.spreadsheets(),
      worker: context.worker,
      projects: new GoogleProjects(context.identity('pusher'), context.timer, perMinute),
      store: code,
      journal,
      hashOf: codeHash,
      now: timer.now,
      sleep: timer.sleep,
    };
    await work({ journal, code, ports });
  } finally {
    release();
  }
}

/** One run of a push that has begun in the journal. */
export function makeRun(
  { ports }: Office,
  name: string,
  release: Release,
  dealerships: readonly Dealership[],
  options: PushOptions,
): PushRun {
  return new PushRun(ports, name, release, dealerships, options);
}
