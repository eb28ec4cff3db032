import { explain } from '../../../../src/core/people/command/attended';
import { FakeWorld } from '../../fake/world';

describe('what a person is told of a fault of ours', () => {
  it('leaves its place in the log, and no word of its message, which may hold data', () => {
    const world = new FakeWorld();
    expect(explain(world, new TypeError('Juan Pérez'))).toMatch(/TECNOM/);
    expect(world.lines.join('\n')).toMatch(/^TypeError +at /);
    expect(world.lines.join('\n')).not.toMatch(/Juan/);
  });
});
