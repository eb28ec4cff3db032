import { explain } from '../../../src/core/command/attended';
import { FakeWorld } from '../fake/world';

describe('what a person is told of a fault of ours', () => {
  it('leaves its place in the log, and no word of its message, which may hold data', () => {
    const world = new FakeWorld();
    expect(explain(world, new TypeError('Juan Pérez\n   is no row'))).toMatch(/TECNOM/);
    const logged = world.lines.join('\n');
    expect(logged).toMatch(/^TypeError +at /);
    expect(logged).not.toMatch(/Juan|no row/);
  });
});
