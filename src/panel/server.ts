/** Calls functions of the script. https://developers.google.com/apps-script/guides/html/reference/run */
import type { Answer } from '../core/page/answer';
import type { PanelAction, PanelData } from '../core/page/data';
import type { FolderPreview } from '../core/page/found';
import type { VersionData } from '../core/page/versions';
import type { InstallerData } from '../core/panel/installer';
import type { PanelReply } from '../core/panel/reply';
import type { Settings } from '../core/panel/settings';

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

/** Milliseconds after which an answer is not waited for any more: a run may last six minutes. */
const PATIENCE_MS = 7 * 60_000;

/** What the functions of the script answer; one each, typed as it is on the other side. */
export interface Server {
  /** Of whoever opened the page; null = unknown. Each call that acts takes it along, so that the script can compare. */
  readonly account: string | null;
  /** @param mark - of what came last; null = nothing did */
  panelData(mark: string | null): Promise<PanelData>;
  /**
   * @param tab - that it is about; null = all
   * @param version - key of one of those that were listed; null = it is about none
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
  /** Gives the keyboard back to the Spreadsheet. */
  focusSheet(): void;
}

/**
 * The script behind this page.
 *
 * @param account - of whoever opened the page
 */
export function connect(account: string | null): Server {
  // Of this computer; TECNOM's programs read times of this client by it.
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
    // What crosses is JSON of our own functions: the compiler has checked its shape on the other side.
    const take = settle((value: unknown) =>
      value === null ? reject(new Error('no value')) : resolve(value as T),
    );
    call(google.script.run.withSuccessHandler(take).withFailureHandler(settle(reject)));
  });
}
