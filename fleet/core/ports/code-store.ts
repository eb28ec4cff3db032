/** Files of scripts, kept on this computer by their hash: what is pushed, and what was there before. */
import type { ProjectFile } from './projects';

export interface CodeStore {
  /** Keeps files for good; asked again, nothing changes. */
  keep(hash: string, files: readonly ProjectFile[]): void;
  /** Those of a hash; null = none are kept. */
  read(hash: string): readonly ProjectFile[] | null;
}
