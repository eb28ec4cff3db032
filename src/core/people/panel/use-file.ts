/** Uses a file with another name for an entity: stores its name as the pattern, and processes it. */

import type { World } from '../../ground/ports/world';
import { menuBudget, withRetry } from '../../ground/retry';
import { candidateOf, onlyCandidate } from '../../judge/state/lookalike';
import { fromEntries } from '../../judge/state/shards';
import { PANEL_REPLY } from '../../words/person/reply';
import { rerun } from '../command/run-now';
import { usePattern } from './pattern';
import type { ToldReply } from './reply';
import { refused, replyTo } from './reply';

/**
 * Uses the candidate in the folder for a tab.
 *
 * @param world - all ports, with a silent dialogue
 * @throws ServiceError
 */
export function useCandidate(world: World, tab: string): ToldReply {
  const state = fromEntries(withRetry(menuBudget(world.clock), () => world.store.load()));
  const candidate = candidateOf(state, tab);
  if (!candidate) return refused(PANEL_REPLY.noCandidate(tab));
  const pattern = usePattern(world, tab, candidate.name);
  if (pattern === null) return refused(PANEL_REPLY.noCandidate(tab));
  const summary = rerun(world, tab);
  // The former file now belongs to no entity, as the person wanted, so the reply does not mention it.
  const own = summary && { ...summary, handled: summary.handled.filter((one) => one.tab === tab) };
  const { message, ...rest } = replyTo(own, tab);
  return { ...rest, message: `${PANEL_REPLY.used(tab, pattern)} ${message}` };
}

/**
 * Uses the file that the menu offered, but no other file that may have come since.
 *
 * @param world - all ports, with a silent dialogue
 * @param fileId - that the menu offered; null = it offered none
 * @returns message for the person
 * @throws ServiceError
 */
export function useOffered(world: World, fileId: string | null): string {
  const state = fromEntries(withRetry(menuBudget(world.clock), () => world.store.load()));
  const offer = onlyCandidate(state);
  const isSame = offer !== null && offer.fileId === fileId;
  return isSame ? useCandidate(world, offer.tab).message : PANEL_REPLY.otherOffer;
}
