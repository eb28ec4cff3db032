/** `Session`, the clock, chance and the log: what an execution knows without asking a server. */
import { KILLED, NOTHING, textAnswer, valueAnswer } from '../border';
import type { LiveExecution } from '../execution';
import { stopped } from '../serve';
import type { Handlers, World } from '../world';
import { checkScopes } from './scopes';

/** @param world - whose clock, dice and log they are */
export function sessionHandlers(world: World): Handlers {
  return {
    'session.email': (live, method) => {
      checkScopes(world, live, `Session.${method}`);
      return textAnswer(live.start.user);
    },
    'session.timeZone': () => textAnswer(world.project.timeZone),
    'session.locale': (live) => textAnswer(world.accounts.of(live.start.user).language),
    'project.advanced': () => valueAnswer(world.project.advanced),
    'clock.now': () => textAnswer(String(world.clock.nowMs)),
    'clock.sleep': (live, ms) => sleep(world, live, Number(ms)),
    'random.seed': () => textAnswer(String(world.dice.uint32())),
    'random.uuid': () => textAnswer(world.dice.uuid()),
    'log.write': (live, text) => {
      const line = { atMs: world.clock.nowMs, execution: live.start.number, ...JSON.parse(text) };
      live.log.push(line);
      world.log.push(line);
      return NOTHING;
    },
  };
}

function sleep(world: World, live: LiveExecution, ms: number): string {
  world.clock.advanceTo(Math.min(world.clock.nowMs + ms, live.deadlineMs));
  return stopped(world, live) ? KILLED : NOTHING;
}
