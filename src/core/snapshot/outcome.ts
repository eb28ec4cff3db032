/** How a snapshot ended; the manifest says the same in words. */
export type Outcome = 'published' | 'held' | 'rejected' | 'failed' | 'ignored';
