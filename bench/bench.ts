/** Entry of `npm run bench -- NAME`: runs one measurement, which prints its result. */
import { benchAudit } from './audit';
import { benchCapacity } from './capacity';
import { benchDealership } from './dealership';
import { benchFreshness } from './freshness';
import { benchGoogle } from './google';
import { benchImport } from './import';
import { benchPipeline } from './pipeline';
import { benchReader } from './reader';
import { benchReading } from './reading';
import { benchSeries } from './series';
import { benchWall } from './wall';

/** Measurements by name. */
const BENCHES: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  audit: benchAudit,
  capacity: benchCapacity,
  dealership: benchDealership,
  freshness: benchFreshness,
  google: benchGoogle,
  import: benchImport,
  pipeline: benchPipeline,
  reader: benchReader,
  reading: benchReading,
  series: benchSeries,
  wall: benchWall,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) {
  await bench(args);
} else {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
}
