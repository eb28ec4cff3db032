/** `fleet push`: replaces the code of a ring, and waits until each dealership is known to work with it. */
import { randomBytes } from 'node:crypto';
import type { Progress } from '../core/push/progress';
import { keysAt, lastPush } from '../core/push/progress';
import type { PushRun } from '../core/push/push';
import type { Release } from '../core/push/release';
import { runPush } from '../core/push/run-push';
import type { Dealership, Ring } from '../core/registry/dealership';
import { RING_WORDS } from '../core/words/ring';
import { confirmed } from './ask';
import type { Context } from './context';
import { dryRun } from './dry-run';
import { makeRun, type Office, withOffice } from './office';
import { showOutcome } from './outcome';
import { ProgressLine } from './progress-line';
import { findRelease } from './release';
import { lookAtFleet } from './status';
import { UsageError, whole } from './usage';

export interface PushCommand {
  readonly ring?: Ring;
  readonly only?: readonly string[];
  readonly dist: string;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly newPermissions: boolean;
  readonly overwrite: boolean;
  readonly every: string;
  readonly pace: string;
}

/**
 * Pushes, or continues a push that was interrupted.
 *
 * @param version - or the beginning of a hash; if left out, the present build
 */
export function push(context: Context, version: string | undefined, options: PushCommand): Promise<void> {
  if (!options.ring === !options.only) {
    throw new UsageError('Indique a quién: --ring pilot, first o all; o --only NOMBRE.');
  }
  if (options.overwrite && !options.only)
    throw new UsageError('--overwrite solo va con --only: pierde lo que alguien cambió.');
  const lookMs = 1000 * whole('--every', options.every);
  const perMinute = whole('--pace', options.pace);
  const work = async (office: Office) => {
    const release = findRelease(version ?? null, office.code, options.dist);
    const chosen = context.chosen(options.only ?? [], options.ring ?? null);
    if (options.dryRun) return dryRun(office, release, chosen, options);
    const name = await begin(context, office, release, chosen, options);
    if (name === null) return;
    const line = new ProgressLine();
    const run = makeRun(office, name, release, context.all(), {
      ...options,
      lookMs,
      tell: (progress) => line.show(progress),
    });
    await workOn(run, line);
    showOutcome(run, context.all());
  };
  return withOffice(context, work, perMinute);
}

/** Runs to the end, and always leaves the terminal in order. */
export async function workOn(run: PushRun, line: ProgressLine): Promise<void> {
  line.show(run.progress);
  try {
    await runPush(run);
  } finally {
    line.stop();
  }
}

/** Name of the push to continue, or of a new one; null = the person said no. */
async function begin(
  context: Context,
  { journal, code }: Office,
  release: Release,
  chosen: readonly Dealership[],
  options: PushCommand,
): Promise<string | null> {
  const ring = options.ring ?? null;
  const open = lastPush(journal.read());
  if (open && !open.isEnded) return goOn(open, release, ring);
  const looked = await lookAtFleet(context, context.spreadsheets(), chosen);
  // The look may just have found the ID of a script.
  const keys = looked.standings.map(({ dealership }) => dealership.key).sort();
  if (keys.length === 0) throw new UsageError('No hay ningún concesionario en ese anillo.');
  const whom = ring === null ? keys.join(', ') : `el anillo ${RING_WORDS[ring]}`;
  const noun = keys.length === 1 ? 'concesionario' : 'concesionarios';
  const words = `Entrega ${release.version} (${release.hash.slice(0, 8)}) a ${whom}: ${keys.length} ${noun}.`;
  console.log(words);
  if (!options.yes && !(await confirmed('¿Empezar?'))) {
    console.log('No se cambió nada. Sin terminal, confirme con --yes.');
    process.exitCode = 2;
    return null;
  }
  code.keepRelease(release);
  const name = `${new Date().toISOString().slice(0, 19)}-${randomBytes(3).toString('hex')}`;
  const { hash, version } = release;
  journal.append({ push: name, atMs: Date.now(), kind: 'begun', hash, version, ring, keys });
  return name;
}

function goOn(open: Progress, release: Release, ring: Ring | null): string {
  const { version, hash, push: name } = open;
  if (hash === release.hash && open.ring === ring) {
    console.log(`Sigue la entrega ${version} (${hash.slice(0, 8)}) que no había terminado.`);
    return name;
  }
  const whom =
    open.ring === null
      ? `--only ${keysAt(open, 'waiting', 'intended', 'pushed').join(' ')}`
      : `--ring ${open.ring}`;
  throw new UsageError(
    `No terminó la entrega ${version} (${hash.slice(0, 8)}). Sígala con «fleet push ${hash.slice(0, 8)} ${whom}», o ` +
      `devuélvala con «fleet rollback ${open.ring ?? keysAt(open, 'intended', 'pushed', 'healthy').join(' ')}».`,
  );
}
