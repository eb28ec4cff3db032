/** Sets of script files on the disk, each once, however many projects and versions hold it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, writeWhole } from '../host/disk';
import { digestOf } from './script-files';
import type { ScriptFile, ScriptProject, ScriptVersion } from './script-project';

/** A project whose files are named by their digest. */
export interface SavedProject extends Omit<ScriptProject, 'files' | 'versions'> {
  readonly files: string;
  readonly versions: readonly (Omit<ScriptVersion, 'files'> & { readonly files: string })[];
}

export class SavedSources {
  /** Digests of sets that were seen, so that each is digested once. */
  private readonly digests = new WeakMap<readonly ScriptFile[], string>();

  /** @param folder - where they lie; made when it is not there */
  constructor(private readonly folder: string) {
    makeFolder(folder);
  }

  /** Keeps the files of a project, and tells it by their digests. */
  save(project: ScriptProject): SavedProject {
    const versions = project.versions.map((version) => ({ ...version, files: this.keep(version.files) }));
    return { ...project, files: this.keep(project.files), versions };
  }

  /**
   * A project as it was kept.
   * @param saved - with digests
   * @throws when a set of files is gone or was changed
   */
  load(saved: SavedProject): ScriptProject {
    const versions = saved.versions.map((version) => ({ ...version, files: this.read(version.files) }));
    return { ...saved, files: this.read(saved.files), versions };
  }

  private keep(files: readonly ScriptFile[]): string {
    const known = this.digests.get(files);
    if (known !== undefined) return known;
    const digest = digestOf(files);
    const path = join(this.folder, `${digest}.json`);
    if (!existsSync(path)) writeWhole(path, (partial) => writeFileSync(partial, JSON.stringify(files)));
    this.digests.set(files, digest);
    return digest;
  }

  private read(digest: string): readonly ScriptFile[] {
    const files: readonly ScriptFile[] = JSON.parse(
      readFileSync(join(this.folder, `${digest}.json`), 'utf8'),
    );
    if (digestOf(files) !== digest) throw new Error(`the script ${digest} was changed`);
    this.digests.set(files, digest);
    return files;
  }
}
