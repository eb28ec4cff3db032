/** The project manifest (`appsscript.json`), as far as it decides what a script may do. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Project {
  readonly timeZone: string;
  /** Scopes that were asked for; null when Google would find them by itself. */
  readonly scopes: ReadonlySet<string> | null;
  /** URL prefixes that may be fetched; null when none are named. */
  readonly fetchable: readonly string[] | null;
  /** Advanced services by the symbol that scripts use. */
  readonly advanced: readonly { readonly symbol: string; readonly id: string; readonly version: string }[];
}

interface ManifestFile {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
  };
}

/**
 * Reads what lies beside the script; https://developers.google.com/apps-script/manifest
 * @param scriptFolder - folder of the built script
 * @throws when there is no manifest, which Apps Script would not take either
 */
export function readProject(scriptFolder: string): Project {
  const path = join(scriptFolder, 'appsscript.json');
  if (!existsSync(path)) throw new Error(`${path} is missing: build the script first`);
  const file: ManifestFile = JSON.parse(readFileSync(path, 'utf8'));
  const services = file.dependencies?.enabledAdvancedServices ?? [];
  return {
    timeZone: file.timeZone ?? 'Etc/GMT',
    scopes: file.oauthScopes === undefined ? null : new Set(file.oauthScopes),
    fetchable: file.urlFetchWhitelist ?? null,
    advanced: services.map(({ userSymbol, serviceId, version }) => ({
      symbol: userSymbol,
      id: serviceId,
      version,
    })),
  };
}
