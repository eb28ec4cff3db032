/** Files of scripts by their hash, in a folder of this computer. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeStore } from '../core/ports/code-store';
import type { ProjectFile } from '../core/ports/projects';
import type { Release } from '../core/push/release';
import { replaceFile } from './replace-file';

export class CodeFolder implements CodeStore {
  private readonly path: string;

  /** @param folder - local folder of a fleet */
  constructor(folder: string) {
    this.path = join(folder, 'code');
  }

  keep(hash: string, files: readonly ProjectFile[]): void {
    if (!existsSync(this.fileOf(hash))) replaceFile(this.fileOf(hash), JSON.stringify({ files }), 0o600);
  }

  read(hash: string): readonly ProjectFile[] | null {
    return this.open(this.fileOf(hash))?.files ?? null;
  }

  /** Keeps a release, which can be pushed again by its version. */
  keepRelease({ version, hash, files }: Release): void {
    replaceFile(this.fileOf(hash), JSON.stringify({ version, files }), 0o600);
  }

  /** Releases that were kept, of a version or of a hash that begins like this. */
  releases(wanted: string): Release[] {
    const names = existsSync(this.path)
      ? readdirSync(this.path).filter((name) => name.endsWith('.json'))
      : [];
    return names.flatMap((name) => {
      const hash = name.replace(/\.json$/, '');
      const found = this.open(join(this.path, name));
      const isIt = found?.version === wanted || (wanted.length >= 6 && hash.startsWith(wanted));
      return found && isIt ? [{ version: found.version ?? '', hash, files: found.files }] : [];
    });
  }

  private open(path: string): { readonly version?: string; readonly files: readonly ProjectFile[] } | null {
    if (!existsSync(path)) return null;
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      return null;
    }
  }

  private fileOf(hash: string): string {
    return join(this.path, `${hash}.json`);
  }
}
