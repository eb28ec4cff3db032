/** What `PropertiesService` and `CacheService` hold, by kind of store. */

export type StoreName = 'script' | 'document' | 'user';

/** Properties of the script, of the document and of each user. */
export class PropertyStores {
  readonly script = new Map<string, string>();
  readonly document = new Map<string, string>();
  readonly users = new Map<string, Map<string, string>>();

  /**
   * @param name - kind of store
   * @param user - whose, if it is a user's
   */
  of(name: StoreName, user: string): Map<string, string> {
    if (name !== 'user') return this[name];
    const known = this.users.get(user) ?? new Map<string, string>();
    this.users.set(user, known);
    return known;
  }
}

/** A text, and until when it is kept at most. */
export interface CachedText {
  readonly value: string;
  readonly untilMs: number;
}

/** Caches of the script, of the document and of each user. */
export class CacheStores {
  private readonly stores = new Map<string, Map<string, CachedText>>();

  /**
   * @param name - kind of store
   * @param user - whose, if it is a user's
   */
  of(name: StoreName, user: string): Map<string, CachedText> {
    const key = name === 'user' ? `user ${user}` : name;
    const known = this.stores.get(key) ?? new Map<string, CachedText>();
    this.stores.set(key, known);
    return known;
  }
}
