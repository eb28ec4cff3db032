/** APIs that a person turns on in a script's Cloud project. */
export type Api = 'drive' | 'sheets';
