/** A world of thirty dealerships in all states, for whoever looks after many. */
import { join } from 'node:path';
import { readBundle } from '../bundle';
import type { Google } from '../google';
import { Dealership } from './dealership';
import { readExports } from './exports';
import { STORIES } from './stories';

const MINUTE_MS = 60_000;

/** How long before the demo is shown its dealerships begin. */
export const DEMO_MS = 60 * MINUTE_MS;

/** From which the demo's IDs follow, so that they are the same at each start: `dealerships/` names some. */
export const DEMO_SEED = 'demo';

/** The account of whoever looks after them all; the first of the world. */
const OPERATOR = 'operaciones@tecnom.example';

/**
 * Fills a new world; an hour passes in it.
 * @param google - the world, an hour before it is shown
 * @param project - root of this project
 */
export function fillDemo(google: Google, project: string): void {
  google.accounts.add(OPERATOR);
  const exports = readExports(join(project, 'example'));
  const bundle = readBundle(join(project, 'dist'));
  const played = STORIES.map((story, place) => {
    const number = String(place + 1).padStart(2, '0');
    const { email } = google.accounts.add(`integracion@concesionario-${number}.example`);
    const dealership = new Dealership(google, email, `Concesionario ${number}: ${story.title}`);
    const { script = (files) => files } = story;
    if (script !== null) dealership.push(script(bundle));
    if (story.isShared !== false) dealership.share(OPERATOR);
    for (const name of story.files ?? Object.keys(exports))
      dealership.put(name, exports[name] ?? new Uint8Array());
    if (story.isInstalled !== false) dealership.install();
    return { story, dealership };
  });
  const pass = (ms: number) => google.projects.advance(google.clock.nowMs + ms, () => {});
  const last = 4 * MINUTE_MS;
  pass(DEMO_MS / 2);
  for (const { story, dealership } of played) story.later?.(dealership, exports);
  pass(DEMO_MS / 2 - last);
  for (const { story, dealership } of played) story.last?.(dealership, exports);
  pass(last);
}
