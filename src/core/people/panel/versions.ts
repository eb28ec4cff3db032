/** Lists the earlier versions of a tab for the sidebar. */

import { LIMITS } from '../../ground/limits';
import type { World } from '../../ground/ports/world';
import { pinsOf } from '../../judge/lifecycle/pin';
import { accountProblem } from '../../words/page/caller';
import type { VersionData } from '../../words/page/versions';
import { describeMissing, describeNone, RESTORE, stateOfVersion } from '../../words/person/restore';
import { explain } from '../command/attended';
import { sessionOf } from '../command/restore';
import { listVersions } from '../command/versions';

/**
 * Lists the earlier versions of a tab.
 *
 * @param world - all ports, with a silent dialogue
 * @param page - account that opened the sidebar; null = unknown
 */
export function readVersions(world: World, tab: string, page: string | null): VersionData {
  const accounts = { page, script: world.account() };
  if (accountProblem(accounts) === 'other') return { stage: 'other-account', ...accounts };
  try {
    return listFor(world, tab);
  } catch (error) {
    return { stage: 'none', message: explain(world, error) };
  }
}

function listFor(world: World, tab: string): VersionData {
  const opened = sessionOf(world);
  if (typeof opened === 'string') return { stage: 'none', message: opened };
  const { session, installation } = opened;
  const { published } = session.entity(tab);
  if (!published) return { stage: 'none', message: RESTORE.noTab(tab.slice(0, 100)) };
  const choice = listVersions(session, installation, tab);
  const isPinned = pinsOf(session.entity(tab)).length > 0;
  world.clock.useZone(session.state.zone);
  const { local } = world.clock;
  if (choice.versions.length === 0 && !isPinned)
    return { stage: 'none', message: describeNone(tab, choice, local) };
  return {
    stage: 'ready',
    tab,
    shown: { rows: published.rows, columns: published.columns },
    isPinned,
    rows: choice.versions.slice(0, LIMITS.versionsListed).map((version) => ({
      key: version.md5,
      at: local(version.modifiedMs),
      rows: version.rows,
      columns: version.columns,
      bytes: version.bytes,
      was: stateOfVersion(version),
      file: version.name,
    })),
    notes: describeMissing(choice, local),
  };
}
