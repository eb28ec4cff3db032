/** The advanced service `Drive`. */
import { COST, uploadCost } from '../../google/cost';
import { callDrive } from '../../google/drive/service';
import type { Handlers, World } from '../world';
import { advancedMethod } from './advanced';
import { callerOf } from './scopes';

/** Methods that scripts may call here. */
const METHODS = [
  'drive.files.list',
  'drive.files.get',
  'drive.files.create',
  'drive.files.update',
  'drive.files.delete',
  'drive.revisions.list',
  'drive.revisions.get',
  'drive.about.get',
];

/** @param world - whose Drive it is */
export function driveHandlers(world: World): Handlers {
  const handlers = METHODS.map((api) => [
    api,
    advancedMethod(world, api, (live, call) => ({
      value: callDrive(world, callerOf(world, live), api, call),
      ms: COST.restMs + uploadCost(call.media?.length ?? 0),
    })),
  ]);
  return Object.fromEntries(handlers);
}
