/** Field masks: both ways of writing them, their check against the answer's schema, and what they leave of an answer. */
import fc from 'fast-check';
import { ApiError } from '../../../../local/google/api-error';
import { checkCall } from '../../../../local/google/discovery/check';
import { selectFields } from '../../../../local/google/discovery/fields';
import { applyMask, chooses, parseMask } from '../../../../local/google/discovery/mask';

const file = { id: 'F', name: 'n', capabilities: { canEdit: true, canCopy: false }, parents: ['P'] };
const listing = { nextPageToken: 't', files: [file] };

/** The refusal of a mask; null when it is taken. */
function refused(
  api: 'drive' | 'sheets',
  method: string,
  fields: string,
  params: object = {},
): ApiError | null {
  try {
    checkCall(api, method, { fields, ...params }, undefined);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  return null;
}

describe('an answer', () => {
  it('keeps what its mask names, whichever way it is written', () => {
    const expected = { files: [{ id: 'F', capabilities: { canEdit: true } }] };
    const masks = [
      'files(id,capabilities(canEdit))',
      'files/id,files/capabilities/canEdit',
      'files.id,files.capabilities.canEdit',
    ];
    expect(masks.map((mask) => selectFields(listing, mask))).toEqual([expected, expected, expected]);
  });

  it('is whole without a mask, and under *', () => {
    expect([
      selectFields(listing, undefined),
      selectFields(listing, '*'),
      selectFields(listing, 'files(*)'),
    ]).toEqual([listing, listing, { files: [file] }]);
  });

  it('keeps a field whole that is named whole and in part', () => {
    const parts = [
      'files.capabilities,files.capabilities.canEdit',
      'files.capabilities.canEdit,files.capabilities',
    ];
    for (const mask of parts) {
      expect(selectFields(listing, mask)).toEqual({ files: [{ capabilities: file.capabilities }] });
    }
  });

  it('under a mask has nothing that it did not have, and the same mask twice changes nothing more', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.integer(),
        fc.dictionary(name, tie('value')),
        fc.array(tie('value')),
      ),
    })).value;
    const mask = fc.array(
      fc.array(name, { minLength: 1, maxLength: 3 }).map((path) => path.join('/')),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(tree, mask, (value, paths) => {
        const parsed = parseMask(paths.join(','));
        if (parsed === null) throw new Error('the mask was not read');
        const once = applyMask(value, parsed);
        expect(applyMask(once, parsed)).toEqual(once);
        expect(JSON.stringify(once).length).toBeLessThanOrEqual(JSON.stringify(value).length);
      }),
    );
  });
});

describe('a mask', () => {
  it('that does not add up is refused', () => {
    const wrong = ['', ',', 'a,', 'a(b', 'a)b', 'a(b))', 'a..b', 'a()', '(a)', 'a b', 'a/'];
    expect(wrong.map(parseMask)).toEqual(wrong.map(() => null));
  });

  it('is held against the schema of the answer, in the words of each service', () => {
    expect(refused('drive', 'drive.files.list', 'nextPageToken,files(id,title)')?.message).toBe(
      'Invalid field selection title',
    );
    expect(refused('drive', 'drive.files.list', 'items')?.message).toBe('Invalid field selection items');
    const sheets = refused('sheets', 'sheets.spreadsheets.get', 'sheets.properties.name', {
      spreadsheetId: 'ID',
    });
    expect([sheets?.message, sheets?.details]).toMatchObject([
      'Request contains an invalid argument.',
      [
        {
          fieldViolations: [
            {
              description:
                "Error expanding 'fields' parameter. Cannot find matching fields for path 'sheets.properties.name'.",
            },
          ],
        },
      ],
    ]);
  });

  it('does not go into plain values, and takes any key of a map', () => {
    expect(refused('drive', 'drive.files.get', 'name.first', { fileId: 'F' })?.message).toBe(
      'Invalid field selection first',
    );
    expect(
      refused('drive', 'drive.files.get', 'appProperties.any,capabilities.canEdit', { fileId: 'F' }),
    ).toBeNull();
  });

  it('may have blanks for Drive and not for Sheets (github.com/ringo380/claude-google-sheets-mcp/pull/4)', () => {
    expect(refused('drive', 'drive.files.list', 'nextPageToken, files(id, name)')).toBeNull();
    expect(
      refused('sheets', 'sheets.spreadsheets.get', 'properties, sheets', { spreadsheetId: 'ID' }),
    ).not.toBeNull();
    expect(selectFields(listing, 'nextPageToken, files(id)')).toEqual({
      nextPageToken: 't',
      files: [{ id: 'F' }],
    });
  });

  it('inside a request is held against what the request writes', () => {
    const fields = (mask: string) => () =>
      checkCall(
        'sheets',
        'sheets.spreadsheets.batchUpdate',
        { spreadsheetId: 'ID' },
        {
          requests: [{ repeatCell: { fields: mask } }],
        },
      );
    expect(fields('userEnteredFormat(textFormat.bold,numberFormat),note')).not.toThrow();
    expect(fields('userEnteredFormat.bold')).toThrow(
      'Invalid requests[0].repeatCell: Invalid field: userEnteredFormat.bold',
    );
  });

  it('tells whether it chooses something at or under a path', () => {
    const mask = parseMask('sheets(properties.title,merges)') ?? new Map();
    const asked = [
      'sheets',
      'sheets.properties',
      'sheets.properties.title',
      'sheets.merges.startRowIndex',
      'sheets.data',
      'properties',
    ];
    expect(asked.map((path) => chooses(mask, path.split('.')))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(chooses(new Map(), ['anything'])).toBe(true);
  });
});
