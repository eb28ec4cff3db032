/** Lets laws draw the same examples at each run: what fails then fails of the change, not of luck. `SEED=7 npm test` draws others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_128) });
