/** The global scope of a context that serves many executions. */

/** What was global before a script was loaded. */
export type Scope = ReadonlyMap<PropertyKey, unknown>;

/** Notes what is global now. */
export function noteScope(): Scope {
  return new Map(Reflect.ownKeys(globalThis).map((key) => [key, Reflect.get(globalThis, key)]));
}

/**
 * Takes away what a script left, and puts back what it changed. Changes inside of built-in objects stay: contexts
 * are shared only where the script is known to make none.
 */
export function restoreScope(scope: Scope): void {
  for (const key of Reflect.ownKeys(globalThis)) {
    // What `var` and `function` declare cannot be deleted; loading the script again declares it again.
    if (!scope.has(key) && !Reflect.deleteProperty(globalThis, key)) Reflect.set(globalThis, key, undefined);
  }
  for (const [key, value] of scope) {
    if (Reflect.get(globalThis, key) !== value) {
      Reflect.defineProperty(globalThis, key, {
        value,
        writable: true,
        configurable: true,
        enumerable: false,
      });
    }
  }
}
