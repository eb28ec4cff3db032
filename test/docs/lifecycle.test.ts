/** `docs/lifecycle.md`: as the code answers today. */
import { readFileSync } from 'node:fs';
import { ATTEMPTS, EVENT_ROWS, entityIn } from '../../scripts/lifecycle/cases';
import { runTableLines } from '../../scripts/lifecycle/run-table';
import { answerOf, tableLines } from '../../scripts/lifecycle/table';
import { attemptOf } from '../../src/core/judge/lifecycle/attempt';
import { evolve } from '../../src/core/judge/lifecycle/evolve';
import { STATE_CODES } from '../../src/core/judge/status/state';

const page = readFileSync('docs/lifecycle.md', 'utf8');

/** The steps that the page explains. */
const STEPS = ['leave', 'wait', 'load', 'load version', 'resume', 'drop staging'];

/** Arrows of the diagram: from, to, event. */
const ARROWS = [...page.matchAll(/^ {2}(\w+) --> (\w+): ([\w-]+)$/gm)].map(([, from, to, event]) => [
  from ?? '',
  event ?? '',
  to ?? '',
]);

const PAIRS = ATTEMPTS.flatMap((kind) => EVENT_ROWS.map(([label, event]) => [kind, label, event] as const));

describe('docs/lifecycle.md', () => {
  it('has the table that `node scripts/make-lifecycle.mjs` makes', () => {
    expect(page).toContain(`\n${tableLines().join('\n')}\n\n`);
  });

  it('has the table of a run that it makes too', () => {
    expect(page).toContain(`\n${runTableLines().join('\n')}\n\n`);
  });

  it('begins each column with an entity in that attempt', () => {
    expect(ATTEMPTS.map((kind) => attemptOf(entityIn(kind)).kind)).toEqual(ATTEMPTS);
  });

  it.each(ARROWS)('draws a true arrow: from %s by %s to %s', (from, event, to) => {
    const kind = ATTEMPTS.find((one) => one === from);
    const rows = EVENT_ROWS.filter(([, one]) => one.kind === event);
    const reached = kind ? rows.map(([, one]) => attemptOf(evolve(entityIn(kind), one)).kind) : [];
    expect(reached).toContain(to);
  });

  it('draws a way into each attempt and out of it', () => {
    for (const kind of ATTEMPTS) {
      expect(ARROWS.filter(([from]) => from === kind).length).toBeGreaterThan(0);
      expect(ARROWS.filter(([, , to]) => to === kind).length).toBeGreaterThan(0);
    }
  });
});

describe('an attempt and an event', () => {
  it.each(PAIRS)('%s, %s: an attempt, a step and a word', (kind, _, event) => {
    const after = evolve(entityIn(kind), event);
    const { attempt, step, told } = answerOf(after);
    expect(ATTEMPTS).toContain(attempt);
    expect(STEPS).toContain(step);
    expect(STATE_CODES).toContain(told);
    expect(evolve(after, event)).toEqual(after);
  });
});
