/** Drive and downloads from it. The IDs are those of docs/platform.md. */
import { openWorld, type World } from '../world';

const CODE = `
  function attempt(work) { try { return work(); } catch (error) { return [error.name, error.message, error.details ? error.details.code : null]; } }
  function list(params) { return attempt(() => Drive.Files.list(params)); }
  function file(id, params) { return attempt(() => Drive.Files.get(id, params)); }
  function revisions(id) { return attempt(() => Drive.Revisions.list(id, { fields: 'revisions(id,md5Checksum,size)' }).revisions); }
  function revision(id, rev) { return attempt(() => Drive.Revisions.get(id, rev)); }
  function about(params) { return attempt(() => Drive.About.get(params)); }
  function pages(root, size) {
    const names = []; const sizes = []; let pageToken;
    do {
      const page = Drive.Files.list({ q: "'" + root + "' in parents", pageSize: size, orderBy: 'name', fields: 'nextPageToken,files(name)', pageToken });
      names.push(...page.files.map((f) => f.name)); sizes.push(page.files.length); pageToken = page.nextPageToken;
    } while (pageToken);
    return [names, sizes];
  }`;

const open = (options = {}): World => openWorld(CODE, options);

/** Writes a file in place, of which listings know nothing for a while. */
function late(
  { listings }: World['runtime'],
  drive: World['drive'],
  id: string,
  text: string,
  lagMs: number,
): void {
  const entry = drive.entry(id);
  if (entry !== undefined) listings.hold(entry, lagMs);
  drive.overwrite(id, text);
}

