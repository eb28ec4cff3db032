/** Laws that hold whatever happens to an entity, in whatever order, and wherever runs are killed. */
import fc from 'fast-check';
import { attemptOf } from '../../../../src/core/judge/lifecycle/attempt';
import { evolve } from '../../../../src/core/judge/lifecycle/evolve';
import { anyEvent } from './events';
import { MINUTE, NEW, sawFile, wasPublished, wasRefused } from './made';
import type { Content, Trouble, Wish } from './model';
import { CONTENTS, Model, TROUBLES } from './model';

/** One thing that happens. */
type Action =
  | { readonly kind: 'put'; readonly file: Content | null }
  | { readonly kind: 'drop-tab' }
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'run'; readonly wish: Wish; readonly trouble: Trouble };

const content = fc.constantFrom(...(Object.keys(CONTENTS) as Content[]));
const wish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'poll' as const }) },
  fc.record({ kind: fc.constantFrom('run', 'rerun', 'approve', 'release', 'edit') }),
  fc.record({ kind: fc.constant('choose' as const), content }),
);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('put' as const), file: fc.option(content) }) },
  fc.constant({ kind: 'drop-tab' as const }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 5, 60) }),
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('run' as const), wish, trouble: fc.constantFrom(...TROUBLES) }),
  },
);
const actions = fc.array(action, { maxLength: 14 });

function act(model: Model, one: Action): void {
  if (one.kind === 'put') model.put(one.file);
  if (one.kind === 'drop-tab') model.dropTab();
  if (one.kind === 'wait') model.nowMs += one.minutes * MINUTE;
  if (one.kind === 'run') model.run(one.wish, one.trouble);
}

function modelAfter(all: readonly Action[]): Model {
  const model = new Model();
  for (const one of all) act(model, one);
  return model;
}

/** Lets polls run without trouble until there is nothing left to do. */
function calm(model: Model): void {
  for (let poll = 0; poll < 8; poll += 1) {
    model.nowMs += 61 * MINUTE;
    model.run({ kind: 'poll' }, 'none');
  }
}

/** How often each of the five laws is tried: 22,500 sequences together. */
const RUNS = { numRuns: 4_500 };

describe('whatever happens to an entity', () => {
  it('no attempt is a dead end: what stands for it is judged, nothing stays staged', () => {
    fc.assert(
      fc.property(actions, (all) => {
        const model = modelAfter(all);
        calm(model);
        const attempt = attemptOf(model.kept);
        expect(['none', 'published', 'held', 'rejected']).toContain(attempt.kind);
        expect([model.kept.staging, model.stagingTab]).toEqual([null, null]);
        if (attempt.kind === 'published') expect(model.tab).toBe(attempt.snapshot.md5);
      }),
      RUNS,
    );
  });

  it('a file that settles is loaded in the end, and published if it is good', () => {
    fc.assert(
      fc.property(actions, fc.constantFrom<Content>('good', 'better'), (all, file) => {
        const model = modelAfter(all);
        model.nowMs += MINUTE;
        model.put(file);
        calm(model);
        expect(attemptOf(model.kept)).toMatchObject({
          kind: 'published',
          snapshot: { md5: model.tab ?? '' },
        });
        expect([file, model.kept.pinned?.md5]).toContain(model.tab);
      }),
      RUNS,
    );
  });

  it('nothing is loaded twice unless somebody asked, its tab went, or another content came between', () => {
    fc.assert(
      fc.property(actions, (all) => {
        const model = modelAfter(all);
        calm(model);
        expect(model.needless).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the version that a person chose is published, though the run was killed that they started', () => {
    fc.assert(
      fc.property(actions, fc.constantFrom<Content>('good', 'better'), (all, chosen) => {
        const model = modelAfter(all);
        model.nowMs += MINUTE;
        model.run({ kind: 'poll' }, 'none');
        model.nowMs += MINUTE;
        model.run({ kind: 'choose', content: chosen }, 'killed');
        model.nowMs += 61 * MINUTE;
        model.run({ kind: 'poll' }, 'none');
        expect(model.tab).toBe(chosen);
      }),
      RUNS,
    );
  });
});

describe('a commit that a killed run could not note', () => {
  it('leaves the entity as it would have been, whether the file is seen before or after it', () => {
    const commit = fc.constantFrom(wasPublished('a'), wasRefused('held', 'a'), wasRefused('rejected', 'a'));
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), commit, (before, event) => {
        const entity = before.reduce(evolve, NEW);
        const file = sawFile('a');
        const noted = [file, event].reduce(evolve, entity);
        const replayed = [event, file, event].reduce(evolve, entity);
        expect(attemptOf(replayed)).toEqual(attemptOf(noted));
        expect(replayed.published).toEqual(noted.published);
        expect(replayed.handled).toEqual(noted.handled);
      }),
      RUNS,
    );
  });
});
