/** One build of the script with small limits for a whole suite, and what the suite tells at its end. */
import { rmSync } from 'node:fs';
import { SMALL } from './mutants/catalogue';
import { buildMutant } from './mutants/mutant';

/** The build, and lines that are printed when the suite is over. */
export interface SmallScript {
  /** Folder of the script; '' before the suite begins. */
  folder: string;
  readonly told: string[];
}

/** Builds it before the suite that calls this, and removes it afterwards. */
export function smallScript(): SmallScript {
  const script: SmallScript = { folder: '', told: [] };

  beforeAll(async () => {
    script.folder = await buildMutant(SMALL);
  });

  afterAll(() => {
    rmSync(script.folder, { recursive: true });
    if (script.told.length > 0) process.stdout.write(`${script.told.join('\n')}\n`);
  });

  return script;
}
