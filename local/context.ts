/** Bare V8 contexts with the script and its services in them. */
import { existsSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import gas from 'gas-local';
import { shortcuts } from './shortcuts';

/** Answers a request of the services inside a context. */
export type Host = (name: string, text: string) => string;

/** The name under which functions are handed over; the realm knows it too. */
const DOOR = '__door';

/** Calls what stands behind the door, which is shut before anything of the script runs. */
const ENTER = new Script(`{ const door = ${DOOR}; delete globalThis.${DOOR}; door('run'); }`);

export interface ContextOptions {
  /** Folder of the built script. */
  readonly scriptFolder: string;
  /** Built services that live inside the context. */
  readonly realmFile: string;
  /** Whether a context serves many executions, the script being loaded afresh each time. */
  readonly reuse: boolean;
  /** Real milliseconds after which a script that computes is stopped; 0 for no limit. */
  readonly cpuLimitMs: number;
}

/** One context and whom its services talk to at present. */
interface Room {
  readonly globals: Record<string, unknown>;
  readonly door: (stage: 'seed' | 'run' | 'scope') => void;
  host: Host;
}

/** Makes contexts and runs executions in them. */
export class Contexts {
  private readonly realm: Script;
  private readonly shortcuts = shortcuts();
  private readonly idle: Room[] = [];

  /**
   * @param options - where script and services lie
   * @throws when the services were not built
   */
  constructor(private readonly options: ContextOptions) {
    const { realmFile } = options;
    if (!existsSync(realmFile)) throw new Error(`${realmFile} is missing: run \`npm run build\` first`);
    this.realm = new Script(readFileSync(realmFile, 'utf8'), { filename: 'realm.js' });
  }

  /**
   * Loads the script and runs what the host says.
   * @param host - answers the services
   * @throws what the script throws while it is loaded, and when it computes for too long
   */
  run(host: Host): void {
    const room = this.take(host);
    const { scriptFolder, cpuLimitMs, reuse } = this.options;
    if (reuse) room.door('scope');
    room.door('seed');
    gas.require(scriptFolder, room.globals);
    room.globals[DOOR] = room.door;
    ENTER.runInContext(room.globals, cpuLimitMs > 0 ? { timeout: cpuLimitMs } : {});
    if (reuse) this.idle.push(room);
  }

  private take(host: Host): Room {
    const room = this.idle.pop() ?? this.open(host);
    room.host = host;
    return room;
  }

  private open(host: Host): Room {
    // Without a prototype, so that no property leads back to an object of this side.
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
}
