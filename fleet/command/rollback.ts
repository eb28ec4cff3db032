/** `fleet rollback`: restores the code that was there before the last push. */
import { LIMITS } from '../core/limits';
import type { Progress } from '../core/push/progress';
import { keysAt, progressOf } from '../core/push/progress';
import type { Ring } from '../core/registry/dealership';
import { RINGS } from '../core/registry/dealership';
import { confirmed } from './ask';
import type { Context } from './context';
import type { Office } from './office';
import { makeRun, withOffice } from './office';
import { showReturned } from './outcome';
import { ProgressLine } from './progress-line';
import { workOn } from './push';
import { UsageError } from './usage';

/**
 * Restores it for one dealership, or for all of a ring.
 *
 * @param whom - name, key or ring
 */
export function rollback(context: Context, whom: string, { yes }: { readonly yes: boolean }): Promise<void> {
  return withOffice(context, async (office) => {
    const ring = RINGS.find((one) => one === whom) ?? null;
    const key = ring === null ? (context.chosen([whom], null)[0]?.key ?? null) : null;
    const last = findPush(office, ring, key);
    if (!last)
      throw new UsageError(`No hay ninguna entrega a «${whom}» que devolver desde esta computadora.`);
    const [release] = office.code.releases(last.hash);
    if (!release) throw new UsageError(`Esta computadora no conserva la entrega ${last.hash.slice(0, 8)}.`);
    console.log(
      `Devuelve a «${whom}» el código anterior a la entrega ${last.version} (${last.hash.slice(0, 8)}).`,
    );
    if (!yes && !(await confirmed('¿Empezar?'))) {
      console.log('No se cambió nada. Sin terminal, confirme con --yes.');
      process.exitCode = 2;
      return;
    }
    const line = new ProgressLine();
    const options = {
      newPermissions: true,
      overwrite: false,
      lookMs: LIMITS.gateLookMs,
      tell: (progress: Progress) => line.show(progress),
    };
    const run = makeRun(office, last.push, release, context.all(), options);
    if (key === null) run.note({ kind: 'turned' });
    else run.note({ kind: 'recalled', key });
    await workOn(run, line);
    showReturned(run, context.all(), key);
  });
}

/** The last push whose code is still there. */
function findPush({ journal }: Office, ring: Ring | null, key: string | null): Progress | null {
  const entries = journal.read();
  const begun = entries.filter((entry) => entry.kind === 'begun').reverse();
  for (const { push } of begun) {
    const progress = progressOf(entries, push);
    if (!progress) continue;
    const standing = keysAt(progress, 'healthy', 'pushed', 'intended');
    const isIt = key === null ? progress.ring === ring && standing.length > 0 : standing.includes(key);
    if (isIt) return progress;
  }
  return null;
}