describe('Drive.Files', () => {
  it('P50 lists the trash unless it is told not to', () => {
    const { runtime, drive } = open();
    drive.trash(drive.put('viejo.csv', 'a'));
    drive.put('nuevo.csv', 'b');
    const names = (q: string): unknown =>
      runtime.call('list', [{ q, orderBy: 'name', fields: 'files(name,trashed)' }]).value;
    expect(names(`'${drive.rootId}' in parents`)).toEqual({
      files: [
        { name: 'nuevo.csv', trashed: false },
        { name: 'viejo.csv', trashed: true },
      ],
    });
    expect(names(`'${drive.rootId}' in parents and trashed = false`)).toEqual({
      files: [{ name: 'nuevo.csv', trashed: false }],
    });
  });

  it('P51 tells only kind, ID, name and type unless more fields are named', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'a');
    const usual = { kind: 'drive#file', id, name: 'a.csv', mimeType: 'text/csv' };
    expect(runtime.call('file', [id]).value).toEqual(usual);
    expect(runtime.call('list', [{}]).value).toEqual({
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: [usual],
    });
  });

  it('P52 may give fewer files than a page holds, so that only the token tells the end', () => {
    const { runtime, drive } = open({ pageCap: 2 });
    for (const name of ['a', 'b', 'c', 'd', 'e']) drive.put(name, name);
    expect(runtime.call('pages', [drive.rootId, 1000]).value).toEqual([
      ['a', 'b', 'c', 'd', 'e'],
      [2, 2, 1],
    ]);
  });

  it('P52 takes pages of 1 to 1,000 files', () => {
    const { runtime } = open();
    expect(runtime.call('list', [{ pageSize: 1001 }]).value).toEqual([
      'GoogleJsonResponseException',
      "API call to drive.files.list failed with error: Invalid value '1001'. Values must be within the range: [1, 1000]",
      400,
    ]);
  });

  it('P53 gives size as a text, and md5 and head revision for contents only', () => {
    const { runtime, drive } = open();
    const fields = 'size,md5Checksum,headRevisionId,shortcutDetails';
    const csv = drive.put('a.csv', 'abc');
    const told = runtime.call('file', [csv, { fields }]).value;
    expect(told).toEqual({
      size: '3',
      md5Checksum: '900150983cd24fb0d6963f7d28e17f72',
      headRevisionId: expect.stringMatching(/^0B/),
    });
    const others = [drive.mkdir('sub'), drive.putDocument('Hoja'), drive.putShortcut('acceso', csv)];
    expect(others.map((id) => runtime.call('file', [id, { fields }]).value)).toEqual([
      {},
      {},
      { shortcutDetails: { targetId: csv, targetMimeType: 'text/csv' } },
    ]);
  });

  it('P54 gives a file written in place the same ID, a new head revision and a greater version', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'a');
    const look = (): Record<string, string> =>
      runtime.call('file', [id, { fields: 'id,version,headRevisionId' }]).value as Record<string, string>;
    const before = look();
    drive.overwrite(id, 'b');
    const after = look();
    expect(after.id).toBe(before.id);
    expect(after.headRevisionId).not.toBe(before.headRevisionId);
    expect(Number(after.version)).toBeGreaterThan(Number(before.version));
  });

  it('P112 may list a file as it was before it was written in place, for minutes', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'a');
    const listed = (): unknown =>
      runtime.call('list', [{ q: "name = 'a.csv'", fields: 'files(size,headRevisionId,modifiedTime)' }])
        .value;
    const before = listed();
    runtime.clock.advance(1_000);
    late(runtime, drive, id, 'bb', 600_000);
    late(runtime, drive, id, 'ccc', 900_000);
    expect(listed()).toEqual(before);
    expect(runtime.call('file', [id, { fields: 'size' }]).value).toEqual({ size: '1' });
    runtime.clock.advance(600_000);
    expect(listed()).toMatchObject({ files: [{ size: '2' }] });
    runtime.clock.advance(300_000);
    expect(listed()).toMatchObject({ files: [{ size: '3' }] });
  });

  it('P112 may tell the newest content before one that came in between', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'a');
    late(runtime, drive, id, 'bb', 600_000);
    late(runtime, drive, id, 'ccc', 1_000);
    runtime.clock.advance(1_000);
    const told = runtime.call('list', [{ fields: 'files(size)' }]).value;
    expect(told).toEqual({ files: [{ size: '3' }] });
  });

  it.each([
    ['renamed', (drive: World['drive'], id: string) => drive.rename(id, 'b.csv')],
    ['put into the trash', (drive: World['drive'], id: string) => drive.trash(id)],
  ])('P112 tells all that is true of a file that is %s', (_how, change) => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'a');
    late(runtime, drive, id, 'bb', 600_000);
    change(drive, id);
    expect(runtime.call('list', [{ fields: 'files(size)' }]).value).toEqual({ files: [{ size: '2' }] });
  });

  it('P55 has many files of one name in one folder, each with an ID of 33 characters', () => {
    const { runtime, drive } = open();
    const ids = [drive.put('a.csv', '1'), drive.put('a.csv', '2')];
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => /^1[\w-]{32}$/.test(id))).toBe(true);
    const found = runtime.call('list', [{ q: "name = 'a.csv'", fields: 'files(id)' }]).value as {
      files: unknown[];
    };
    expect(found.files).toHaveLength(2);
  });

  it('P56 answers 404 for an ID that it does not know, also as a folder', () => {
    const { runtime } = open();
    const failed = (api: string, id: string): unknown => [
      'GoogleJsonResponseException',
      `API call to ${api} failed with error: File not found: ${id}.`,
      404,
    ];
    expect(runtime.call('file', ['nobody']).value).toEqual(failed('drive.files.get', 'nobody'));
    expect(runtime.call('list', [{ q: "'nobody' in parents" }]).value).toEqual(
      failed('drive.files.list', ''),
    );
  });

  it('P57 refuses unknown parameters and fields', () => {
    const { runtime } = open();
    const message = (params: object): unknown => (runtime.call('list', [params]).value as unknown[])[1];
    expect(message({ maxResults: 5 })).toContain('Unknown name "maxResults"');
    expect(message({ fields: 'files(title)' })).toBe(
      'API call to drive.files.list failed with error: Invalid field selection title',
    );
  });
});

