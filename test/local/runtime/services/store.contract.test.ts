/** Properties, caches and locks. The IDs are those of docs/platform.md. */
import { openWorld } from '../world';

describe('PropertiesService', () => {
  it('P20 keeps texts only, and gives null for what is not there', () => {
    const { runtime } = openWorld(`
      function go() {
        const store = PropertiesService.getScriptProperties();
        store.setProperty('n', 12).setProperties({ t: true });
        const before = [store.getProperty('n'), store.getProperty('t'), store.getProperty('x'), store.getKeys()];
        store.setProperties({ only: 'this' }, true);
        const alone = store.getProperties();
        store.deleteProperty('only').deleteProperty('never there');
        return [...before, alone, store.getProperties()];
      }`);
    expect(runtime.call('go').value).toEqual(['12', 'true', null, ['n', 't'], { only: 'this' }, {}]);
  });

  it('P20 has one store for the script, one for the document, and one for each user', () => {
    const { runtime } = openWorld(`
      function write(text) {
        for (const name of ['getScriptProperties', 'getDocumentProperties', 'getUserProperties']) PropertiesService[name]().setProperty('k', name + text);
      }
      function read() { return PropertiesService.getUserProperties().getProperty('k'); }`);
    runtime.call('write', ['1'], { user: 'ana@example.com' });
    runtime.call('write', ['2'], { user: 'eva@example.com' });
    expect(runtime.properties.script.get('k')).toBe('getScriptProperties2');
    expect(runtime.properties.document.get('k')).toBe('getDocumentProperties2');
    expect(runtime.call('read', [], { user: 'ana@example.com' }).value).toBe('getUserProperties1');
  });

  it('P21 takes values of up to 9 KB, counted in bytes', () => {
    const { runtime } = openWorld(`
      function go(text) { try { PropertiesService.getScriptProperties().setProperty('k', text); return 'kept'; } catch (error) { return error.message; } }`);
    expect(runtime.call('go', ['x'.repeat(9216)]).value).toBe('kept');
    expect(runtime.call('go', [`${'x'.repeat(9215)}ñ`]).value).toBe('Argument too large: value');
  });

  it('P22 takes stores of up to 500 KB and leaves a store that would be larger as it was', () => {
    const { runtime } = openWorld(`
      function go() {
        const store = PropertiesService.getScriptProperties();
        const many = {};
        for (let i = 0; i < 60; i += 1) many['k' + i] = 'x'.repeat(9000);
        store.setProperty('first', '1');
        try { store.setProperties(many); return 'kept'; } catch (error) { return [error.message, store.getKeys()]; }
      }`);
    const sentence =
      'You have exceeded the property storage quota. Please remove some properties and try again.';
    expect(runtime.call('go').value).toEqual([sentence, ['first']]);
  });

  it('P23 may be used 50,000 times a day', () => {
    const { runtime } = openWorld(`function go() { PropertiesService.getScriptProperties().getKeys(); }`);
    runtime.quotas.noteInDay('properties', runtime.user, 49_999);
    expect(runtime.call('go').error).toBeNull();
    expect(runtime.call('go').error?.message).toBe('Service invoked too many times for one day: properties.');
    runtime.clock.advance(86_400_000);
    expect(runtime.call('go').error).toBeNull();
  });
});

describe('CacheService', () => {
  it('P24 forgets after ten minutes, or when it was told, and after six hours at the latest', () => {
    const { runtime } = openWorld(`
      function put() {
        const cache = CacheService.getScriptCache();
        cache.put('usual', '1'); cache.put('short', '2', 60); cache.putAll({ long: '3' }, 999999);
      }
      function keys() { return Object.keys(CacheService.getScriptCache().getAll(['usual', 'short', 'long', 'never'])); }`);
    runtime.call('put');
    const left = [59, 530, 20_000, 1_011].map((seconds) => {
      runtime.clock.advance(seconds * 1000);
      return runtime.call('keys').value;
    });
    expect(left).toEqual([['usual', 'short', 'long'], ['usual', 'long'], ['long'], []]);
  });

  it('P24 takes keys of up to 250 characters and values of up to 100 KB', () => {
    const { runtime } = openWorld(`
      function go(key, value) { try { CacheService.getScriptCache().put(key, value); return 'kept'; } catch (error) { return error.message; } }`);
    const put = (key: number, value: number): unknown =>
      runtime.call('go', ['k'.repeat(key), 'v'.repeat(value)]).value;
    expect([put(250, 102_400), put(251, 1), put(1, 102_401)]).toEqual([
      'kept',
      'Argument too large: key',
      'Argument too large: value',
    ]);
  });
});

describe('LockService', () => {
  const code = `
    function take() { const lock = LockService.getScriptLock(); return [lock.hasLock(), lock.tryLock(10), lock.hasLock()]; }
    function attempt(ms) { const start = Date.now(); return [LockService.getScriptLock().tryLock(ms), Date.now() - start]; }
    function wait(ms) { try { LockService.getScriptLock().waitLock(ms); return 'held'; } catch (error) { return [error.name, error.message]; } }
    function both() { return [LockService.getScriptLock().tryLock(0), LockService.getDocumentLock().tryLock(0), LockService.getUserLock().tryLock(0)]; }`;

  it('P25 holds nothing until it is asked to', () => {
    expect(openWorld(code).runtime.call('take').value).toEqual([false, true, true]);
  });

  it('P26 is let go when the execution ends, also when it was killed', () => {
    const { runtime } = openWorld(code);
    runtime.call('take');
    expect(runtime.locks.held).toEqual([]);
    runtime.faults = [{ call: 1, fault: { kind: 'kill', when: 'after' } }];
    expect(runtime.call('take').killed).toBe(true);
    expect(runtime.call('take').value).toEqual([false, true, true]);
  });

  it('P25 waits as long as it was told while somebody else holds the lock, and then gives up', () => {
    const { runtime } = openWorld(code);
    runtime.locks.holdFromOutside('script', runtime.clock.nowMs + 60_000);
    expect(runtime.call('attempt', [5_000]).value).toEqual([false, 5_040]);
  });

  it('P25 has the lock as soon as the other lets it go', () => {
    const { runtime } = openWorld(code);
    runtime.locks.holdFromOutside('script', runtime.clock.nowMs + 3_000);
    expect(runtime.call('attempt', [5_000]).value).toEqual([true, 3_040]);
  });

  it('P27 throws from waitLock when the time is over', () => {
    const { runtime } = openWorld(code);
    runtime.locks.holdFromOutside('script', runtime.clock.nowMs + 60_000);
    const sentence = 'Lock timeout: another process was holding the lock for too long.';
    expect(runtime.call('wait', [5_000]).value).toEqual(['Exception', sentence]);
    expect(runtime.call('wait', [60_000]).value).toBe('held');
  });

  it('P25 has one lock for the script, one for the document and one for each user', () => {
    const { runtime } = openWorld(code);
    const inner: unknown[] = [];
    runtime.onCall = ({ phase, call, execution }) => {
      if (phase !== 'after' || call.number !== 3 || execution.number !== 1) return;
      inner.push(runtime.call('both', [], { user: 'eva@example.com' }).value);
    };
    expect(runtime.call('both').value).toEqual([true, true, true]);
    expect(inner).toEqual([[false, false, true]]);
  });
});
