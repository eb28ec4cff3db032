/** Where the preview keeps things. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { previewPlaces } from '../../../local/preview/places';

describe('the places of a preview', () => {
  let project: string;
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'preview-'));
    cpSync('example', join(project, 'example'), { recursive: true });
  });
  afterEach(() => rmSync(project, { recursive: true }));

  it('fit a folder whose path is long', () => {
    const folder = join(project, ...Array.from({ length: 8 }, () => 'á'.repeat(60)));
    mkdirSync(folder, { recursive: true });
    const { state } = previewPlaces(project, folder, project);
    mkdirSync(state, { recursive: true });
    expect(basename(state)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('hold a whole copy of the example, also when a former one was killed', () => {
    const own = join(project, '.state', 'preview', 'drive');
    mkdirSync(join(own, 'Exportaciones.999999999.tmp'), { recursive: true });
    const { folder } = previewPlaces(project, null, project);
    expect(readdirSync(own)).toEqual(['Exportaciones']);
    expect(readdirSync(folder).sort()).toEqual(readdirSync('example').sort());
    expect(existsSync(folder)).toBe(true);
  });
});