describe('a listing that does not tell everything', () => {
  const TRUTH = { fields: 'name,trashed,explicitlyTrashed' };
  const namesIn = ({ runtime }: World, ...folderIds: string[]): unknown => {
    const parents = folderIds.map((id) => `'${id}' in parents`).join(' or ');
    const params = {
      q: `(${parents}) and trashed = false`,
      orderBy: 'name',
      fields: 'incompleteSearch,files(name)',
    };
    return runtime.call('list', [params]).value;
  };

  it('P150 gives a part of what lies in several folders, and says that the search is complete', () => {
    const world = open();
    const other = world.drive.mkdir('Talleres');
    for (const parentId of [world.drive.rootId, other])
      for (const name of ['a.csv', 'b.csv']) world.drive.put(name, name, { parentId });
    expect(namesIn(world, world.drive.rootId, other)).toMatchObject({
      incompleteSearch: false,
      files: [{}],
    });
    expect(namesIn(world, other)).toMatchObject({ files: [{ name: 'a.csv' }, { name: 'b.csv' }] });
  });

  it('P151 leaves out for a while what lies in one folder, and P152 tells it when it is asked for by its ID', () => {
    const world = open();
    const id = world.drive.put('a.csv', 'a');
    world.drive.put('b.csv', 'b');
    world.runtime.unlisted = ({ name }) => name === 'a.csv';
    expect(namesIn(world, world.drive.rootId)).toEqual({
      incompleteSearch: false,
      files: [{ name: 'b.csv' }],
    });
    expect(world.runtime.call('file', [id, TRUTH]).value).toMatchObject({ name: 'a.csv', trashed: false });
  });

  it('P153 tells of what lies in a folder in the trash that it is in the trash, and only then', () => {
    const world = open();
    const folder = world.drive.mkdir('Exportaciones');
    const id = world.drive.put('a.csv', 'a', { parentId: folder });
    world.drive.trash(folder);
    expect(namesIn(world, folder)).toMatchObject({ files: [] });
    expect(world.runtime.call('file', [id, TRUTH]).value).toEqual({
      name: 'a.csv',
      trashed: true,
      explicitlyTrashed: false,
    });
    world.drive.trash(folder, false);
    expect(namesIn(world, folder)).toMatchObject({ files: [{ name: 'a.csv' }] });
  });

  it('P154 is empty for an account that may not see the folder, and knows no ID of what lies in it', () => {
    const { runtime, drive } = open();
    const user = 'nadie@concesionario.example';
    const id = drive.put('a.csv', 'a');
    runtime.accounts.set(user, { seesDrive: false });
    const params = { q: `'${drive.rootId}' in parents`, fields: 'files(name)' };
    expect(runtime.call('list', [params], { user }).value).toEqual({ files: [] });
    expect(runtime.call('file', [id], { user }).value).toMatchObject({ 2: 404 });
    expect(runtime.call('file', [id]).value).toMatchObject({ id });
  });
});

describe('Drive.Revisions and Drive.About', () => {
  it('P54 tell the former contents of a file, in the trash too', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'abc');
    drive.overwrite(id, 'abcd');
    drive.trash(id);
    const told = runtime.call('revisions', [id]).value as { id: string; md5Checksum: string; size: string }[];
    expect(told.map(({ md5Checksum, size }) => [md5Checksum, size])).toEqual([
      ['900150983cd24fb0d6963f7d28e17f72', '3'],
      ['e2fc714c4727ee9395f324cd2e7f331f', '4'],
    ]);
    expect(runtime.call('revision', [id, told[0]?.id]).value).toMatchObject({
      id: told[0]?.id,
      mimeType: 'text/csv',
    });
    expect(runtime.call('revision', [id, 'x']).value).toEqual([
      'GoogleJsonResponseException',
      'API call to drive.revisions.get failed with error: Revision not found: x.',
      404,
    ]);
  });

  it('P110 tell which contents the owner of the file marked; who may only read cannot mark any', () => {
    const { runtime, drive } = openWorld(`
      function marks(id) { return Drive.Revisions.list(id, { fields: 'revisions(keepForever)' }).revisions; }
      function mark(id, rev) { Drive.Revisions.update({ keepForever: true }, id, rev); }`);
    const id = drive.put('a.csv', 'a');
    drive.overwrite(id, 'b');
    const [former] = drive.entry(id)?.revisions ?? [];
    expect(runtime.call('mark', [id, former?.id]).error?.message).toContain('update');
    drive.keepForever(id, former?.id ?? '');
    expect(runtime.call('marks', [id]).value).toEqual([{ keepForever: true }, { keepForever: false }]);
  });

  it('P57 want the fields of About named', () => {
    const { runtime } = open();
    expect((runtime.call('about', []).value as unknown[])[1]).toContain(
      "The 'fields' parameter is required for this method.",
    );
    expect(runtime.call('about', [{ fields: 'user(emailAddress)' }]).value).toEqual({
      user: { emailAddress: runtime.user },
    });
  });
});
