import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { EMPTY_ENTITY } from '../../../../src/core/judge/state/entity';
import { Session } from '../../../../src/core/run/session/session';
import { installed } from '../../fake/installed';
import { FakeWorld } from '../../fake/world';

const REQUEST = { kind: 'poll', trigger: null, startedBy: 'reloj' } as const;
const MINUTE = 60_000;

describe('Session', () => {
  it('reads all that is kept in one call', () => {
    const world = installed();
    const { loads } = world.store;
    const session = new Session(world, REQUEST);
    expect(world.store.loads - loads).toBe(1);
    expect(session.installation).toEqual({
      spreadsheetId: 'spreadsheet-id',
      folderId: 'root-folder-id',
      installedBy: 'administracion@example.com',
      everyMinutes: 1,
      trigger: 'trigger-1',
    });
  });

  it('knows of no installation where there is none', () => {
    expect(new Session(new FakeWorld(), REQUEST).installation).toBeNull();
  });

  it('keeps changes in memory until it is saved, then for the next run', () => {
    const world = installed();
    const session = new Session(world, REQUEST);
    const snapshot = { fileId: 'file-1', md5: 'aa' };
    session.apply('Clientes', { kind: 'approved', snapshot });
    session.apply('Clientes', { kind: 'file-missed', older: null, atMs: 2 });
    expect(new Session(world, REQUEST).state.entities.Clientes).toBeUndefined();
    session.save();
    expect(new Session(world, REQUEST).state.entities.Clientes).toEqual({
      ...EMPTY_ENTITY,
      allowed: snapshot,
      absentSinceMs: 2,
    });
  });

  it('leaves the installation alone when it saves', () => {
    const world = installed();
    new Session(world, REQUEST).save();
    expect(new Session(world, REQUEST).installation).not.toBeNull();
  });

  it('asks again when the properties do not answer', () => {
    const world = installed();
    world.store.faults.push(new ServiceError('PropertiesService', 'transient', null, 'unknown', 'try again'));
    expect(new Session(world, REQUEST).installation).not.toBeNull();
  });

  it('gives every commit its own ID', () => {
    const world = new FakeWorld();
    const session = new Session(world, REQUEST);
    const ids = [session.commitId('a'), session.commitId('a'), session.commitId('b')];
    world.wait(5);
    const later = new Session(world, REQUEST).commitId('a');
    expect(new Set([...ids, later]).size).toBe(4);
  });

  it('reads for four and a half minutes and asks for five and a half', () => {
    const session = new Session(new FakeWorld(), REQUEST);
    expect(session.readUntilMs - session.startedMs).toBe(4.5 * MINUTE);
    expect(session.budget.stopMs - session.startedMs).toBe(5.5 * MINUTE);
  });

  it('accounts for the time of the trigger, not for that of a person', () => {
    const world = installed();
    const byTrigger = new Session(world, REQUEST);
    const byPerson = new Session(world, { kind: 'run', startedBy: 'menú' });
    world.wait(1);
    // A start-up of a second, and of each five minutes a firing that left at once meanwhile.
    const leftMs = 240;
    expect(byTrigger.time.spent(byTrigger.state.spent).usedMs).toBe(MINUTE + 1_000 + leftMs);
    expect(byPerson.time.spent(byPerson.state.spent).usedMs).toBe(leftMs);
  });
});
