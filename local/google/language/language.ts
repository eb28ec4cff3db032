/** The languages in which the embedded Google speaks to an account. */

/** English, Spanish of Latin America, Portuguese of Brazil. */
export const LANGUAGES = ['en', 'es', 'pt'] as const;

export type Language = (typeof LANGUAGES)[number];
