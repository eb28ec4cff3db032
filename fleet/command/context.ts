/** What every command uses: the registry, the local files, and the accounts that ask Google. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Role } from '../core/identity';
import { SCOPES } from '../core/identity';
import { LIMITS } from '../core/limits';
import type { Worker } from '../core/ports/worker';
import type { Dealership } from '../core/registry/dealership';
import { describeFault } from '../core/words/registry';
import type { Identity } from '../google/identity';
import { identityOf } from '../google/identity';
import type { Timer } from '../google/paced';
import { GoogleSpreadsheets } from '../google/spreadsheets';
import { QueueWorker } from '../node/queue-worker';
import { noteRefusal } from '../node/refusal-file';
import { RegistryFolder } from '../node/registry-folder';
import { LookLine } from './look-line';
import { UsageError } from './usage';

export interface CommonOptions {
  readonly registry: string;
  readonly home: string;
  readonly reader?: readonly string[];
  readonly google?: string;
}

/** Folder of this computer with the logins, looks and journals of a fleet. */
export const HOME = join(homedir(), '.tecnom-fleet');

export const timer = {
  now: () => Date.now(),
  sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
};

export class Context {
  readonly options: CommonOptions;
  readonly registry: RegistryFolder;
  readonly worker = new QueueWorker(LIMITS.atOnce);

  constructor(program: Command) {
    this.options = program.opts<CommonOptions>();
    this.registry = new RegistryFolder(this.options.registry);
  }

  get google(): string | null {
    return this.options.google ?? null;
  }

  /** Folder of the local files. */
  get home(): string {
    return this.options.home;
  }

  /** Time, and the record of refusals. */
  get timer(): Timer {
    return {
      ...timer,
      refused: (quota) => noteRefusal(this.home, { quota, atMs: timer.now() }),
    };
  }

  /** Works on many, and shows what remains. */
  get watched(): Worker {
    return new LookLine(this.worker, this.readers.length);
  }

  private get readers(): readonly string[] {
    return this.options.reader ?? [join(this.home, 'reader.json')];
  }

  /** The accounts that read: any number, each with its own quota. */
  spreadsheets(): GoogleSpreadsheets {
    const [first, ...others] = this.readers.map((path) => identityOf(path, SCOPES.reader, this.google));
    if (!first) throw new UsageError('--reader necesita un archivo.');
    return new GoogleSpreadsheets([first, ...others], this.timer);
  }

  /** The account of a role. @throws GoogleError when nobody logged in for it */
  identity(role: Exclude<Role, 'reader'>): Identity {
    return identityOf(join(this.home, `${role}.json`), SCOPES[role], this.google);
  }

  /**
   * The dealerships with the given names, keys or ring; all if none is given.
   *
   * @throws UsageError when a file of the registry is of no use, or there is no such dealership
   */
  chosen(names: readonly string[], ring: string | null): readonly Dealership[] {
    const all = this.all();
    const inRing = ring === null ? all : all.filter((one) => one.ring === ring);
    if (names.length === 0) return inRing;
    return names.map((name) => named(inRing, name));
  }

  /** All of them. @throws UsageError when a file of the registry is of no use */
  all(): readonly Dealership[] {
    const { dealerships, faults } = this.registry.read();
    if (faults.length > 0) {
      throw new UsageError(['El registro tiene errores:', ...faults.map(describeFault)].join('\n'));
    }
    return dealerships;
  }
}

function named(all: readonly Dealership[], name: string): Dealership {
  const found = all.filter((one) => one.key === name || one.name.toLowerCase() === name.toLowerCase());
  const [only] = found;
  if (only && found.length === 1) return only;
  throw new UsageError(
    only
      ? `Hay ${found.length} concesionarios con el nombre «${name}»: use ${found.map(({ key }) => key).join(' o ')}.`
      : `No hay ningún concesionario «${name}» en el registro.`,
  );
}
