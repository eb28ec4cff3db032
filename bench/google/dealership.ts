/** A dealership in which only the script is ours: Google's Drive client writes, and Google's Sheets client reads. */
import { createHash } from 'node:crypto';
import { drive as openDrive } from '@googleapis/drive';
import { sheets as openSheets } from '@googleapis/sheets';
import { OAuth2Client } from 'google-auth-library';
import type { Told } from '../../local/server/open';

/** Entities of the dealership, by the name of their tab. */
export const TABS = ['Clientes', 'Ventas', 'Vendedores', 'Sucursales'] as const;

export type Tab = (typeof TABS)[number];

export const fileNameOf = (tab: Tab): string => `${tab.toLowerCase()}.csv`;

/** One content of a file: its rows, and the bytes that hold them. */
export interface Version {
  readonly rows: readonly (readonly string[])[];
  readonly text: string;
  readonly md5: string;
}

/** A snapshot of an entity. Every record contains the number of the version, so that two versions have no record in common. */
export function makeVersion(tab: Tab, number: number): Version {
  const records = Array.from({ length: 40 + (number % 5) }, (_, place) => [
    String(place + 1).padStart(5, '0'),
    `${tab} ${place + 1}`,
    `versión ${number}`,
  ]);
  const rows = [[`id_${tab.toLowerCase()}`, 'nombre', 'versión'], ...records];
  const text = `${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;
  return { rows, text, md5: createHash('md5').update(text).digest('hex') };
}

export type Clients = ReturnType<typeof openClients>;

/**
 * Google's clients for the first account.
 * @param told - by the server
 */
export function openClients({ url, clientId, clientSecret, accounts }: Told) {
  const transport = { fetchImplementation: fetch };
  const endpoints = { oauth2TokenUrl: `${url}/token` };
  const auth = new OAuth2Client({ clientId, clientSecret, endpoints, transporterOptions: transport });
  auth.setCredentials({ refresh_token: accounts[0]?.refreshToken ?? null });
  const rootUrl = `${url}/`;
  // Faults must be visible, so the clients do not retry.
  const common = { auth, rootUrl, retry: false, ...transport };
  return {
    here: { rootUrl },
    drive: openDrive({ version: 'v3', ...common }),
    sheets: openSheets({ version: 'v4', ...common }),
  };
}

/** Cells of a row of `_Estado`, by the column letters of `docs/contract.md`. */
interface EntityState {
  readonly code: string;
  readonly fileId: string;
  readonly md5: string;
}

/** One state of the Spreadsheet, read as the contract says; null = it changed meanwhile. */
export interface Reading {
  readonly entities: ReadonlyMap<string, EntityState>;
  readonly tabs: ReadonlyMap<Tab, readonly (readonly string[])[]>;
}

/** Reads one state: generation, tabs, generation. */
export async function readState({ sheets }: Clients, spreadsheetId: string): Promise<Reading | null> {
  const { values } = sheets.spreadsheets;
  const estado = async () => (await values.get({ spreadsheetId, range: '_Estado' })).data.values ?? [];
  const before = await estado();
  const rows = before.slice(1).filter(([code]) => code !== 'sistema');
  const published = TABS.filter((tab) => rows.some((row) => row[2] === tab && row[11]));
  const { data } = await values.batchGet({ spreadsheetId, ranges: published });
  if (generationOf(before) !== generationOf(await estado())) return null;
  return {
    entities: new Map(rows.map((row) => [row[2], { code: row[0], fileId: row[10], md5: row[11] }])),
    tabs: new Map(published.map((tab, place) => [tab, data.valueRanges?.[place]?.values ?? []])),
  };
}

function generationOf(rows: readonly (readonly unknown[])[]): unknown {
  return rows.find(([code]) => code === 'sistema')?.[19];
}
