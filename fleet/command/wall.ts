/** `--html`: writes the wall page in one step, so that a browser never reads a part of it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Line } from '../core/show/line';
import { toWallData } from '../core/show/wall-data';
import { wallPage } from '../core/show/wall-page';
import { RING_WORDS } from '../core/words/ring';
import { replaceFile } from '../node/replace-file';

/**
 * @param lines - of a look
 * @param atMs - when it was made
 */
export function writeWall(path: string, lines: readonly Line[], atMs: number): void {
  const built = (name: string) =>
    readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'wall', name), 'utf8');
  const data = toWallData(lines, atMs, (ring) => RING_WORDS[ring]);
  replaceFile(path, wallPage(data, { script: built('wall.js'), style: built('wall.css') }));
}
