/** The registry: a folder with one small JSON file a dealership. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Dealership, RegistryFault } from '../core/registry/dealership';
import { findTwins, isFault, readDealership, writeDealership } from '../core/registry/dealership';
import { replaceFile } from './replace-file';

export class RegistryFolder {
  /** @param path - of the folder */
  constructor(readonly path: string) {}

  /** All dealerships by file name, and the faults of files. */
  read(): { readonly dealerships: readonly Dealership[]; readonly faults: readonly RegistryFault[] } {
    const names = existsSync(this.path)
      ? readdirSync(this.path).filter((name) => name.endsWith('.json'))
      : [];
    const found = names
      .sort()
      .map((name) => readDealership(name, readFileSync(join(this.path, name), 'utf8')));
    const dealerships = found.flatMap((one) => (isFault(one) ? [] : [one]));
    return { dealerships, faults: [...found.filter(isFault), ...findTwins(dealerships)] };
  }

  write(dealership: Dealership): void {
    replaceFile(this.fileOf(dealership.key), writeDealership(dealership));
  }

  remove(key: string): void {
    rmSync(this.fileOf(key), { force: true });
  }

  private fileOf(key: string): string {
    return join(this.path, `${key}.json`);
  }
}
