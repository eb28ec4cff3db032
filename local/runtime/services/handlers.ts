/** Every request that a script's services can make. */
import { NOTHING, valueAnswer } from '../border';
import type { Handlers, World } from '../world';
import { cacheHandlers } from './cache';
import { containerHandlers } from './container';
import { driveHandlers } from './drive';
import { fetchHandlers } from './fetch';
import { lockHandlers } from './lock';
import { mailHandlers } from './mail';
import { propertyHandlers } from './properties';
import { scriptHandlers } from './script';
import { sessionHandlers } from './session';
import { sheetsHandlers } from './sheets';
import { textHandlers } from './text';
import { uiHandlers } from './ui';

/** How a function begins and ends. */
const EXECUTION_HANDLERS: Handlers = {
  'execution.start': ({ start }) =>
    valueAnswer({ name: start.name, args: start.args, page: start.page === true }),
  'execution.returned': (live, text) => {
    live.value = JSON.parse(text);
    return NOTHING;
  },
  'execution.threw': (live, text) => {
    live.error = JSON.parse(text);
    return NOTHING;
  },
};

/** @param world - where everything is */
export function allHandlers(world: World): Handlers {
  return {
    ...EXECUTION_HANDLERS,
    ...cacheHandlers(world),
    ...containerHandlers(world),
    ...driveHandlers(world),
    ...fetchHandlers(world),
    ...lockHandlers(world),
    ...mailHandlers(world),
    ...propertyHandlers(world),
    ...scriptHandlers(world),
    ...sessionHandlers(world),
    ...sheetsHandlers(world),
    ...textHandlers(),
    ...uiHandlers(world),
  };
}
