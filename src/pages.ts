/** Entry points of the pages. They return data, and only an action may open a dialog. */
import type { PanelData } from './core/page/data';
import type { FolderPreview } from './core/page/found';
import type { VersionData } from './core/page/versions';
import { act } from './core/panel/act';
import type { InstallerData } from './core/panel/installer';
import { configurationHere, readInstaller } from './core/panel/installer';
import * as preview from './core/panel/preview';
import { readPanel } from './core/panel/read';
import type { PanelReply } from './core/panel/reply';
import { readVersions } from './core/panel/versions';
import { hash } from './core/snapshot/hash';
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
