/** Requests for which Google's clients have no method: orders to the local server, and creating a bound project. */
import type { Told } from '../../local/server/open';

/**
 * Sends an order to the server that only tests and measurements use.
 *
 * @param server - as it reported itself at its start
 * @param name - of the order, e.g. `clock`
 * @returns the answer of the server
 * @throws when it refuses
 */
export function order(server: Told, name: string, body: object) {
  return send(server, `/control/${name}`, body);
}

/**
 * Posts to an address of the server, as the first of its accounts.
 *
 * @param server - as it reported itself at its start
 * @param path - of the address, from `/`
 * @param body - sent as JSON
 * @returns the answer of the server
 * @throws when it refuses
 */
export async function send({ url, accounts }: Told, path: string, body: object) {
  const headers = { authorization: `Bearer ${accounts[0]?.accessToken}` };
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return JSON.parse(await response.text());
}
