/** V8 contexts with only the script and its services in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import gas from 'gas-local';
import { shortcuts } from './shortcuts';

/** Answers a request of the services inside a context. */
export type Host = (name: string, text: string) => string;

/** Where executions run. */
export interface Contexts {
  /**
   * Loads the script and runs the function that the host names.
   * @param host - answers the services
   * @throws what the script throws while it is loaded, and when it exceeds the CPU limit
   */
  run(host: Host): void;
}

export interface ContextOptions {
  /** Folder of the built script. */
  readonly scriptFolder: string;
  /** Built services that live inside the context. */
  readonly realmFile?: string;
  /** Real milliseconds of computing after which a script is stopped; null = no limit. */
  readonly cpuLimitMs?: number | null;
}

/** Name of the global that passes functions into a context; the realm uses the same name. */
const DOOR = '__door';

/** Calls the function of the door, which is deleted before the script runs. */
const ENTER = new Script(`{ const door = ${DOOR}; delete globalThis.${DOOR}; door('run'); }`);

/** One context and whom its services talk to at present. */
interface Room {
  readonly globals: Record<string, unknown>;
  readonly door: (stage: 'seed' | 'run' | 'scope') => void;
  host: Host;
}

/** Makes contexts in which the services are and the script is not. */
class Rooms {
  private readonly realm: Script;
  private readonly shortcuts = shortcuts();
  private readonly cpuLimitMs: number | null;

  /** @throws when the services were not built */
  constructor({ realmFile = '.build/realm.js', cpuLimitMs = 120_000 }: ContextOptions) {
    if (!existsSync(realmFile)) throw new Error(`${realmFile} is missing: run \`npm run build\` first`);
    this.realm = new Script(readFileSync(realmFile, 'utf8'), { filename: 'realm.js' });
    this.cpuLimitMs = cpuLimitMs;
  }

  open(host: Host): Room {
    // Without a prototype, so that no property leads to an object of this realm.
    const globals: Record<string, unknown> = Object.create(null);
    createContext(globals);
    let room: Room | undefined;
    globals[DOOR] = (name: string, text: string): string => (room?.host ?? host)(name, text);
    this.realm.runInContext(globals);
    this.shortcuts.runInContext(globals);
    const door = globals[DOOR] as Room['door'];
    delete globals[DOOR];
    room = { globals, door, host };
    return room;
  }

  enter({ globals, door }: Room): void {
    if (this.cpuLimitMs === null) {
      door('run');
      return;
    }
    globals[DOOR] = door;
    ENTER.runInContext(globals, { timeout: this.cpuLimitMs });
  }
}

/** A new context for each execution, as on Apps Script. */
export class FreshContexts implements Contexts {
  private readonly rooms: Rooms;

  /** @throws when the services were not built */
  constructor(private readonly options: ContextOptions) {
    this.rooms = new Rooms(options);
  }

  run(host: Host): void {
    const room = this.rooms.open(host);
    room.door('seed');
    gas.require(this.options.scriptFolder, room.globals);
    this.rooms.enter(room);
  }
}

/**
 * Contexts that serve many executions, also of several runtimes, which is faster. The script must not change built-in
 * objects, nor declare anything with `let`, `const` or `class` at its top level.
 */
export class WarmContexts implements Contexts {
  private readonly rooms: Rooms;
  private readonly files: readonly Script[];
  private readonly idle: Room[] = [];
  private readonly loaded = new WeakSet<Room>();

  /**
   * @param load - `each` = for each execution; `once` = once in a context, which keeps the compiled code and is correct only
   *   for a script whose globals do not keep state between executions
   * @throws when the services were not built
   */
  constructor(
    options: ContextOptions,
    private readonly load: 'each' | 'once',
  ) {
    this.rooms = new Rooms(options);
    this.files = compileFiles(options.scriptFolder);
  }

  run(host: Host): void {
    const room = this.idle.pop() ?? this.rooms.open(host);
    room.host = host;
    if (this.loaded.has(room)) room.door('seed');
    else this.loadInto(room);
    try {
      this.rooms.enter(room);
    } finally {
      this.idle.push(room);
    }
  }

  private loadInto(room: Room): void {
    room.door('scope');
    room.door('seed');
    for (const file of this.files) file.runInContext(room.globals);
    if (this.load === 'once') this.loaded.add(room);
  }
}

/** The files that gas-local loads, in its order: every `.js` file of the folder. */
function compileFiles(folder: string): Script[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return names.map((name) => {
    const filename = join(folder, name);
    return new Script(readFileSync(filename, 'utf8'), { filename });
  });
}
