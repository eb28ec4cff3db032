/** Does what a person requests in the sidebar. */

import type { World } from '../../ground/ports/world';
import { menuBudget, withRetry } from '../../ground/retry';
import { fromEntries } from '../../judge/state/shards';
import type { RunSummary } from '../../records/summary';
import { accountProblem } from '../../words/page/caller';
import { ACCOUNT } from '../../words/person/account';
import { PANEL_REPLY } from '../../words/person/reply';
import { explain } from '../command/attended';
import { publishHeld } from '../command/publish-held';
import { restoreVersion } from '../command/restore';
import { rerun, runNow } from '../command/run-now';
import { answerEdits } from './answer';
import { CollectingDialogue } from './collecting-dialogue';
import { editConfiguration } from './editing';
import { answerOf } from './question';
import type { PanelReply } from './reply';
import { DONE, refused, reply, replyTo } from './reply';
import { useCandidate } from './use-file';

/** Shows a tab to the person; returns false if there is no such tab. */
export type ShowTab = (title: string) => boolean;

/** A request of the sidebar. */
export interface PanelRequest {
  /** As the sidebar sent it. */
  readonly action: string;
  /** Tab of the entity; null = all. */
  readonly tab: string | null;
  /** Key of a listed version of the tab; null = the action needs none. */
  readonly version: string | null;
  /** Account that opened the sidebar; null = unknown. */
  readonly page: string | null;
}

/** The ports twice: with a silent dialogue, and with one that asks. The sidebar shows the result. */
export interface PanelWorlds {
  readonly silent: World;
  readonly asking: World;
}

/** Does what a person requested. A failure becomes a reply. */
export function act(worlds: PanelWorlds, request: PanelRequest, show: ShowTab): PanelReply {
  try {
    return tryAct(worlds, request, show);
  } catch (error) {
    return refused(explain(worlds.silent, error));
  }
}

function tryAct(worlds: PanelWorlds, request: PanelRequest, show: ShowTab): PanelReply {
  const { action, tab, page, version } = request;
  const accounts = { page, script: worlds.silent.account() };
  if (accountProblem(accounts) === 'other') return refused(ACCOUNT.otherActs(accounts));
  if (action === 'run') return reply(runNow(worlds.silent));
  if (tab === null) return refused(PANEL_REPLY.unknown);
  if (action === 'rerun') return replyTo(rerun(worlds.silent, tab), tab);
  if (action === 'publish') return asked(worlds, (world) => publishHeld(world, tab, false));
  if (action === 'restore' && version !== null)
    return asked(worlds, (world) => restoreVersion(world, tab, version));
  if (action === 'go') {
    const isThere = withRetry(menuBudget(worlds.silent.clock), () => show(tab));
    return isThere ? DONE : refused(PANEL_REPLY.noTab(tab));
  }
  if (action === 'use') return useCandidate(worlds.silent, tab);
  return answer(worlds.silent, action, tab);
}

/** Writes a person's answer about how the file is read into `_Configuracion`, and processes the file again. */
function answer(world: World, action: string, tab: string): PanelReply {
  const { entities } = fromEntries(withRetry(menuBudget(world.clock), () => world.store.load()));
  const said = answerOf(action, tab, entities[tab]?.handled ?? null);
  if (said === null) return refused(PANEL_REPLY.unknown);
  const isKept = editConfiguration(world, (sheet, texts) => answerEdits(sheet, texts, [said]));
  if (!isKept) return refused(PANEL_REPLY.notKept(tab));
  return replyTo(rerun(world, tab), tab);
}

/** Asks in a dialog. The sidebar shows the result, so that no further click is needed. */
function asked({ asking }: PanelWorlds, work: (world: World) => RunSummary | null): PanelReply {
  const dialogue = new CollectingDialogue(asking.dialogue);
  const summary = work({ ...asking, dialogue });
  const message = dialogue.told.length === 0 ? null : dialogue.told.join('\n');
  return { ...(summary ? reply(summary) : DONE), message };
}
