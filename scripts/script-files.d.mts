import type { BuildOptions, Plugin } from 'esbuild';

/** What every file of the script has in common. */
export const SCRIPT: BuildOptions & { readonly define: Record<string, string> };

/** The script's files by name. */
export function scriptFiles(plugins?: readonly Plugin[]): Promise<Map<string, string>>;
