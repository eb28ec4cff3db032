/** Facts of docs/platform.md that can be told from outside, on files and on a Spreadsheet made for that. */
import { type Api, Refused } from './api';

/** Where the checks are made. */
interface Scratch {
  readonly api: Api;
  readonly folderId: string;
  /** A Spreadsheet of which nothing else is made use. */
  readonly spreadsheetId: string;
}

type Check = (scratch: Scratch) => Promise<boolean>;

const drive = ({ api }: Scratch, path: string): string => `${api.addresses.drive}/drive/v3/${path}`;
const sheet = ({ api, spreadsheetId }: Scratch, path: string): string =>
  `${api.addresses.sheets}/v4/spreadsheets/${spreadsheetId}${path}`;

async function makeFile(scratch: Scratch, name: string): Promise<string> {
  const body = { name, parents: [scratch.folderId], mimeType: 'text/plain' };
  return (await scratch.api.call('drive.files.create', drive(scratch, 'files'), { method: 'POST', body })).id;
}

async function write(scratch: Scratch, id: string, text: string): Promise<void> {
  const url = `${scratch.api.addresses.drive}/upload/drive/v3/files/${id}`;
  const ask = { method: 'PATCH', query: { uploadType: 'media' }, media: Buffer.from(text) } as const;
  await scratch.api.call('drive.files.update, contents', url, ask);
}

async function list(scratch: Scratch, q: string): Promise<number> {
  const query = { q: `'${scratch.folderId}' in parents and ${q}` };
  return (await scratch.api.call('drive.files.list', drive(scratch, 'files'), { query })).files.length;
}

async function put(scratch: Scratch, range: string, values: unknown[][], how: string): Promise<void> {
  const url = sheet(scratch, `/values/${encodeURIComponent(range)}`);
  const ask = { method: 'PUT', query: { valueInputOption: how }, body: { values } } as const;
  await scratch.api.call('sheets.values.update', url, ask, values.flat().length);
}

async function read(scratch: Scratch, range: string): Promise<unknown[][] | undefined> {
  const url = sheet(scratch, `/values/${encodeURIComponent(range)}`);
  const query = { valueRenderOption: 'UNFORMATTED_VALUE' };
  return (await scratch.api.call('sheets.values.get', url, { query })).values;
}

/** Whether a request is refused with a status. */
async function isRefused(code: number, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if (error instanceof Refused) return error.code === code;
    throw error;
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Checks by the ID of their fact. */
export const OUTSIDE: Readonly<Record<string, Check>> = {
  P50: async (scratch) => {
    const id = await makeFile(scratch, 'papelera.txt');
    const ask = { method: 'PATCH', body: { trashed: true } } as const;
    await scratch.api.call('drive.files.update', drive(scratch, `files/${id}`), ask);
    const named = "name = 'papelera.txt'";
    return (await list(scratch, named)) === 1 && (await list(scratch, `${named} and trashed = false`)) === 0;
  },
  P54: async (scratch) => {
    const id = await makeFile(scratch, 'cambia.txt');
    const query = { fields: 'id,md5Checksum' };
    const facts = () => scratch.api.call('drive.files.get', drive(scratch, `files/${id}`), { query });
    await write(scratch, id, 'antes');
    const before = await facts();
    await write(scratch, id, 'después');
    const after = await facts();
    return after.id === before.id && after.md5Checksum !== before.md5Checksum;
  },
  P55: async (scratch) => {
    for (const name of ['igual.txt', 'igual.txt']) await makeFile(scratch, name);
    return (await list(scratch, "name = 'igual.txt'")) === 2;
  },
  P56: (scratch) =>
    isRefused(404, () => scratch.api.call('drive.files.get', drive(scratch, 'files/no-hay-tal-archivo'))),
  P80: async (scratch) => {
    const requests = [
      { addSheet: { properties: { title: 'a medias' } } },
      { deleteSheet: { sheetId: 987_654 } },
    ];
    const ask = { method: 'POST', body: { requests } } as const;
    const refused = await isRefused(400, () =>
      scratch.api.call('sheets.batchUpdate', sheet(scratch, ':batchUpdate'), ask),
    );
    const query = { fields: 'sheets.properties.title' };
    const { sheets } = await scratch.api.call('sheets.spreadsheets.get', sheet(scratch, ''), { query });
    return refused && sheets.length === 1;
  },
  P85: async (scratch) => {
    const texts = [['00123', '=1+1', "'x", '01/02/24', 'TRUE']];
    await put(scratch, 'A1:E1', texts, 'RAW');
    return same(await read(scratch, 'A1:E1'), texts);
  },
  P86: async (scratch) => {
    await put(scratch, 'A2', [['00123']], 'USER_ENTERED');
    return same(await read(scratch, 'A2'), [[123]]);
  },
  P89: (scratch) => isRefused(400, () => put(scratch, 'A999999', [['fuera']], 'RAW')),
  P91: async (scratch) => {
    await put(
      scratch,
      'A4:C5',
      [
        ['a', '', ''],
        ['', '', ''],
      ],
      'RAW',
    );
    return same(await read(scratch, 'A4:C5'), [['a']]);
  },
  P92: async (scratch) => {
    await put(scratch, 'A6:B6', [['a', 'b']], 'RAW');
    await put(scratch, 'A6:B6', [[null, '']], 'RAW');
    return same(await read(scratch, 'A6:B6'), [['a']]);
  },
  P93: async (scratch) => {
    await put(scratch, 'A8', [['a']], 'RAW');
    return same(await read(scratch, 'A8:B999999'), [['a']]);
  },
};
