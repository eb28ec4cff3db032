/** The wall page: one file that makes no requests. */
import { WALL } from '../words/wall';
import type { WallData } from './wall-data';

/** Script and style of the page: built once, the same for every look. */
export interface WallParts {
  readonly script: string;
  readonly style: string;
}

/** The page loads nothing and sends nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/**
 * @param data - of a look
 * @param parts - built script and style
 */
export function wallPage(data: WallData, { script, style }: WallParts): string {
  // No name can close the element.
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return [
    '<!DOCTYPE html>',
    '<html lang="es"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${WALL.title}</title><style>${style}</style></head>`,
    `<body><noscript>${WALL.noScript}</noscript><div id="wall"></div>`,
    `<script id="data" type="application/json">${json}</script>`,
    `<script>${script}</script></body></html>\n`,
  ].join('\n');
}
