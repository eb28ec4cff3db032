/** `fleet login`: a login for one role. It is kept on this computer, only its user can read it, and it is never printed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Role } from '../core/identity';
import { SCOPES } from '../core/identity';
import { askPerson } from '../google/login';
import { replaceFile } from '../node/replace-file';
import type { Context } from './context';
import { UsageError } from './usage';

export interface LoginOptions {
  readonly as: Role;
  readonly client?: string;
  readonly local?: string;
  readonly account: string;
}

/** The file of an OAuth client for desktop programs, as a person downloads it from Google's console. */
const CLIENT = v.object({ installed: v.object({ client_id: v.string(), client_secret: v.string() }) });

/** The first line of `npm run google -- --json`. */
const LOCAL = v.object({
  clientId: v.string(),
  clientSecret: v.string(),
  accounts: v.array(v.object({ email: v.string(), refreshToken: v.string() })),
});

/** Creates the login. */
export async function login(context: Context, { as, client, local, account }: LoginOptions): Promise<void> {
  const { clientId, clientSecret, refreshToken } = local
    ? localLogin(local, account)
    : await personLogin(client, as, context.google);
  const file = {
    type: 'authorized_user',
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  };
  const path = join(context.home, `${as}.json`);
  replaceFile(path, `${JSON.stringify(file)}\n`, 0o600);
  console.log(`Acceso «${as}» guardado en ${path}. Quien tenga ese archivo puede lo mismo: no lo copie.`);
}

function localLogin(path: string, account: string) {
  const found = v.safeParse(LOCAL, read(path));
  const chosen = found.success ? found.output.accounts[Number(account) - 1] : undefined;
  if (!found.success || !chosen)
    throw new UsageError(`${path} no tiene la cuenta ${account} de «npm run google».`);
  const { clientId, clientSecret } = found.output;
  return { clientId, clientSecret, refreshToken: chosen.refreshToken };
}

async function personLogin(path: string | undefined, as: Role, google: string | null) {
  if (path === undefined)
    throw new UsageError('Falta --client: el archivo del cliente OAuth de su proyecto de Google Cloud.');
  const found = v.safeParse(CLIENT, read(path));
  if (!found.success)
    throw new UsageError(`${path} no es el archivo de un cliente OAuth de tipo «Escritorio».`);
  const { client_id: clientId, client_secret: clientSecret } = found.output.installed;
  const program = { clientId, clientSecret, tokenUrl: google ? `${google}/token` : null };
  const show = (address: string) =>
    console.log(`Abra esta dirección con la cuenta que va a usar y acepte:\n\n${address}\n`);
  return { clientId, clientSecret, refreshToken: await askPerson(program, SCOPES[as], show) };
}

function read(path: string): unknown {
  if (!existsSync(path)) throw new UsageError(`No existe ${path}.`);
  try {
    // The local Google prints more than its first line if both outputs go into one file.
    const text = readFileSync(path, 'utf8');
    return JSON.parse(
      path.endsWith('.json') && text.startsWith('{"url"') ? (text.split('\n')[0] ?? '') : text,
    );
  } catch {
    throw new UsageError(`${path} no es JSON válido.`);
  }
}
