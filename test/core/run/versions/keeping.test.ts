import { LIMITS } from '../../../../src/core/ground/limits';
import { fromEntries, toEntries } from '../../../../src/core/judge/state/shards';
import type { KeptVersion } from '../../../../src/core/load/keep/version';
import { versionsOf } from '../../../../src/core/load/keep/version';
import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { installed } from '../../fake/installed';
import { endOfTime, KILLED } from '../../fake/killed';
import type { FakeWorld } from '../../fake/world';

const GOOD = 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n';
const NEXT = 'id,nombre\n1,Ana\n2,Luis\n4,Sol\n';

/** A file of so many chunks, the last one shorter. */
const large = (chunks: number) => {
  const bytes = LIMITS.chunkBytes * (chunks - 0.5);
  const rows = Array.from({ length: Math.floor(bytes / 1_000) }, (_, row) => `${1_000 + row},${NAME}`);
  return `id,nombre\n${rows.join('\n')}\n`;
};
const NAME = 'Ana '.repeat(248);

const kept = (world: FakeWorld): KeptVersion[] => versionsOf([...world.versions.pieces.values()]);
const whole = (world: FakeWorld) => kept(world).filter(({ isWhole }) => isWhole);
const bytesOf = (world: FakeWorld, version: KeptVersion | undefined) =>
  version?.pieces.map(({ id }) => world.versions.contents.get(id)).join('');
/** Whole versions that are kept, each as its text. */
const wholeTexts = (world: FakeWorld) => whole(world).map((version) => bytesOf(world, version));
const trouble = (world: FakeWorld) => fromEntries(world.store.entries).keeping.trouble;
const systemCodes = (world: FakeWorld) => world.book.textsOf('_Estado')?.[1]?.[3] ?? '';

/** Writes the setting beside the table, as a person does. */
function setRoom(world: FakeWorld, text: string): void {
  const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
  const cells = tab?.texts.find((row) => row[11]?.startsWith('Versiones'));
  if (cells) cells[12] = text;
  world.store.entries = { ...world.store.entries, 'configuration.touched': `${text}${world.nowMs}` };
}

/** Published by a person just now; nothing is kept yet. */
function publishedNow(bytes = GOOD): FakeWorld {
  const world = installed();
  world.source.put('clientes.csv', bytes);
  runNow(world);
  world.versions.calls.length = 0;
  world.source.calls.length = 0;
  return world;
}

/** Another file of the same entity, published by a person. */
function publishNext(world: FakeWorld): void {
  world.source.put('clientes.csv', NEXT);
  runNow(world);
}

function pollLater(world: FakeWorld, minutes = 5) {
  world.wait(minutes);
  return poll(world);
}

