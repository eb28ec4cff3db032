/** What the install dialog knows when it opens: what is installed, which permissions are there, where files may be. */
import type { Configuration } from '../entity/configuration';
import { ServiceError } from '../ports/service-error';
import { menuBudget, withRetry } from '../retry';
import { installationFrom } from '../state/shards';
import type { Installation } from '../state/state';
import { isNoTab } from '../workbook/no-tab';
import { readConfigurationOf } from '../workbook/read-tab';
import type { World } from '../world';
import type { Settings } from './settings';
import { settingsOf } from './settings';

/** A folder in which CSV files lie. */
export interface RecentFolder {
  readonly id: string;
  readonly name: string;
  /** CSV files of it among the newest of the account. */
  readonly files: number;
  /** When the newest of them was modified, in ms. */
  readonly modifiedMs: number;
}

/** What a person has allowed. */
export interface Authorization {
  /** Address of the page that asks for what is missing; null = nothing is. */
  readonly url: string | null;
  /** Scopes that were granted; null when Google does not tell. */
  readonly granted: readonly string[] | null;
}

export interface InstallerData {
  readonly version: string;
  readonly nowMs: number;
  /** Null where Google does not tell. */
  readonly account: string | null;
  readonly authorization: Authorization;
  /** Whether Google has not turned the script's APIs on. */
  readonly isDisabled: boolean;
  /** Null when nothing is installed here. */
  readonly installed: { readonly folderId: string; readonly name: string; readonly by: string | null } | null;
  readonly settings: Settings;
  readonly recent: readonly RecentFolder[];
}

/** What the dialog asks besides the ports; each may be refused when a permission is missing. */
export interface InstallerPorts {
  readonly authorization: () => Authorization;
  readonly recentFolders: () => RecentFolder[];
}

/** Where there is no `_Configuracion` yet. */
const NEW_SETTINGS: Settings = { frequencyHours: 'learned', addresses: [] };

/** Where it could not be read: whatever stands there is left as it is. */
const UNKNOWN_SETTINGS: Settings = { frequencyHours: null, addresses: null };

/** Reads what the dialog shows. A part that a missing permission refuses is left out: the dialog says which one. */
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
  // Also before anything is installed: an earlier installation leaves its tab, and nothing else would find out whether
  // the Spreadsheet can be worked with.
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

/** Of this Spreadsheet, whether or not something is installed in it. */
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
