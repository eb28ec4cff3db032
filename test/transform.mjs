// Strips types and turns modules into CommonJS for jest, with the bundler that builds the product.
import { transformSync } from 'esbuild';

export default {
  process(source, path) {
    const loader = path.endsWith('.ts') ? 'ts' : 'js';
    return transformSync(source, { loader, format: 'cjs', target: 'node20', sourcemap: 'inline', sourcefile: path });
  },
};
