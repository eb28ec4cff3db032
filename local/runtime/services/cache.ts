/** `CacheService`: texts that may be gone at any time, and surely after six hours. */
import { COST } from '../../google/cost';
import { ServiceError } from '../../google/service-error';
import type { Handlers, World } from '../world';
import { type Done, serviceMethod } from './built-in';
import type { CachedText, StoreName } from './stores';

/** https://developers.google.com/apps-script/reference/cache/cache */
const KEY_CHARACTERS = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const SECONDS_MAX = 21_600;
const ITEMS_AFTER_EVICTION = 900;
const ITEMS_MAX = 1_000;

interface Input {
  readonly store: StoreName;
  readonly key: string;
  readonly keys: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly seconds?: number;
}

function put(cache: Map<string, CachedText>, input: Input, nowMs: number): void {
  const seconds = Math.min(input.seconds ?? DEFAULT_SECONDS, SECONDS_MAX);
  for (const [key, value] of Object.entries(input.values)) {
    if (key.length > KEY_CHARACTERS) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new ServiceError('Argument too large: value');
  }
  for (const [key, value] of Object.entries(input.values))
    cache.set(key, { value, untilMs: nowMs + seconds * 1000 });
  if (cache.size <= ITEMS_MAX) return;
  const farthest = [...cache].sort(([, a], [, b]) => b.untilMs - a.untilMs).slice(0, ITEMS_AFTER_EVICTION);
  cache.clear();
  for (const [key, item] of farthest) cache.set(key, item);
}

/** @param world - where the caches are */
export function cacheHandlers(world: World): Handlers {
  const method = (
    name: string,
    named: readonly (keyof Input & string)[],
    work: (cache: Map<string, CachedText>, input: Input) => unknown,
  ) =>
    serviceMethod<Input>(world, `CacheService.${name}`, ['store', ...named], (live, input): Done => {
      const value = work(world.caches.of(input.store, live.start.user), input);
      return { value, ms: COST.cacheMs };
    });
  const live = (cache: Map<string, CachedText>, key: string): string | null => {
    const item = cache.get(key);
    return item !== undefined && item.untilMs > world.clock.nowMs ? item.value : null;
  };
  const write = (cache: Map<string, CachedText>, input: Input): void => put(cache, input, world.clock.nowMs);
  const remove = (cache: Map<string, CachedText>, { keys }: Input): void => {
    for (const key of keys) cache.delete(key);
  };
  return {
    'CacheService.get': method('get', ['key'], (cache, { key }) => live(cache, key)),
    'CacheService.getAll': method('getAll', ['keys'], (cache, { keys }) => {
      const found = keys.map((key): [string, string | null] => [key, live(cache, key)]);
      return Object.fromEntries(found.filter(([, value]) => value !== null));
    }),
    'CacheService.put': method('put', [], write),
    'CacheService.putAll': method('putAll', [], write),
    'CacheService.remove': method('remove', ['keys'], remove),
    'CacheService.removeAll': method('removeAll', ['keys'], remove),
  };
}
