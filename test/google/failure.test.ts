import { ServiceError } from '../../src/core/ground/ports/service-error';
import { asking, failure } from '../../src/google/failure';

/** What the advanced services throw: an Error with Google's answer beside its words. */
class ApiError extends Error {
  constructor(
    message: string,
    readonly details: unknown,
  ) {
    super(message);
  }
}

function caught(thrown: unknown): ServiceError {
  try {
    asking('sheets', () => {
      throw thrown;
    });
  } catch (error) {
    if (error instanceof ServiceError) return error;
  }
  throw new Error('nothing was thrown');
}

describe('failure', () => {
  it.each([
    [400, 'Invalid requests[0].updateCells: no such field', 'invalid'],
    [400, 'You are trying to edit a protected cell or object. Please contact the owner.', 'denied'],
    [
      400,
      'Invalid requests[0].addSheet: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      'full',
    ],
    [400, "Unable to parse range: '_Manifiesto'!A1:T120", 'missing'],
    [400, 'Invalid requests[3].copyPaste: No grid with id: 7', 'missing'],
    [400, 'Invalid requests[0].updateSheetProperties: No sheet with id: 7', 'missing'],
    [400, "Range ('_carga'!A50:B60) exceeds grid limits. Max rows: 40, max columns: 2", 'missing'],
    [401, 'Invalid Credentials', 'denied'],
    [403, 'The caller does not have permission', 'denied'],
    [
      403,
      'User Rate Limit Exceeded. Rate of requests for user exceed configured project quota.',
      'transient',
    ],
    [403, 'Rate Limit Exceeded', 'transient'],
    [403, 'Daily Limit Exceeded. The quota will be reset at midnight Pacific Time.', 'quota'],
    [404, 'File not found: file-1.', 'missing'],
    [404, 'File not found: .', 'missing'],
    [
      429,
      "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user'",
      'transient',
    ],
    [500, 'Internal error encountered.', 'transient'],
    [502, 'Bad Gateway', 'transient'],
    [503, 'The service is currently unavailable.', 'transient'],
    [null, 'Service invoked too many times for one day: urlfetch.', 'quota'],
    [
      null,
      'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
      'transient',
    ],
    [null, 'Script invoked too many times per second for this Google user account.', 'transient'],
    [null, 'DNS error: https://www.googleapis.com/drive/v3/files/x', 'transient'],
    [null, 'Unexpected error: https://www.googleapis.com/drive/v3/files/x', 'transient'],
    [null, 'Address unavailable: https://www.googleapis.com/drive/v3/files/x', 'transient'],
    [null, 'Service using too much computer time for one day', 'quota'],
    [null, 'API call to sheets.spreadsheets.batchUpdate failed with error: Empty response', 'transient'],
    [null, 'Service Spreadsheets timed out while accessing document with id abc.', 'transient'],
    [null, "We're sorry, a server error occurred. Please wait a bit and try again.", 'transient'],
    [null, 'connection: 10 of 20 bytes came', 'transient'],
  ] as const)('tells by status %p and the words «%s» what can be done: %s', (status, detail, kind) => {
    expect(failure('sheets', status, detail).kind).toBe(kind);
  });

  it.each([
    [null, 'unknown'],
    [400, 'refused'],
    [404, 'refused'],
    [429, 'refused'],
    [500, 'unknown'],
    [503, 'unknown'],
  ] as const)('knows whether a write may have been applied all the same: %p is %s', (status, fate) => {
    expect(failure('sheets', status, 'words').fate).toBe(fate);
  });

  it('keeps Google’s words short', () => {
    expect(failure('sheets', 400, 'x'.repeat(5_000)).detail.length).toBeLessThanOrEqual(300);
  });
});

describe('asking', () => {
  it('passes the answer on', () => {
    expect(asking('sheets', () => 7)).toBe(7);
  });

  it('takes the status from the answer that the advanced services bring along', () => {
    expect(
      caught(new ApiError('API call failed: not found', { code: 404, message: 'not found' })),
    ).toMatchObject({
      service: 'sheets',
      kind: 'missing',
      status: 404,
      fate: 'refused',
    });
  });

  it.each([[null], ['text'], [{}], [{ code: '404' }], [{ code: 0 }]])('knows no status in %j', (details) => {
    expect(caught(new ApiError('odd', details))).toMatchObject({
      status: null,
      fate: 'unknown',
      kind: 'transient',
    });
  });

  it('goes by the shape of what is thrown, which need not be an Error', () => {
    const details = { code: 403, errors: [{ reason: 'userRateLimitExceeded' }] };
    const thrown = { name: 'GoogleJsonResponseException', message: 'se superó el límite', details };
    expect(caught(thrown)).toMatchObject({
      kind: 'transient',
      status: 403,
      fate: 'refused',
      detail: 'se superó el límite',
    });
  });

  it.each([TypeError, ReferenceError, RangeError, SyntaxError])(
    'leaves a %p as it is: no service failed, the script is wrong',
    (Fault) => {
      const fault = new Fault('Cannot read properties of undefined');
      expect(() =>
        asking('sheets', () => {
          throw fault;
        }),
      ).toThrow(fault);
    },
  );

  it('leaves a failure as it is that was told already', () => {
    const told = failure('drive', 404, 'File not found: x.');
    expect(() =>
      asking('sheets', () => {
        throw told;
      }),
    ).toThrow(told);
  });

  it('goes by the words where there is no status', () => {
    expect(caught(new Error('Service timed out'))).toMatchObject({ kind: 'transient', fate: 'unknown' });
    expect(caught('text that was thrown')).toMatchObject({ detail: 'text that was thrown' });
  });
});
