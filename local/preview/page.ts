/** A page of the script as the browser gets it: with `google.script` in it, and shut off from everything else. */

/**
 * What a page may do. Scripts in the page run, as on Google, so that text which became script would run here too;
 * nothing is loaded and nobody is called, and the sandbox keeps the page away from the shell and its address.
 */
export const PAGE_POLICY = [
  'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** What the shell itself may do. SlickGrid writes the widths of its columns into a style sheet of its own. */
export const SHELL_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src data: 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Puts `google.script` at the beginning of a page.
 * @param bridge - the built script that installs `google.script`
 * @param names - functions that the page may call
 */
export function withGoogle(html: string, bridge: string, names: readonly string[]): string {
  const call = `Bridge.install(${JSON.stringify(names)});`;
  const script = `<script>${bridge}\n${call}</script>`;
  // A function, since `$&` in the bridge's text would mean something to `replace`.
  return html.includes('<head>') ? html.replace('<head>', () => `<head>${script}`) : script + html;
}
