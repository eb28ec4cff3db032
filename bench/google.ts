/** Requests a second that the REST API of the local Google answers: `values.get` of 1,000 cells, quotas off. */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from './google/server';

const ROUNDS = 5;
const REQUESTS = 4_000;
/** Simultaneous connections. */
const CONNECTIONS = 16;
const CELLS = { rows: 100, columns: 10 };
/** The bar, on two cores. */
const BAR = 1_000;

/** Measures rounds of requests and prints the median. */
export async function benchGoogle(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-google-'));
  const server = new ServerProcess('.build/google.mjs', folder);
  try {
    const { url, accounts } = await server.start();
    const headers = { authorization: `Bearer ${accounts[0]?.accessToken}` };
    const send = async (method: string, path: string, body: object) => {
      const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
      return JSON.parse(await response.text());
    };
    const { spreadsheetId } = await send('POST', '/v4/spreadsheets', { properties: { title: 'Libro' } });
    const row = Array.from({ length: CELLS.columns }, (_, column) => `texto ${column}`);
    const values = Array.from({ length: CELLS.rows }, () => row);
    const path = `/v4/spreadsheets/${spreadsheetId}/values/A1:J100`;
    await send('PUT', `${path}?valueInputOption=RAW`, { values });
    const rates: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rates.push(await rate(url, path, headers));
    rates.sort((a, b) => a - b);
    const median = Math.round(rates[Math.floor(ROUNDS / 2)] ?? 0);
    console.log(
      `values.get of 1,000 cells: ${median} requests a second (bar ${BAR}), median of ${ROUNDS} rounds`,
    );
    if (median < BAR) process.exitCode = 1;
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rate(url: string, path: string, headers: Record<string, string>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const { hostname, port } = new URL(url);
  const one = (): Promise<void> =>
    new Promise((done, fail) => {
      const sent = request({ agent, hostname, port, path, headers }, (answer) => {
        if (answer.statusCode !== 200) fail(new Error(`status ${answer.statusCode}`));
        answer.resume().on('end', done);
      });
      sent.on('error', fail).end();
    });
  const started = performance.now();
  let left = REQUESTS;
  const worker = async (): Promise<void> => {
    for (; left > 0; left -= 1) await one();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  agent.destroy();
  return REQUESTS / ((performance.now() - started) / 1_000);
}
