/** Makes members that the runtime lacks fail by name instead of being `undefined`. */

/** Names that the language itself looks up on any object. */
const OF_THE_LANGUAGE = new Set(['constructor', 'valueOf', 'toJSON', 'then', 'hasOwnProperty']);

/**
 * Wraps a service or an object that a service returns.
 * @param name - how a script writes it, such as `Drive.Files`
 * @throws (on use) when a script reads, sets or deletes a member that is not there
 */
export function guard<T extends object>(name: string, members: T): T {
  // Without a prototype, `in` tells the service's own members from those of every object.
  const own: T = Object.assign(Object.create(null), members);
  return new Proxy(
    own,
    trapsOf(name, () => own),
  );
}

/**
 * Wraps a service that is made when a script first uses it: most executions use few of them.
 * @param make - makes what it has
 * @throws (on use) as `guard` does
 */
export function guardLater(name: string, make: () => object): object {
  const own: object = Object.create(null);
  let made = false;
  return new Proxy(
    own,
    trapsOf(name, () => {
      if (!made) Object.assign(own, make());
      made = true;
      return own;
    }),
  );
}

function trapsOf<T extends object>(name: string, membersOf: () => object): ProxyHandler<T> {
  const refuse = (key: string | symbol): never => {
    throw new Error(`${name}.${String(key)} is not part of the embedded runtime`);
  };
  return {
    get(_target, key) {
      const members = membersOf();
      if (key in members) return Reflect.get(members, key);
      if (key === 'toString') return () => name.split('.').pop();
      return typeof key === 'symbol' || OF_THE_LANGUAGE.has(key) ? undefined : refuse(key);
    },
    set: (_target, key) => refuse(key),
    deleteProperty: (_target, key) => refuse(key),
    defineProperty: (_target, key) => refuse(key),
  };
}
