/** Starts a world of Google and its server. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../host/disk';
import { lockState } from '../host/state-lock';
import type { Account } from './accounts';
import type { GoogleArguments } from './arguments';
import { DEMO_MS, DEMO_SEED, fillDemo } from './demo/demo';
import type { Google } from './google';
import { REST_LIMITS } from './limits';
import type { GoogleOptions } from './options';
import { RestFace } from './rest/face';
import { listen } from './rest/server';
import { GoogleState, SCRIPTS, StateError } from './state';

/** A manual clock begins on Monday 2 November 2026, nine in the morning in Buenos Aires. */
const BEGINNING_MS = Date.UTC(2026, 10, 2, 12);

export interface Opened {
  readonly google: Google;
  readonly face: RestFace;
  readonly url: string;
  readonly server: Server;
  /** Ends it and saves the world. */
  close(): Promise<void>;
}

/** The output of `--json`. */
export interface Told {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly accounts: readonly Pick<Account, 'email' | 'accessToken' | 'refreshToken'>[];
}

/** How a world is opened. */
export type OpenOptions = Omit<GoogleArguments, 'json'> & {
  /** Root of this project, where the script and the services were built. */
  readonly project: string;
  readonly bend?: GoogleOptions['bend'];
};

/**
 * Opens a world and listens.
 * @throws StateError when the state is in use or cannot be read, and the system's error when the port is in use
 */
export async function openGoogle(options: OpenOptions): Promise<Opened> {
  const { project, state, port, clock } = options;
  const folder = state === null ? mkdtempSync(join(tmpdir(), 'google-')) : state;
  makeFolder(folder);
  const lock = lockState(folder);
  if (!lock.ok) throw new StateError(`The state in ${folder} is in use: ${lock.file}`);
  const end = (): void => {
    lock.unlock();
    if (state === null) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const kept = new GoogleState(folder);
    const google = kept.open(
      {
        nowMs: (clock === 'manual' ? BEGINNING_MS : Date.now()) - (options.demo ? DEMO_MS : 0),
        isManual: clock === 'manual',
        scriptsFolder: join(folder, SCRIPTS),
        bundle: join(project, 'dist'),
        realmFile: join(project, '.build', 'realm.js'),
        quotas: options.quotas,
        ...(options.demo ? { seed: DEMO_SEED } : {}),
        ...(options.bend === undefined ? {} : { bend: options.bend }),
      },
      (fresh) => {
        if (options.demo) return fillDemo(fresh, project);
        for (let number = 1; number <= options.accounts; number += 1)
          fresh.accounts.add(`cuenta-${number}@google.example`);
      },
    );
    const save = state === null ? () => {} : () => kept.save(google);
    save();
    const face = new RestFace(google);
    const { url, server } = await listen(face, port, save);
    const timer = clock === 'real' ? setInterval(() => tick(google, save), REST_LIMITS.tickMs) : null;
    const close = async (): Promise<void> => {
      if (timer !== null) clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      save();
      end();
    };
    return { google, face, url, server, close };
  } catch (error) {
    end();
    throw error;
  }
}

/** Advances the world's time to the computer's. */
function tick(google: Google, save: () => void): void {
  let runs = 0;
  google.projects.advance(Math.max(google.clock.nowMs, Date.now()), () => {
    runs += 1;
  });
  if (runs > 0) save();
}

/** @param opened - what runs */
export function toldOf({ google, url }: Pick<Opened, 'google' | 'url'>): Told {
  const { clientId, clientSecret, byEmail } = google.accounts;
  const accounts = [...byEmail.values()].map(({ email, accessToken, refreshToken }) => ({
    email,
    accessToken,
    refreshToken,
  }));
  return { url, clientId, clientSecret, accounts };
}
