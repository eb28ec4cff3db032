/** `reader pull`: one dealership or all of a registry, once or repeatedly. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../core/ports/clock';
import type { Sink } from '../core/ports/sink';
import { SinkError } from '../core/ports/sink';
import type { SpreadsheetSource } from '../core/ports/source';
import { SourceError } from '../core/ports/source';
import type { SnapshotStore } from '../core/ports/store';
import type { Pulled, PulledEntity } from '../core/pull';
import { pull } from '../core/pull';
import { MappedSink } from '../mapping/mapped-sink';
import type { MappingProblem } from '../mapping/problem';
import { SerialSink } from '../sink/serial-sink';
import type { ExitCode } from './exit';
import { exitCodeOf } from './exit';
import type { OpenedMapping } from './open-mapping';
import { openMapping } from './open-mapping';
import type { Registered } from './registry';

/** What every pull of a command shares. */
export interface PullCommand {
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly tabs: readonly string[];
  readonly stale: boolean;
  readonly deletesMost: number;
}

/** Outcome for one dealership. */
export interface PulledDealer {
  readonly dealer: string;
  readonly entities: readonly PulledEntity[];
  readonly problems: readonly MappingProblem[];
  /** Why the pull failed; null = it did not. */
  readonly failure: string | null;
  readonly code: ExitCode;
}

/**
 * Pulls one dealership.
 *
 * @param dealer - name in the sink
 * @param sink - takes the changes
 * @param mapping - null = none
 * @param tell - is called when an entity is done
 * @throws SourceError, SinkError
 */
export async function pullDealer(
  command: PullCommand,
  dealer: string,
  source: SpreadsheetSource,
  sink: Sink,
  mapping: OpenedMapping | null,
  tell: (one: PulledEntity) => void,
): Promise<PulledDealer> {
  const { store, clock, tabs, stale, deletesMost } = command;
  const mapped = mapping && new MappedSink(sink, mapping.mapping);
  const options = { dealer, tabs, stale, deletesMost, mapping: mapping?.digest ?? null };
  const entities = await pull({ source, store, sink: mapped ?? sink, clock }, options, tell);
  const problems = mapped?.problems ?? [];
  const code = problems.length > 0 || entities.some(({ pulled }) => needsPerson(pulled)) ? 1 : 0;
  return { dealer, entities, problems, failure: null, code };
}

/** Dealerships that are read at the same time; each mostly waits for Google. Our choice. */
const AT_ONCE = 4;

/**
 * Pulls every dealership of a registry. One that fails does not stop the others.
 *
 * @param registered - dealerships; those without a Spreadsheet yet are left out
 * @param open - opens a Spreadsheet by its ID
 * @param sink - takes the changes of all
 * @param mappings - folder with a mapping `KEY.yaml` for those that have one; null = none
 * @param tell - is called when an entity of a dealership is done
 */
export async function pullRegistry(
  command: PullCommand,
  registered: readonly Registered[],
  open: (spreadsheet: string) => SpreadsheetSource,
  sink: Sink,
  mappings: string | null,
  tell: (dealer: string, one: PulledEntity) => void,
): Promise<readonly PulledDealer[]> {
  const waiting = registered.flatMap(({ key, spreadsheet }) => (spreadsheet ? [{ key, spreadsheet }] : []));
  const shared = new SerialSink(sink);
  const done = new Map<string, PulledDealer>();
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { key, spreadsheet } = one;
      try {
        const mapping = mappingOf(mappings, key);
        done.set(
          key,
          await pullDealer(command, key, open(spreadsheet), shared, mapping, (told) => tell(key, told)),
        );
      } catch (error) {
        const { code, message } = exitCodeOf(error);
        done.set(key, { dealer: key, entities: [], problems: [], failure: message, code });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return registered.flatMap(({ key }) => done.get(key) ?? []);
}

function mappingOf(folder: string | null, key: string): OpenedMapping | null {
  const path = folder === null ? null : join(folder, `${key}.yaml`);
  return path !== null && existsSync(path) ? openMapping(path) : null;
}

/**
 * Repeats an action until it is stopped. A source or sink that cannot be reached is tried again.
 *
 * @param everyMs - from one start to the next
 * @param stopped - whether to end
 * @param tell - takes what went wrong
 */
export async function again(
  work: () => Promise<void>,
  clock: Clock,
  everyMs: number,
  stopped: () => boolean,
  tell: (message: string) => void,
): Promise<void> {
  while (!stopped()) {
    const startedMs = clock.now();
    try {
      await work();
    } catch (error) {
      const isAway =
        error instanceof SinkError || (error instanceof SourceError && error.kind === 'unreachable');
      if (!isAway) throw error;
      tell(error.message);
    }
    if (!stopped()) await clock.sleep(Math.max(0, startedMs + everyMs - clock.now()));
  }
}

/** Whether a person has to look at it. */
function needsPerson({ kind }: Pulled): boolean {
  return kind === 'stale' || kind === 'changed-by-hand' || kind === 'moving' || kind === 'too-many-deletes';
}
