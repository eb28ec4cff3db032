/** Where Google's APIs are. */
export interface Addresses {
  readonly drive: string;
  readonly sheets: string;
  readonly script: string;
  readonly token: string;
}

export const GOOGLE: Addresses = {
  drive: 'https://www.googleapis.com',
  sheets: 'https://sheets.googleapis.com',
  script: 'https://script.googleapis.com',
  token: 'https://oauth2.googleapis.com/token',
};

/** One server on this machine. */
export function localAddresses(url: string): Addresses {
  return { drive: url, sheets: url, script: url, token: `${url}/token` };
}
