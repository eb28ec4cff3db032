/** Calls functions of the script. https://developers.google.com/apps-script/guides/html/reference/run */

import type { InstallerData } from '../../core/people/panel/installer';
import type { PanelReply } from '../../core/people/panel/reply';
import type { Settings } from '../../core/people/panel/settings';
import type { Answer } from '../../core/words/page/answer';
import type { PanelAction, PanelData } from '../../core/words/page/data';
import type { FolderPreview } from '../../core/words/page/found';
import type { VersionData } from '../../core/words/page/versions';

interface Runner {
  withSuccessHandler(take: (value: unknown) => void): Runner;
  withFailureHandler(take: (error: unknown) => void): Runner;
  panelData(mark: string | null, account: string | null): void;
  panelAction(action: PanelAction, tab: string | null, account: string | null, version: string | null): void;
  panelVersions(tab: string, account: string | null): void;
  installerData(): void;
  previewFolder(link: string): void;
  install(
    folder: string | null,
    settings: (Settings & { answers: readonly Answer[]; timeZone: string }) | null,
    account: string | null,
  ): void;
  showPanel(account: string | null): void;
}

declare const google: {
  readonly script: {
    readonly run: Runner;
    readonly host: { close(): void; readonly editor: { focus(): void } };
  };
};

/** Maximum milliseconds to wait for an answer: a run may last six minutes. */
const PATIENCE_MS = 7 * 60_000;

/** The functions of the script, with the types that they return on the server. */
export interface Server {
  /** Account that opened the page; null = unknown. Calls pass it, so that the script can compare it with its own account. */
  readonly account: string | null;
  /** @param mark - of the last data; null = none */
  panelData(mark: string | null): Promise<PanelData>;
  /**
   * @param tab - of the action; null = all
   * @param version - key of a listed version; null = the action needs none
   */
  panelAction(action: PanelAction, tab: string | null, version?: string | null): Promise<PanelReply>;
  panelVersions(tab: string): Promise<VersionData>;
  installerData(): Promise<InstallerData>;
  previewFolder(link: string): Promise<FolderPreview>;
  install(
    folder: string,
    settings: Settings & { readonly answers: readonly Answer[] },
  ): Promise<{ readonly installed: boolean; readonly message: string }>;
  /** Opens the install dialog. */
  openInstaller(): Promise<unknown>;
  openPanel(): Promise<unknown>;
  /** Closes the page. */
  close(): void;
  /** Gives the keyboard focus back to the Spreadsheet. */
  focusSheet(): void;
}

/**
 * Connects this page with the script.
 *
 * @param account - that opened the page; null = unknown
 */
export function connect(account: string | null): Server {
  // Zone of this computer. TECNOM's programs use it to read this client's times.
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    account,
    panelData: (mark) => ask((run) => run.panelData(mark, account)),
    panelAction: (action, tab, version = null) =>
      ask((run) => run.panelAction(action, tab, account, version)),
    panelVersions: (tab) => ask((run) => run.panelVersions(tab, account)),
    installerData: () => ask((run) => run.installerData()),
    previewFolder: (link) => ask((run) => run.previewFolder(link)),
    install: (folder, settings) => ask((run) => run.install(folder, { ...settings, timeZone }, account)),
    openInstaller: () => ask((run) => run.install(null, null, account)),
    openPanel: () => ask((run) => run.showPanel(account)),
    close: () => google.script.host.close(),
    focusSheet: () => google.script.host.editor.focus(),
  };
}

function ask<T>(call: (run: Runner) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
    const settle =
      <V>(then: (value: V) => void) =>
      (value: V) => {
        clearTimeout(timer);
        then(value);
      };
    // The value is JSON from our own functions. The compiler has checked its type on the server side.
    const take = settle((value: unknown) =>
      value === null ? reject(new Error('no value')) : resolve(value as T),
    );
    call(google.script.run.withSuccessHandler(take).withFailureHandler(settle(reject)));
  });
}
