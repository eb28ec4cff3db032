/** Lets a person grant permissions in the browser, and receives the token that Google sends to this computer. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CodeChallengeMethod, OAuth2Client } from 'google-auth-library';
import { GoogleError } from '../core/ports/google-error';

export interface OAuthProgram {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Address that issues tokens instead of Google; null = Google. */
  readonly tokenUrl: string | null;
}

/**
 * Asks for permissions, with the flow for desktop programs.
 * https://developers.google.com/identity/protocols/oauth2/native-app
 *
 * @param show - receives the address that the person has to open
 * @returns the refresh token
 * @throws GoogleError when the person does not agree
 */
export async function askPerson(
  { clientId, clientSecret, tokenUrl }: OAuthProgram,
  scopes: readonly string[],
  show: (address: string) => void,
): Promise<string> {
  const state = randomBytes(16).toString('hex');
  const listening = await listen(state);
  const redirectUri = `http://127.0.0.1:${listening.port}/`;
  const endpoints = tokenUrl === null ? {} : { endpoints: { oauth2TokenUrl: tokenUrl } };
  const client = new OAuth2Client({
    clientId,
    clientSecret,
    redirectUri,
    ...endpoints,
    transporterOptions: { fetchImplementation: fetch },
  });
  const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
  show(
    client.generateAuthUrl({
      access_type: 'offline',
      prompt: 'consent',
      scope: [...scopes],
      state,
      code_challenge_method: CodeChallengeMethod.S256,
      ...(codeChallenge ? { code_challenge: codeChallenge } : {}),
    }),
  );
  const code = await listening.code;
  const { tokens } = await client.getToken({ code, codeVerifier });
  if (!tokens.refresh_token) throw new GoogleError('login', 'no refresh token');
  return tokens.refresh_token;
}

/** Accepts one answer, and only to the request that was made here. */
async function listen(state: string): Promise<{ readonly port: number; readonly code: Promise<string> }> {
  const { promise, resolve, reject } = settleable<string>();
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (searchParams.get('state') !== state) return void response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
      .end('Listo. Puede cerrar esta ventana.');
    server.close();
    const code = searchParams.get('code');
    if (code) resolve(code);
    else reject(new GoogleError('login', searchParams.get('error')?.slice(0, 40) ?? 'no code'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as AddressInfo).port, code: promise };
}

function settleable<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((one, other) => {
    resolve = one;
    reject = other;
  });
  return { promise, resolve, reject };
}
