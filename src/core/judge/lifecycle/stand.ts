/** The status of an entity: the one verdict that `_Estado`, mails, the sidebar and «Ver estado» show. */
import type { AttemptKind, EntityFacts, EntityStatus, StateCode } from '../status/state';
import { CANDIDATE } from '../status/state';

/**
 * The status of an entity. A state that needs a person comes before one that only takes time. A file in progress comes
 * before the problems of the file before it.
 */
export function stand(facts: EntityFacts): EntityStatus {
  const { configured, punctuality, published, winner, candidate } = facts;
  const status = (code: StateCode, cause: string | null): EntityStatus => ({ code, cause, facts });
  if (!configured) return status('sin-configurar', 'status/not-configured');
  const atWork = judgeAttempt(facts);
  if (atWork) return status(atWork[0], atWork[1]);
  if (punctuality.code === 'missing') return status('falta', 'frequency/missing');
  if (!winner && punctuality.code === 'absent') return status('falta', 'frequency/absent');
  if (!winner && !published) return status('sin-configurar', candidate ? CANDIDATE : 'status/never-seen');
  if (punctuality.code === 'late') return status('atrasado', 'frequency/late');
  if (punctuality.code === 'repeated') return status('atrasado', 'frequency/repeated');
  if (facts.pinnedMs !== null) return status('fijado', 'status/pinned');
  if (published?.isEdited) return status('al-dia', 'status/edited');
  return status('al-dia', candidate ? CANDIDATE : null);
}

/** The state while an attempt is in progress, or after it published nothing; null = the attempt does not decide it. */
const AT_WORK: Readonly<Record<AttemptKind, StateCode | null>> = {
  none: null,
  waiting: 'en-curso',
  staging: 'en-curso',
  published: null,
  held: 'retenido',
  rejected: 'rechazado',
  failed: 'fallido',
};

/** State and cause according to the attempt; null if the tab shows the snapshot, or if there is no snapshot. */
function judgeAttempt({ attempt, ended, isOvertaken }: EntityFacts): [StateCode, string | null] | null {
  const code = AT_WORK[attempt];
  if (code === null) return null;
  if (isOvertaken) return ['fallido', 'status/overtaken'];
  if (attempt === 'waiting') return [code, 'status/waiting'];
  return [code, attempt === 'staging' ? 'status/loading' : (ended?.code ?? null)];
}
