/** Reads a single system tab. */

import { LIMITS } from '../../ground/limits';
import type { Region, Workbook } from '../../ground/ports/workbook';
import type { Budget } from '../../ground/retry';
import { withRetry } from '../../ground/retry';
import { catalogue } from '../../records/entity/catalogue';
import type { Configuration } from '../../records/entity/configuration';
import {
  CONFIGURATION_COLUMNS,
  CONFIGURATION_ROWS,
  readConfiguration,
} from '../../records/entity/configuration';
import { MANIFEST_TITLE } from '../../records/manifest/insert';
import type { ManifestEntry } from '../../records/manifest/row';
import { fromCells, MANIFEST_FIELDS } from '../../records/manifest/row';
import { isNoTab } from './no-tab';
import { CONFIGURATION_TITLE } from './system';

/**
 * Reads the configuration alone.
 *
 * @throws ServiceError of kind `missing` when somebody deleted the tab
 */
export function readConfigurationOf(budget: Budget, workbook: Workbook): Configuration {
  const region = { title: CONFIGURATION_TITLE, rows: CONFIGURATION_ROWS, columns: CONFIGURATION_COLUMNS };
  const { texts } = withRetry(budget, () => workbook.read([region]));
  return readConfiguration(texts[0] ?? []);
}

/**
 * Reads the whole manifest; empty if somebody deleted the tab.
 *
 * @throws ServiceError
 */
export function readManifest(budget: Budget, workbook: Workbook): ManifestEntry[] {
  const rows = LIMITS.manifestRows + 1;
  const region = { title: MANIFEST_TITLE, rows, columns: MANIFEST_FIELDS.length };
  return (textsIfThere(budget, workbook, region) ?? []).slice(1).map(fromCells);
}

/**
 * The configuration that the next run will use: that of a new dealership if somebody deleted the tab.
 *
 * @throws ServiceError
 */
export function configurationNow(budget: Budget, workbook: Workbook): Configuration {
  const region = { title: CONFIGURATION_TITLE, rows: CONFIGURATION_ROWS, columns: CONFIGURATION_COLUMNS };
  return configurationOf(textsIfThere(budget, workbook, region));
}

/**
 * The configuration, parsed from the texts of its tab.
 *
 * @param texts - rows of the tab; null = somebody deleted it
 */
export function configurationOf(texts: readonly (readonly string[])[] | null): Configuration {
  return texts ? readConfiguration(texts) : { ...readConfiguration([]), entities: catalogue() };
}

/** Texts of a region; null = its tab does not exist. */
function textsIfThere(budget: Budget, workbook: Workbook, region: Region): string[][] | null {
  try {
    return withRetry(budget, () => workbook.read([region])).texts[0] ?? [];
  } catch (error) {
    if (isNoTab(error)) return null;
    throw error;
  }
}
