/** Accounts and their tokens. https://developers.google.com/identity/protocols/oauth2 */
import { randomBytes } from 'node:crypto';
import type { Caller } from '../google/caller';
import { REST_LIMITS } from './limits';

const AUTH = 'https://www.googleapis.com/auth/';

/** The widest scopes of the methods in this world. */
const ALL_SCOPES = [
  'drive',
  'spreadsheets',
  'script.projects',
  'script.deployments',
  'bigquery',
  'userinfo.email',
].map((scope) => AUTH + scope);

/** Narrower scopes that a program may ask for instead. */
const LESSER = [
  'drive.file',
  'drive.readonly',
  'drive.metadata',
  'drive.metadata.readonly',
  'spreadsheets.readonly',
  'script.projects.readonly',
  'script.deployments.readonly',
];

const KNOWN_SCOPES: ReadonlySet<string> = new Set([...ALL_SCOPES, ...LESSER.map((scope) => AUTH + scope)]);

export interface Account {
  readonly email: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Whether the person has turned the Apps Script API on. https://script.google.com/home/usersettings */
  isScriptApiOn: boolean;
}

interface Token {
  readonly email: string;
  readonly scopes: readonly string[];
  /** Ms since 1970 of the computer's clock, not the world's, because clients use that clock. Null = never expires. */
  readonly expiresMs: number | null;
}

/** What a state keeps. */
export interface SavedAccounts {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly accounts: readonly Account[];
  readonly tokens: readonly (readonly [string, Token])[];
  readonly revoked: readonly string[];
}

/** A refresh answer, or the error that OAuth has for it. https://www.rfc-editor.org/rfc/rfc6749#section-5 */
export type Refreshed =
  | { readonly ok: true; readonly accessToken: string; readonly scopes: readonly string[] }
  | { readonly ok: false; readonly error: 'invalid_client' | 'invalid_grant' | 'invalid_scope' };

const secret = (bytes: number): string => randomBytes(bytes).toString('base64url');

export class AccountBook {
  clientId = `${secret(12)}.apps.googleusercontent.com`;
  clientSecret = `GOCSPX-${secret(21)}`;
  readonly byEmail = new Map<string, Account>();
  private readonly tokens = new Map<string, Token>();
  /** Revoked refresh tokens. */
  private readonly revoked = new Set<string>();

  /** @param now - the computer's clock, in ms since 1970 */
  constructor(private readonly now: () => number) {}

  /**
   * Makes an account with tokens for all scopes; its access token never expires.
   * @param email - its address
   */
  add(email: string): Account {
    const accessToken = `ya29.${secret(24)}`;
    const account = { email, accessToken, refreshToken: `1//${secret(24)}`, isScriptApiOn: true };
    this.byEmail.set(email, account);
    this.tokens.set(accessToken, { email, scopes: ALL_SCOPES, expiresMs: null });
    return account;
  }

  /** The caller with a token; null when the token is unknown or has expired. */
  callerOf(accessToken: string): Caller | null {
    const token = this.tokens.get(accessToken);
    if (token === undefined || (token.expiresMs !== null && token.expiresMs <= this.now())) return null;
    const { email, scopes } = token;
    return {
      user: email,
      program: this.clientId,
      holds: (needed) => needed.some((scope) => scopes.includes(AUTH + scope)),
    };
  }

  /** Gives a new access token for a refresh token; null = the program did not send it, no scope = all scopes. */
  refresh(asked: {
    readonly id: string | null;
    readonly secret: string | null;
    readonly token: string | null;
    readonly scope: string | null;
  }): Refreshed {
    if (asked.id !== this.clientId || asked.secret !== this.clientSecret)
      return { ok: false, error: 'invalid_client' };
    const account = [...this.byEmail.values()].find(({ refreshToken }) => refreshToken === asked.token);
    if (account === undefined || this.revoked.has(account.refreshToken))
      return { ok: false, error: 'invalid_grant' };
    const scopes = asked.scope === null ? ALL_SCOPES : asked.scope.split(' ');
    if (!scopes.every((scope) => KNOWN_SCOPES.has(scope))) return { ok: false, error: 'invalid_scope' };
    return { ok: true, accessToken: this.grant(account.email, scopes), scopes };
  }

  /** Makes an access token of an account. */
  grant(email: string, scopes: readonly string[]): string {
    const accessToken = `ya29.${secret(24)}`;
    const expiresMs = this.now() + REST_LIMITS.tokenSeconds * 1_000;
    this.tokens.set(accessToken, { email, scopes, expiresMs });
    return accessToken;
  }

  /** Makes a token invalid, as when it expires or the person revokes it. */
  expire(token: string): void {
    this.tokens.delete(token);
    this.revoked.add(token);
  }

  save(): SavedAccounts {
    const { clientId, clientSecret } = this;
    const accounts = [...this.byEmail.values()];
    return { clientId, clientSecret, accounts, tokens: [...this.tokens], revoked: [...this.revoked] };
  }

  load(saved: SavedAccounts): void {
    this.clientId = saved.clientId;
    this.clientSecret = saved.clientSecret;
    for (const account of saved.accounts) this.byEmail.set(account.email, { ...account });
    for (const [name, token] of saved.tokens) this.tokens.set(name, token);
    for (const token of saved.revoked) this.revoked.add(token);
  }
}
