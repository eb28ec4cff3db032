/** Data of the install dialog when it opens: installation, granted permissions, settings and folders with CSV files. */

import { ServiceError } from '../../ground/ports/service-error';
import type { World } from '../../ground/ports/world';
import { menuBudget, withRetry } from '../../ground/retry';
import { installationFrom } from '../../judge/state/shards';
import type { Installation } from '../../judge/state/state';
import type { Configuration } from '../../records/entity/configuration';
import { isNoTab } from '../../run/workbook/no-tab';
import { readConfigurationOf } from '../../run/workbook/read-tab';
import type { Settings } from './settings';
import { settingsOf } from './settings';

/** A folder that contains CSV files. */
export interface RecentFolder {
  readonly id: string;
  readonly name: string;
  /** Number of its CSV files among the newest of the account. */
  readonly files: number;
  /** When the newest of them was modified, in ms since 1970. */
  readonly modifiedMs: number;
}

/** Permissions that a person has granted. */
export interface Authorization {
  /** Address of the page that asks for missing permissions; null = none is missing. */
  readonly url: string | null;
  /** Granted scopes; null = unknown. */
  readonly granted: readonly string[] | null;
}

export interface InstallerData {
  readonly version: string;
  readonly nowMs: number;
  /** Null = unknown. */
  readonly account: string | null;
  readonly authorization: Authorization;
  /** Whether the script's APIs are disabled. */
  readonly isDisabled: boolean;
  /** Null = nothing is installed here. */
  readonly installed: { readonly folderId: string; readonly name: string; readonly by: string | null } | null;
  readonly settings: Settings;
  readonly recent: readonly RecentFolder[];
}

/** Calls of the dialog besides the ports. Each may be refused if a permission is missing. */
export interface InstallerPorts {
  readonly authorization: () => Authorization;
  readonly recentFolders: () => RecentFolder[];
}

/** Settings if there is no `_Configuracion` yet. */
const NEW_SETTINGS: Settings = { frequencyHours: 'learned', addresses: [] };

/** Settings if `_Configuracion` could not be read. They change nothing there. */
const UNKNOWN_SETTINGS: Settings = { frequencyHours: null, addresses: null };

/** Reads the dialog's data. A part that needs a missing permission is left out, and the dialog names the permission. */
export function readInstaller(world: World, ports: InstallerPorts): InstallerData {
  let isDisabled = false;
  const tryTo = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      isDisabled ||= error instanceof ServiceError && error.kind === 'disabled';
      return null;
    }
  };
  const installation = installationHere(world);
  const folder = installation && tryTo(() => world.source.folder(installation.folderId));
  // Read even before anything is installed: an earlier installation leaves its tab, and no other call shows whether the
  // Spreadsheet can be accessed.
  const settings = tryTo(() => settingsHere(world));
  const recent = tryTo(ports.recentFolders) ?? [];
  return {
    version: world.version,
    nowMs: world.clock.now(),
    account: tryTo(world.account),
    authorization: ports.authorization(),
    isDisabled,
    installed: installation && {
      folderId: installation.folderId,
      name: folder?.name ?? '',
      by: installation.installedBy,
    },
    settings: settings ?? UNKNOWN_SETTINGS,
    recent,
  };
}

/**
 * The configuration of this Spreadsheet, if something is installed in it.
 *
 * @throws ServiceError
 */
export function configurationHere(world: World): Configuration | null {
  const installation = installationHere(world);
  return installation && configurationIn(world);
}

/** Settings of this Spreadsheet, whether or not something is installed in it. */
function settingsHere(world: World): Settings {
  try {
    return settingsOf(configurationIn(world));
  } catch (error) {
    if (isNoTab(error)) return NEW_SETTINGS;
    throw error;
  }
}

function installationHere(world: World): Installation | null {
  const installation = installationFrom(withRetry(menuBudget(world.clock), () => world.store.load()));
  return installation?.spreadsheetId === world.activeSpreadsheetId() ? installation : null;
}

function configurationIn(world: World): Configuration {
  return readConfigurationOf(menuBudget(world.clock), world.workbook(world.activeSpreadsheetId()));
}
