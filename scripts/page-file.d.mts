import type { Plugin } from 'esbuild';

/** A page, with its script and style in it. */
export function pageFile(name: string, entry: string, plugins?: readonly Plugin[]): Promise<string>;

/** The same script without what HtmlService or the HTML parser may take for something else. */
export function safeScript(script: string, name: string): Promise<string>;
