/** `ScriptApp`: triggers and the token. */

import { COST } from '../../google/cost';
import { textAnswer, valueAnswer } from '../border';
import type { Handlers, World } from '../world';
import { serviceMethod } from './built-in';
import { grantedScopes } from './scopes';
import type { Rule } from './time/schedule';
import type { Trigger } from './time/trigger-table';

/** Where Google would ask again; no such page is here. */
const AUTHORIZATION_URL = 'https://script.google.com/macros/d/embedded/authorize';

const fact = ({ id, handler }: Trigger): object => ({ id, handler });

/** https://developers.google.com/apps-script/reference/script/authorization-info */
function authorization(world: World): object {
  const isWhole = world.person.withheld.size === 0;
  return { required: !isWhole, url: isWhole ? null : AUTHORIZATION_URL, granted: grantedScopes(world) };
}

/** @param world - where the triggers are */
export function scriptHandlers(world: World): Handlers {
  return {
    'ScriptApp.newTrigger': serviceMethod<{ handler: string; rule: Rule }>(
      world,
      'ScriptApp.newTrigger',
      ['handler', 'rule'],
      ({ start }, { handler, rule }) => {
        const { user } = start;
        const maker = {
          user,
          nowMs: world.clock.nowMs,
          zone: world.project.timeZone,
          byTrigger: start.as === 'trigger',
        };
        return { value: fact(world.triggers.create(handler, rule, maker)), ms: COST.otherMs };
      },
    ),
    'ScriptApp.getProjectTriggers': serviceMethod(world, 'ScriptApp.getProjectTriggers', [], ({ start }) => ({
      value: world.triggers.of(start.user).map(fact),
      ms: COST.otherMs,
    })),
    'ScriptApp.deleteTrigger': serviceMethod<{ id: string }>(
      world,
      'ScriptApp.deleteTrigger',
      ['id'],
      ({ start }, { id }) => {
        world.triggers.delete(id, start.user);
        return { ms: COST.otherMs };
      },
    ),
    // The token is minted when the execution starts.
    'script.token': (live) => textAnswer(live.token),
    // Asked when the execution starts as well: it needs no scope and no server.
    'script.authorization': () => valueAnswer(authorization(world)),
    'script.id': () => textAnswer(world.scriptId),
  };
}
