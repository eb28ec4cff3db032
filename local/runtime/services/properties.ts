/** `PropertiesService`: three kinds of stores and their limits. */
import { COST } from '../../google/cost';
import { PER_DAY } from '../../google/quota';
import { ServiceError, tooManyToday } from '../../google/service-error';
import type { LiveExecution } from '../execution';
import type { Handlers, World } from '../world';
import { type Done, serviceMethod } from './built-in';
import type { StoreName } from './stores';

/** https://developers.google.com/apps-script/guides/services/quotas: 9 KB a value, 500 KB a store. */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

interface Input {
  readonly store: StoreName;
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
  readonly deleteAllOthers: boolean;
}

/** Writes all values or none. */
function write(store: Map<string, string>, values: Readonly<Record<string, string>>, alone: boolean): void {
  const next = new Map(alone ? [] : store);
  for (const [key, value] of Object.entries(values)) {
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new ServiceError('Argument too large: value');
    next.set(key, value);
  }
  let bytes = 0;
  for (const [key, value] of next) bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
  if (bytes > STORE_BYTES) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  store.clear();
  for (const [key, value] of next) store.set(key, value);
}

/** @param world - where the properties are */
export function propertyHandlers(world: World): Handlers {
  const method = (
    name: string,
    named: readonly (keyof Input & string)[],
    work: (store: Map<string, string>, input: Input) => unknown,
  ) =>
    serviceMethod<Input>(world, `PropertiesService.${name}`, ['store', ...named], (live, input): Done => {
      spend(world, live);
      const value = work(world.properties.of(input.store, live.start.user), input);
      return { value, ms: COST.propertyMs };
    });
  return {
    'PropertiesService.getProperty': method(
      'getProperty',
      ['key'],
      (store, { key }) => store.get(key) ?? null,
    ),
    'PropertiesService.getProperties': method('getProperties', [], (store) => Object.fromEntries(store)),
    'PropertiesService.getKeys': method('getKeys', [], (store) => [...store.keys()]),
    'PropertiesService.setProperty': method('setProperty', [], (store, { values }) =>
      write(store, values, false),
    ),
    'PropertiesService.setProperties': method('setProperties', [], (store, { values, deleteAllOthers }) =>
      write(store, values, deleteAllOthers),
    ),
    'PropertiesService.deleteProperty': method('deleteProperty', ['key'], (store, { key }) => {
      store.delete(key);
    }),
    'PropertiesService.deleteAllProperties': method('deleteAllProperties', [], (store) => store.clear()),
  };
}

function spend(world: World, live: LiveExecution): void {
  if (!world.quotas.takeInDay('properties', live.start.user, 1, PER_DAY.properties))
    throw tooManyToday('properties');
}
