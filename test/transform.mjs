// Strips types and turns modules into CommonJS for jest, with the bundler that builds the product.
import { transformSync } from 'esbuild';

/** CommonJS has no `import.meta`; modules that ask where they lie are told by its own means. */
const PLACE = 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;';

export default {
  process(source, path) {
    const asksPlace = source.includes('import.meta.url');
    return transformSync(source, {
      loader: path.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      // A module that is loaded later is loaded as CommonJS too.
      supported: { 'dynamic-import': false },
      sourcemap: 'inline',
      sourcefile: path,
      ...(asksPlace ? { define: { 'import.meta.url': 'importMetaUrl' }, banner: PLACE } : {}),
    });
  },
};
