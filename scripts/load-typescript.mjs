// Lets a script use what is written in TypeScript, with all that it imports.
import { build } from 'esbuild';

/**
 * A module as it is in the source, bundled in memory.
 * @param {string} path of its file
 */
export async function loadTypeScript(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const code = Buffer.from(outputFiles[0].text).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