describe('what a tab shows', () => {
  it('is kept by the poll after the one that published it, byte by byte, and by none after that', () => {
    const world = installed();
    world.source.put('clientes.csv', GOOD);
    poll(world);
    pollLater(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
    expect(world.versions.calls).toEqual([]);
    pollLater(world);
    expect(world.versions.calls).toEqual(['list', 'put']);
    const [version] = whole(world);
    expect(bytesOf(world, version)).toBe(GOOD);
    expect(version).toMatchObject({ tab: 'Clientes', fileId: 'file-1', name: 'clientes.csv' });
    expect(pollLater(world).status).toBe('idle');
    expect(world.versions.calls).toHaveLength(2);
  });

  it('is not kept by a run that a person starts, nor in the Drive of another account', () => {
    const world = publishedNow();
    runNow(world);
    expect(world.versions.calls).toEqual([]);
    world.user = 'otra@example.com';
    pollLater(world);
    expect(world.versions.calls).toEqual([]);
    world.user = 'administracion@example.com';
    pollLater(world);
    expect(whole(world)).toHaveLength(1);
  });

  it('is kept beside what it showed before', () => {
    const world = publishedNow();
    pollLater(world);
    publishNext(world);
    pollLater(world);
    expect(wholeTexts(world)).toEqual([GOOD, NEXT]);
  });

  it('is not kept once its file holds something else: that costs one listing and no download', () => {
    const world = publishedNow();
    world.source.put('clientes.csv', NEXT);
    pollLater(world);
    expect(kept(world)).toEqual([]);
    expect(world.source.calls.filter((call) => call.startsWith('read'))).toEqual([]);
    expect(world.versions.calls).toEqual(['list']);
  });

  it('is kept when its file holds it again, which is no news for the tab', () => {
    const world = publishedNow();
    world.source.put('clientes.csv', 'id,nombre\n');
    pollLater(world);
    expect(whole(world)).toEqual([]);
    world.source.put('clientes.csv', GOOD);
    pollLater(world);
    pollLater(world);
    expect(wholeTexts(world)).toEqual([GOOD]);
    world.versions.calls.length = 0;
    pollLater(world);
    expect(world.versions.calls).toEqual([]);
  });

  it('is kept when its file holds it again while a newer file is held', () => {
    const world = publishedNow();
    world.source.put('clientes.csv', NEXT);
    world.source.put('clientes 2.csv', 'id,nombre\n');
    pollLater(world);
    expect(whole(world)).toEqual([]);
    world.source.put('clientes.csv', GOOD);
    world.wait(1);
    world.source.put('clientes 2.csv', 'id,nombre\n\n');
    pollLater(world);
    pollLater(world);
    expect(fromEntries(world.store.entries).entities.Clientes?.winner?.name).toBe('clientes 2.csv');
    expect(world.book.textsOf('Clientes')?.[3]).toEqual(['3', 'Eva']);
    expect(wholeTexts(world)).toEqual([GOOD]);
    world.versions.calls.length = 0;
    pollLater(world);
    expect(world.versions.calls).toEqual([]);
  });

  it('is not kept when the file is changed after the listing: the bytes tell', () => {
    const world = publishedNow();
    world.source.afterList = () => world.source.put('clientes.csv', NEXT);
    pollLater(world);
    expect(kept(world)).toEqual([]);
    expect(world.versions.calls).toEqual(['list']);
  });

  it('is kept four hours later when it was back by then, though a listing that came late had told it all the time', () => {
    const world = publishedNow();
    world.source.afterList = () => world.source.put('clientes.csv', NEXT);
    pollLater(world);
    world.source.put('clientes.csv', GOOD);
    world.versions.calls.length = 0;
    pollLater(world);
    expect(world.versions.calls).toEqual([]);
    pollLater(world, 4 * 60);
    expect(wholeTexts(world)).toEqual([GOOD]);
  });

  it('is kept from the trash, where the listing does not show its file', () => {
    const world = publishedNow();
    world.source.unlist('file-1');
    pollLater(world);
    expect(wholeTexts(world)).toEqual([GOOD]);
  });

  it('is only noted anew when it is kept already and shown again', () => {
    const world = publishedNow();
    pollLater(world);
    publishNext(world);
    pollLater(world);
    world.source.put('clientes.csv', GOOD);
    runNow(world);
    world.versions.calls.length = 0;
    pollLater(world);
    expect(world.versions.calls).toEqual(['list', 'renew']);
    const shownAgain = whole(world).find((version) => bytesOf(world, version) === GOOD);
    expect(shownAgain?.publishedMs).toBe(Math.max(...whole(world).map(({ publishedMs }) => publishedMs)));
  });
});

describe('a large version', () => {
  it('is kept chunk by chunk, each proved by the chain of its digest', () => {
    const world = publishedNow(large(3));
    pollLater(world);
    const [version] = whole(world);
    const { chunkBytes } = LIMITS;
    expect(version?.pieces.map(({ start }) => start)).toEqual([0, chunkBytes, 2 * chunkBytes]);
    expect(bytesOf(world, version)).toBe(large(3));
  });

  it('goes on in the next poll where time ran out, and is no version until its last piece is there', () => {
    const world = publishedNow(large(3));
    world.versions.afterPut = () => world.wait(2);
    pollLater(world);
    expect(kept(world).map(({ isWhole, pieces }) => [isWhole, pieces.length])).toEqual([[false, 1]]);
    pollLater(world);
    pollLater(world);
    expect(bytesOf(world, whole(world)[0])).toBe(large(3));
    expect(world.versions.calls.filter((call) => call === 'put')).toHaveLength(3);
  });

  it('is given up, and what was kept of it deleted, when the file changes between two of its pieces', () => {
    const world = publishedNow(large(3));
    const changed = `${large(3).slice(0, -2)}!\n`;
    world.versions.afterPut = () => {
      world.versions.afterPut = null;
      world.source.put('clientes.csv', changed);
    };
    pollLater(world);
    expect(kept(world)).toEqual([]);
    expect(world.versions.calls).toEqual(['list', 'put', 'put', 'remove', 'remove']);
  });

  it('is given up as well when the run was cut off and the file changed before the next one', () => {
    const world = publishedNow(large(2));
    world.versions.afterPut = () => {
      throw endOfTime();
    };
    world.wait(5);
    expect(() => poll(world)).toThrow(KILLED);
    world.versions.afterPut = null;
    const changed = `${large(2).slice(0, -2)}!\n`;
    world.source.put('clientes.csv', changed);
    runNow(world);
    pollLater(world);
    expect(kept(world).map((version) => bytesOf(world, version))).toEqual([changed]);
  });

  it('is completed by the next run when one was killed on the way', () => {
    const world = publishedNow(large(2));
    world.versions.afterPut = () => {
      throw endOfTime();
    };
    world.wait(5);
    expect(() => poll(world)).toThrow(KILLED);
    world.versions.afterPut = null;
    pollLater(world);
    expect(bytesOf(world, whole(world)[0])).toBe(large(2));
    expect(world.versions.pieces.size).toBe(2);
  });
});

describe('a piece that the store may have taken though nothing came back', () => {
  it('is put again, and what is there twice is deleted by the same run', () => {
    const world = publishedNow();
    world.versions.failNext('put', 'transient', null, true);
    pollLater(world);
    expect(whole(world)).toHaveLength(1);
    expect(world.versions.pieces.size).toBe(1);
    expect(world.versions.calls).toEqual(['list', 'put', 'put', 'list', 'remove']);
  });
});

describe('without the permission', () => {
  it('everything else goes on, nothing is asked of Drive, and _Estado says what to do', () => {
    const world = publishedNow();
    world.versions.allowed = false;
    expect(pollLater(world).status).toBe('done');
    expect(world.versions.calls).toEqual([]);
    expect(systemCodes(world)).toBe('versions/permission');
    expect(pollLater(world).status).toBe('idle');
    publishNext(world);
    expect(world.book.textsOf('Clientes')?.[3]).toEqual(['4', 'Sol']);
  });

  it('it begins within the hour after the account has agreed', () => {
    const world = publishedNow();
    world.versions.allowed = false;
    pollLater(world);
    world.versions.allowed = true;
    for (let left = 13; left > 0; left--) pollLater(world);
    expect(whole(world)).toHaveLength(1);
    expect(systemCodes(world)).toBe('');
  });

  it('where Google does not tell, the refusal does', () => {
    const world = publishedNow();
    world.versions.allowed = null;
    world.versions.failNext('list', 'denied', 403);
    pollLater(world);
    expect(systemCodes(world)).toBe('versions/permission');
    expect(pollLater(world).status).toBe('idle');
    pollLater(world, 5 * 60);
    pollLater(world);
    expect(whole(world)).toHaveLength(1);
  });
});

describe('a person who does not want it', () => {
  it('writes «no»: nothing is kept, nothing is told, and a poll is idle as before', () => {
    const world = publishedNow();
    setRoom(world, 'no');
    pollLater(world);
    expect(world.versions.calls).toEqual([]);
    expect(systemCodes(world)).toBe('');
    expect(pollLater(world).status).toBe('idle');
    setRoom(world, '');
    pollLater(world);
    pollLater(world);
    expect(whole(world)).toHaveLength(1);
  });
});

describe('room that is used up', () => {
  it('costs the oldest version its place, and is told', () => {
    const world = publishedNow();
    setRoom(world, '0,00002');
    pollLater(world);
    pollLater(world);
    expect(whole(world)).toHaveLength(1);
    expect(systemCodes(world)).toBe('');
    publishNext(world);
    pollLater(world);
    expect(wholeTexts(world)).toEqual([NEXT]);
    expect(systemCodes(world)).toBe('versions/room');
  });

  it('is given back within a poll when a person gives less of it', () => {
    const world = publishedNow();
    pollLater(world);
    publishNext(world);
    pollLater(world);
    expect(whole(world)).toHaveLength(2);
    setRoom(world, '0,00002');
    pollLater(world);
    pollLater(world);
    expect(wholeTexts(world)).toEqual([NEXT]);
  });

  it('is given back later when it could not be at once', () => {
    const world = publishedNow();
    setRoom(world, '0,00002');
    pollLater(world);
    pollLater(world);
    publishNext(world);
    world.versions.failNext('remove', 'invalid', 400);
    pollLater(world);
    expect(whole(world)).toHaveLength(2);
    pollLater(world);
    expect(wholeTexts(world)).toEqual([NEXT]);
  });

  it('keeps out a version that does not fit alone, after as many bytes as there is room', () => {
    const world = publishedNow(large(3));
    setRoom(world, '1');
    pollLater(world);
    pollLater(world);
    expect(kept(world)).toEqual([]);
    expect(trouble(world)).toBe('room');
    expect(pollLater(world).status).toBe('idle');
  });
});

describe('where Drive fails', () => {
  it('a full account is told, and asked again hours later', () => {
    const world = publishedNow();
    world.versions.failNext('put', 'full', 403);
    pollLater(world);
    expect(systemCodes(world)).toBe('versions/drive-full');
    expect(pollLater(world).status).toBe('idle');
    pollLater(world, 4 * 60);
    pollLater(world);
    expect(whole(world)).toHaveLength(1);
    expect(trouble(world)).toBeNull();
  });

  it('a failure that goes on costs little time, and is told after three tries', () => {
    const world = publishedNow();
    const codes: string[] = [];
    for (let tries = 1; tries <= 3; tries++) {
      world.versions.failNext('list', 'invalid', 400);
      pollLater(world);
      codes.push(systemCodes(world));
    }
    expect(codes).toEqual(['', '', 'versions/failing']);
    pollLater(world);
    expect(systemCodes(world)).toBe('');
  });

  it('what kills the run twice is left for hours, and costs no publication', () => {
    const world = publishedNow();
    const put = world.versions.put.bind(world.versions);
    world.versions.put = () => {
      throw endOfTime();
    };
    for (let left = 2; left > 0; left--) {
      world.wait(5);
      expect(() => poll(world)).toThrow(KILLED);
    }
    world.versions.put = put;
    pollLater(world);
    expect(world.versions.calls).toEqual(['list', 'list']);
    pollLater(world, 4 * 60);
    pollLater(world);
    expect(whole(world)).toHaveLength(1);
  });
});

it('keeps nothing once half of the trigger’s daily time is used up, and goes on the next day', () => {
  const world = publishedNow();
  const spent = {
    sinceMs: world.nowMs,
    usedMs: 0.6 * LIMITS.triggerDayMs,
    countedMs: world.nowMs,
    told: false,
  };
  rememberSpent(world, spent);
  pollLater(world);
  expect(world.versions.calls).toEqual([]);
  pollLater(world, 25 * 60);
  pollLater(world);
  expect(whole(world)).toHaveLength(1);
});

function rememberSpent(world: FakeWorld, spent: ReturnType<typeof fromEntries>['spent']): void {
  const state = { ...fromEntries(world.store.entries), spent };
  world.store.save(toEntries(state));
}
