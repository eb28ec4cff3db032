/**
 * The token endpoint: gives an access token for a refresh token.
 * https://developers.google.com/identity/protocols/oauth2/web-server#offline
 */
import type { AccountBook } from '../accounts';
import { REST_LIMITS } from '../limits';
import { jsonAnswer, jsonOf, type RestAnswer, type RestRequest } from './request';

const DESCRIPTIONS = {
  invalid_client: 'The OAuth client was not found.',
  invalid_grant: 'Token has been expired or revoked.',
  invalid_scope: 'Some requested scopes were invalid.',
  unsupported_grant_type: 'Invalid grant_type.',
} as const;

/**
 * Answers a program that asks for a new access token.
 * @param accounts - with their tokens
 * @param request - a form, as in OAuth, or JSON
 */
export function answerToken(accounts: AccountBook, { headers, body }: RestRequest): RestAnswer {
  const asked = fieldsOf(headers['content-type'] ?? '', body);
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  const [basicId, basicSecret] = Buffer.from(basic ?? '', 'base64')
    .toString()
    .split(':');
  const { grant_type: kind, client_id: id = basicId, client_secret: secret = basicSecret } = asked;
  if (kind !== 'refresh_token') return refuse('unsupported_grant_type');
  const { refresh_token: token = null, scope } = asked;
  const refreshed = accounts.refresh({
    id: id ?? null,
    secret: secret ?? null,
    token,
    // A parameter without a value counts as left out: https://www.rfc-editor.org/rfc/rfc6749#section-3.2
    scope: scope === undefined || scope === '' ? null : scope,
  });
  if (!refreshed.ok) return refuse(refreshed.error);
  return jsonAnswer({
    access_token: refreshed.accessToken,
    expires_in: REST_LIMITS.tokenSeconds,
    scope: refreshed.scopes.join(' '),
    token_type: 'Bearer',
  });
}

function refuse(error: keyof typeof DESCRIPTIONS): RestAnswer {
  return jsonAnswer(
    { error, error_description: DESCRIPTIONS[error] },
    error === 'invalid_client' ? 401 : 400,
  );
}

function fieldsOf(type: string, body: Buffer): Readonly<Record<string, string | undefined>> {
  if (type.startsWith('application/json')) return Object(jsonOf(body));
  return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
}
