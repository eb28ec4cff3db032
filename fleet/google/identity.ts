/** The account that asks Google: a person with a refresh token, or a service account with its key. Keep both out of git. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { GoogleAuth, OAuth2Client } from 'google-auth-library';
import * as v from 'valibot';
import { GoogleError } from '../core/ports/google-error';

/** An account, and the server for its requests. */
export interface Identity {
  readonly auth: OAuth2Client | GoogleAuth;
  readonly options: {
    readonly rootUrl?: string;
    readonly retry: false;
    readonly fetchImplementation: typeof fetch;
  };
}

/** Google's own form of a person's login. */
const PERSON = v.object({
  type: v.literal('authorized_user'),
  client_id: v.string(),
  client_secret: v.string(),
  refresh_token: v.string(),
});

const SERVICE = v.object({
  type: v.literal('service_account'),
  client_email: v.string(),
  private_key: v.string(),
});

/**
 * The account of a file.
 *
 * @param path - of a person's login or of a service account's key
 * @param google - address of a server to use instead of Google; null = Google
 * @throws GoogleError when there is no such file, or others may read it
 */
export function identityOf(path: string, scopes: readonly string[], google: string | null): Identity {
  const file = readLogin(path);
  const options = {
    retry: false,
    fetchImplementation: fetch,
    ...(google ? { rootUrl: rootOf(google) } : {}),
  } as const;
  const person = v.safeParse(PERSON, file);
  if (person.success) {
    const { client_id: clientId, client_secret: clientSecret, refresh_token } = person.output;
    const endpoints = google ? { endpoints: { oauth2TokenUrl: `${rootOf(google)}token` } } : {};
    const client = new OAuth2Client({
      clientId,
      clientSecret,
      ...endpoints,
      transporterOptions: { fetchImplementation: fetch },
    });
    client.setCredentials({ refresh_token });
    return { auth: client, options };
  }
  const service = v.safeParse(SERVICE, file);
  if (!service.success) throw new GoogleError('login', `${path} is no login`);
  return { auth: new GoogleAuth({ credentials: service.output, scopes: [...scopes] }), options };
}

/** Other users of this computer must not be able to read it; on Windows this cannot be checked. */
function readLogin(path: string): unknown {
  if (!existsSync(path)) throw new GoogleError('login', `${path} is missing`);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new GoogleError('login', `${path} may be read by others: chmod 600`);
  }
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new GoogleError('login', `${path} is no login`);
  }
}

function rootOf(google: string): string {
  return google.endsWith('/') ? google : `${google}/`;
}
