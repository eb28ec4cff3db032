/** How an entity stands: the one verdict, which `_Estado`, mails, the sidebar and «Ver estado» tell. */
import type { EntityFacts, EntityStatus, StateCode } from '../status/state';

/**
 * How an entity stands. What a person has to act on comes before what only takes time, and a file that is being
 * dealt with comes before what was wrong with the one before it.
 *
 * @param facts - of the entity
 */
export function stand(facts: EntityFacts): EntityStatus {
  const { configured, punctuality, published, winner, candidate } = facts;
  const status = (code: StateCode, cause: string): EntityStatus => ({ code, cause, facts });
  if (!configured) return status('sin-configurar', 'status/not-configured');
  const atWork = judgeWinner(facts);
  if (atWork) return status(atWork[0], atWork[1]);
  if (punctuality.code === 'missing') return status('falta', 'frequency/missing');
  if (!winner && punctuality.code === 'absent') return status('falta', 'frequency/absent');
  if (!winner && !published) return status('sin-configurar', candidate ? CANDIDATE : 'status/never-seen');
  if (punctuality.code === 'late') return status('atrasado', 'frequency/late');
  if (punctuality.code === 'repeated') return status('atrasado', 'frequency/repeated');
  if (facts.pinnedMs > 0) return status('fijado', 'status/pinned');
  if (published?.isEdited) return status('al-dia', 'status/edited');
  return status('al-dia', candidate ? CANDIDATE : '');
}

/** A file of another name may be the one that nobody took. */
const CANDIDATE = 'status/candidate';

const REFUSED = { held: 'retenido', rejected: 'rechazado', failed: 'fallido' } as const;

/** What the folder's file is at; null when the tab holds it, or when there is no file. */
function judgeWinner(facts: EntityFacts): [StateCode, string] | null {
  const { winner, published, ended, percent, isOvertaken } = facts;
  if (!winner) return null;
  const isOfWinner = (one: { fileId: string; md5: string } | null) =>
    one !== null && one.fileId === winner.fileId && one.md5 === winner.md5;
  if (isOvertaken && !isOfWinner(published)) return ['fallido', 'status/overtaken'];
  if (percent !== null) return ['en-curso', 'status/loading'];
  if (ended && isOfWinner(ended)) {
    const { outcome, code } = ended;
    if (outcome === 'held' || outcome === 'rejected' || outcome === 'failed') return [REFUSED[outcome], code];
  }
  return isOfWinner(published) ? null : ['en-curso', 'status/waiting'];
}
