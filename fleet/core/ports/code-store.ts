/** Files of scripts, kept on this computer by their hash: the pushed files, and the former ones. */
import type { ProjectFile } from './projects';

export interface CodeStore {
  /** Keeps files for good; a second call changes nothing. */
  keep(hash: string, files: readonly ProjectFile[]): void;
  /** The files of a hash; null = none are kept. */
  read(hash: string): readonly ProjectFile[] | null;
}
