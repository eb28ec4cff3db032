/** Finds Spreadsheets in which the product is installed and that the registry does not know. */
import type { Spreadsheets } from '../ports/spreadsheets';
import type { Worker } from '../ports/worker';
import type { Dealership } from '../registry/dealership';
import { keyOf } from '../registry/dealership';
import { readReport } from './report';

/**
 * Reads each Spreadsheet that the account sees and that is not in the registry: one request each.
 *
 * @param ports - access to Google
 * @param known - dealerships of the registry
 * @returns new dealerships for the registry, in the last ring
 * @throws GoogleError
 */
export async function findStrangers(
  { spreadsheets, worker }: { readonly spreadsheets: Spreadsheets; readonly worker: Worker },
  known: readonly Dealership[],
): Promise<Dealership[]> {
  const ids = new Set(known.map(({ spreadsheet }) => spreadsheet));
  const scripts = new Set(known.map(({ script }) => script));
  const keys = new Set(known.map(({ key }) => key));
  const unknown = (await spreadsheets.list()).filter(({ id, isTrashed }) => !isTrashed && !ids.has(id));
  const read = await worker.all(unknown, async ({ id, name }) => {
    const texts = await spreadsheets.readStatus(id);
    const report = typeof texts === 'string' ? null : readReport(texts);
    return report ? { id, name, script: report.scriptId } : null;
  });
  const found: Dealership[] = [];
  for (const { id, name, script } of read.flatMap((one) => one ?? [])) {
    const key = freeKey(keyOf(name) || 'concesionario', keys);
    keys.add(key);
    // A copy names the script of its original, which does not write into the copy.
    const isTaken = script !== null && scripts.has(script);
    if (!isTaken) scripts.add(script);
    const shown = name.trim().slice(0, 80) || key;
    found.push({
      key,
      name: shown,
      spreadsheet: id,
      script: isTaken ? null : script,
      ring: 'all',
      notes: '',
    });
  }
  return found;
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const key = `${wanted.slice(0, 55)}-${number}`;
    if (!taken.has(key)) return key;
  }
}
