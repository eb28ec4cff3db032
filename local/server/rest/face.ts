/** The REST face: from a request to its answer. */
import { ApiError } from '../../google/api-error';
import type { Caller } from '../../google/caller';
import { BodyCheck } from '../../google/discovery/body';
import { checkCall } from '../../google/discovery/check';
import { type ApiName, methodOf, tableOf } from '../../google/discovery/table';
import { readMedia } from '../../google/drive/methods/media';
import { callDrive, hasDriveMethod } from '../../google/drive/service';
import { faultError, refusal } from '../../google/refusal';
import type { RestCall } from '../../google/rest-call';
import { answerControl } from '../control/control';
import { type RestFault, readFault } from '../faults';
import type { Google } from '../google';
import { REST_LIMITS } from '../limits';
import { answerBigQuery, hasBigQueryMethod } from './bigquery';
import { errorAnswer, unauthorized } from './errors';
import { knownTo } from './known';
import { jsonAnswer, jsonOf, paramsOf, type RestAnswer, type RestRequest } from './request';
import { type Routed, route } from './route';
import { answerScript, hasScriptMethod } from './script';
import { answerSheets } from './sheets';
import { answerToken } from './token';
import { Uploads } from './uploads';

/** The request gets no answer, although it may have been applied. */
export const LOST = 'lost';

export class RestFace {
  /** Answers that differ from Google's discovery documents; must stay empty. */
  readonly mismatches: string[] = [];
  /** Called with each request before its answer. */
  onRequest: ((request: RestRequest) => void) | null = null;
  private readonly uploads = new Uploads();

  /** @param google - the world */
  constructor(readonly google: Google) {}

  /** Answers a request, or changes nothing. */
  answer(request: RestRequest): RestAnswer | typeof LOST {
    this.onRequest?.(request);
    try {
      if (request.path === '/token' && request.verb === 'POST')
        return answerToken(this.google.accounts, request);
      if (this.uploads.isPiece(request)) return this.goOn(request);
      const caller = this.callerOf(request);
      if (request.path.startsWith('/control/')) return answerControl(this.google, request);
      if (request.path === '/batch' || request.path.startsWith('/batch/'))
        throw refusal(501, 'batch is not part of the embedded runtime');
      const routed = route(request.verb, request.path);
      if (routed === null) throw refusal(404, 'Requested entity was not found.');
      return this.strike(request, routed, () => this.call(request, routed, caller));
    } catch (error) {
      return errorAnswer(error);
    }
  }

  private callerOf({ headers }: RestRequest): Caller {
    const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
    const caller = token === undefined ? null : this.google.accounts.callerOf(token);
    if (caller === null) throw unauthorized();
    return caller;
  }

  /** Applies the request, unless a fault was ordered for it. */
  private strike(request: RestRequest, { method }: Routed, work: () => RestAnswer): RestAnswer | typeof LOST {
    const fault = this.faultFor(request, method);
    if (fault === null) return work();
    if (fault.applied) work();
    return fault.code === 0 ? LOST : errorAnswer(faultError(fault.code));
  }

  private faultFor({ headers }: RestRequest, method: string): RestFault | null {
    const asked = headers['x-fault'];
    if (asked === undefined) return this.google.faults.next(method);
    const fault = readFault(jsonOf(Buffer.from(asked)));
    if (fault === null) throw refusal(400, 'The header X-Fault orders no fault that is known here.');
    return (fault.api ?? method) === method ? fault : null;
  }

  private call(request: RestRequest, routed: Routed, caller: Caller): RestAnswer {
    const params = { ...paramsOf(request.query), ...routed.params };
    if (!isThere(routed)) throw refusal(501, `${routed.method} is not part of the embedded runtime`);
    if (routed.isUpload) {
      const received = this.uploads.take(request, routed, params, caller);
      return received.kind === 'answer' ? received.answer : this.apply(routed, caller, received.call);
    }
    if (routed.api === 'drive' && params.alt === 'media') return this.media(request, routed, params, caller);
    const body = jsonOf(request.body);
    const isLong = request.isForm ? { isForm: request.isForm } : {};
    return this.apply(routed, caller, { params, body, bytes: request.body.length, media: null, ...isLong });
  }

  private goOn(request: RestRequest): RestAnswer | typeof LOST {
    const { session, ...received } = this.uploads.addPiece(request);
    if (received.kind === 'answer') return received.answer;
    return this.strike(request, session.routed, () =>
      this.apply(session.routed, session.caller, received.call),
    );
  }

  private media(
    { headers }: RestRequest,
    routed: Routed,
    params: RestCall['params'],
    caller: Caller,
  ): RestAnswer {
    checkCall('drive', routed.method, params, undefined);
    if (!/\.get$/.test(routed.method)) throw refusal(400, 'Invalid Value');
    const { fileId = '', revisionId = null } = routed.params;
    const answer = readMedia({ house: this.google.house, caller }, { fileId, revisionId }, headers.range);
    return { ...answer, body: Buffer.from(answer.body, 'latin1') };
  }

  private apply({ api, method }: Routed, caller: Caller, call: RestCall): RestAnswer {
    const { google } = this;
    const value = this.answerOf(api, method, caller, call);
    google.touch();
    this.compare(api, method, value);
    return jsonAnswer(value);
  }

  private answerOf(api: ApiName, method: string, caller: Caller, call: RestCall): unknown {
    const { google } = this;
    if (api === 'sheets') return answerSheets(google, caller, method, call);
    if (api === 'script') return answerScript(google, caller, method, call);
    if (api === 'bigquery')
      return answerBigQuery(google, caller, method, {
        ...call,
        body: knownTo('bigquery', method, call.body),
      });
    this.checkDriveQuota(caller);
    return callDrive(google.house, caller, method, { ...call, body: knownTo('drive', method, call.body) });
  }

  private checkDriveQuota({ user }: Caller): void {
    const { quotas, areQuotasOn } = this.google;
    if (!areQuotasOn) return;
    const most = REST_LIMITS.drivePerMinute;
    if (quotas.takeInMinute('drive', null, most) && quotas.takeInMinute('drive', user, most)) return;
    throw new ApiError(403, 'PERMISSION_DENIED', 'User Rate Limit Exceeded', [], 'userRateLimitExceeded');
  }

  /** Checks an answer against the discovery document. */
  private compare(api: ApiName, method: string, value: unknown): void {
    const { response } = methodOf(api, method);
    const check = new BodyCheck(api, null);
    if (response !== undefined) check.check(value ?? {}, `@${response}`, null);
    else if (value !== undefined) this.mismatches.push(`${method}: an answer where none is due`);
    for (const { description } of check.violations) this.mismatches.push(`${method}: ${description}`);
  }
}

function isThere({ api, method }: Routed): boolean {
  if (api === 'drive') return hasDriveMethod(method);
  if (api === 'script') return hasScriptMethod(method);
  if (api === 'bigquery') return hasBigQueryMethod(method);
  return Object.hasOwn(tableOf('sheets').methods, method);
}
