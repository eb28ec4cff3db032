/**
 * What tests import as `fast-check`: laws draw the same examples at each run, so that what fails then fails of the change, not of
 * luck. `SEED=7 npm test` draws others.
 */
import fc from '../node_modules/fast-check/lib/cjs/fast-check.js';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_128) });

export default fc;
