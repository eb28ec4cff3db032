/** One execution of the script, from its start to its end: what stops it before it begins, and what crosses the border. */

import { COST } from '../google/cost';
import { translateAnswer } from '../google/language/translate';
import { EXECUTION } from '../google/limits';
import { isForScript, lacking } from '../google/service-error';
import { errorAnswer, KILLED } from './border';
import type { Contexts } from './context';
import { type Execution, LiveExecution, type Start } from './execution';
import { stopped } from './serve';
import { endLine } from './trace';
import type { Handlers, World } from './world';

/** What a page gets that Google runs under an account which may not use the script (docs/platform.md, P134). */
const PAGE_REFUSED = {
  name: 'ScriptError',
  message: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
} as const;

/**
 * Runs a function of the script to its end.
 * @param start - what, and as whom
 * @throws errors of the runtime itself, and what whoever looks at its calls throws; never the script's
 */
export function runExecution(world: World, contexts: Contexts, handlers: Handlers, start: Start): Execution {
  // Whatever people start takes as long to start, and nobody counts it.
  if (start.as === 'trigger') world.clock.advance(COST.startUpMs);
  world.late.land(world.clock.nowMs, (event) => world.onLate?.(event));
  const live = new LiveExecution(start, world.clock.nowMs);
  if (start.page && world.person.arePagesRefused) {
    live.error = PAGE_REFUSED;
    return live.finish(world.clock.nowMs);
  }
  const counted = start.as === 'trigger';
  if (counted && world.quotas.usedInDay('trigger', start.user) >= EXECUTION.triggerMsPerDay) {
    live.error = { name: 'Exception', message: 'Service using too much computer time for one day' };
    return live.finish(world.clock.nowMs);
  }
  if (counted && world.person.consent === 'whole' && world.person.withheld.size > 0) {
    live.error = { name: 'Exception', message: 'Authorization is required to perform that action.' };
    return live.finish(world.clock.nowMs);
  }
  try {
    contexts.run((name, text) => answer(world, handlers, live, name, text));
  } catch (error) {
    note(live, error);
  }
  world.locks.releaseAll(start.number);
  if (live.failure !== null) throw live.failure.error;
  const execution = live.finish(world.clock.nowMs);
  if (execution.value !== null) world.trace?.(endLine(start.name, execution.value));
  if (counted) world.quotas.noteInDay('trigger', start.user, COST.startUpMs + execution.elapsedMs);
  return execution;
}

/** What crosses the border. No error of this side ever does; one that the script must not see breaks it off. */
function answer(world: World, handlers: Handlers, live: LiveExecution, name: string, text: string): string {
  if (stopped(world, live)) return KILLED;
  const handler = handlers[name];
  if (handler === undefined) return errorAnswer(lacking(name));
  const { language } = world.accounts.of(live.start.user);
  try {
    return translateAnswer(handler(live, text), language);
  } catch (error) {
    if (isForScript(error)) return translateAnswer(errorAnswer(error), language);
    live.fail(error);
    return KILLED;
  }
}

/** An error that came out of the context: a kill, a loop without end, or a script that does not load. */
function note(live: LiveExecution, error: unknown): void {
  if (live.over) return;
  const facts = Object(error);
  if (facts.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') live.kill();
  else live.error = { name: String(facts.name), message: String(facts.message) };
}
