/** Entry points of the pages. They return data, and only an action may open a dialog. */

import { hash } from './core/ground/hash';
import { act } from './core/people/panel/act';
import type { InstallerData } from './core/people/panel/installer';
import { configurationHere, readInstaller } from './core/people/panel/installer';
import * as preview from './core/people/panel/preview';
import { readPanel } from './core/people/panel/read';
import type { PanelReply } from './core/people/panel/reply';
import { readVersions } from './core/people/panel/versions';
import type { PanelData } from './core/words/page/data';
import type { FolderPreview } from './core/words/page/found';
import type { VersionData } from './core/words/page/versions';
import { known, text } from './given';
import { SilentDialogue } from './google/dialogue';
import { recentFolders } from './google/folders';
import { showTab } from './google/html';
import { account, authorization } from './google/script';
import { person, world } from './root';

/** Whether the calling page was opened by the account that runs this call. */
export function isOpener(opener: unknown): boolean {
  const present = account();
  return present !== null && hash(present) === opener;
}

export function panelData(mark: unknown, page: unknown): PanelData {
  return readPanel(world(new SilentDialogue()), known(mark), known(page));
}

export function panelAction(action: unknown, tab: unknown, page: unknown, version: unknown): PanelReply {
  const worlds = { silent: world(new SilentDialogue()), asking: person() };
  const request = { action: text(action), tab: known(tab), page: known(page), version: known(version) };
  return act(worlds, request, showTab);
}

export function panelVersions(tab: unknown, page: unknown): VersionData {
  return readVersions(world(new SilentDialogue()), text(tab), known(page));
}

export function installerData(): InstallerData {
  return readInstaller(world(new SilentDialogue()), { authorization, recentFolders });
}

export function previewFolder(link: unknown): FolderPreview {
  const here = world(new SilentDialogue());
  const entities = () => configurationHere(here)?.entities ?? [];
  return preview.previewFolder(here.source, text(link), entities, here.clock.now());
}
