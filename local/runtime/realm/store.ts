/** `PropertiesService` and `CacheService`: texts under keys. */
import type { Border } from './border';
import { guard } from './guard';

function properties(border: Border, store: string): object {
  const ask = (name: string, input: object = {}): unknown =>
    border.ask(`PropertiesService.${name}`, { store, ...input });
  const made: object = guard('Properties', {
    getProperty: (key: string) => ask('getProperty', { key: String(key) }),
    getProperties: () => ask('getProperties'),
    getKeys: () => ask('getKeys'),
    setProperty: (key: string, value: unknown) => {
      ask('setProperty', { values: { [String(key)]: String(value) } });
      return made;
    },
    setProperties: (values: Record<string, unknown>, deleteAllOthers = false) => {
      const texts: Record<string, string> = {};
      for (const [key, value] of Object.entries(values)) texts[key] = String(value);
      ask('setProperties', { values: texts, deleteAllOthers });
      return made;
    },
    deleteProperty: (key: string) => {
      ask('deleteProperty', { key: String(key) });
      return made;
    },
    deleteAllProperties: () => {
      ask('deleteAllProperties');
      return made;
    },
  });
  return made;
}

/** @param border - carries the calls */
export function propertiesService(border: Border): object {
  return {
    getScriptProperties: () => properties(border, 'script'),
    getUserProperties: () => properties(border, 'user'),
    getDocumentProperties: () => properties(border, 'document'),
  };
}

function cache(border: Border, store: string): object {
  const ask = (name: string, input: object): unknown =>
    border.ask(`CacheService.${name}`, { store, ...input });
  return guard('Cache', {
    get: (key: string) => ask('get', { key: String(key) }),
    getAll: (keys: readonly string[]) => ask('getAll', { keys }),
    put: (key: string, value: unknown, seconds?: number) => {
      ask('put', { values: { [String(key)]: String(value) }, seconds });
    },
    putAll: (values: Record<string, unknown>, seconds?: number) => {
      const texts: Record<string, string> = {};
      for (const [key, value] of Object.entries(values)) texts[key] = String(value);
      ask('putAll', { values: texts, seconds });
    },
    remove: (key: string) => {
      ask('remove', { keys: [String(key)] });
    },
    removeAll: (keys: readonly string[]) => {
      ask('removeAll', { keys });
    },
  });
}

/** @param border - carries the calls */
export function cacheService(border: Border): object {
  return {
    getScriptCache: () => cache(border, 'script'),
    getUserCache: () => cache(border, 'user'),
    getDocumentCache: () => cache(border, 'document'),
  };
}
