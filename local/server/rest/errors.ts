/** Errors as Google's answers carry them. */
import { ApiError } from '../../google/api-error';
import { errorFacts } from '../../google/refusal';
import { jsonAnswer, type RestAnswer } from './request';

/** https://cloud.google.com/docs/authentication/troubleshoot-authn */
export function unauthorized(): ApiError {
  return new ApiError(
    401,
    'UNAUTHENTICATED',
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    [],
    'authError',
  );
}

/**
 * The answer that tells an error.
 * @param error - any; what is none of Google's is a lack of this runtime, and told by name
 */
export function errorAnswer(error: unknown): RestAnswer {
  const known = error instanceof ApiError ? error : lack(error);
  const answer = jsonAnswer({ error: errorFacts(known) }, known.code);
  const challenge = {
    'WWW-Authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"',
  };
  return known.code === 401 ? { ...answer, headers: { ...answer.headers, ...challenge } } : answer;
}

function lack(error: unknown): ApiError {
  const message = error instanceof Error ? error.message : String(error);
  return message.endsWith('is not part of the embedded runtime')
    ? new ApiError(501, 'UNIMPLEMENTED', message)
    : new ApiError(500, 'INTERNAL', `The embedded runtime failed: ${message}`);
}
