/** The page that a proof ends with: no address, no name, no ID. */
import { type CostLine, isOff, proposal } from './costs';
import type { Judged, Report } from './facts';
import type { Progress } from './journal';

/** What the page tells. */
export interface Outcome {
  readonly date: string;
  /** Whether it was played against a Google on this machine. */
  readonly isLocal: boolean;
  readonly progress: Progress;
  readonly report: Report | null;
  readonly facts: readonly Judged[];
  readonly costs: readonly CostLine[];
}

/** Names of the figures, as the page tells them. */
const FIGURES: Readonly<Record<string, string>> = {
  firstSeconds: 'seconds until a new file was published',
  inPlaceSeconds: 'seconds until a file written in place was published',
  newFileSeconds: 'seconds until a file made anew was published',
  heldSeconds: 'seconds until a truncated file was held',
  largeSeconds: 'seconds until the large file was published',
  largeCells: 'cells of the large file, each compared',
  comparedCells: 'cells compared in all',
};

/** @param outcome - of the proof */
export function livePage({ date, isLocal, progress, report, facts, costs }: Outcome): string {
  const count = (standing: Judged['standing']) => facts.filter((fact) => fact.standing === standing).length;
  const where = isLocal
    ? 'Played against Google on this machine: costs are not Google’s.'
    : 'Played on a real account.';
  const lines = proposal(costs, date);
  return [
    `# Live proof, ${date}`,
    '',
    where,
    `Script ${report?.version ?? 'not told'}, code ${report?.codeHash ?? 'not told'}.`,
    '',
    '## What went wrong',
    '',
    ...(progress.faults.length === 0 ? ['Nothing.'] : progress.faults.map((fault) => `- ${fault}`)),
    '',
    '## Figures',
    '',
    '| figure | value |',
    '| --- | --- |',
    ...Object.entries(progress.figures).map(([name, value]) => `| ${FIGURES[name] ?? name} | ${value} |`),
    '| time of a poll that finds nothing | not told: only the list of executions in the editor tells it |',
    '',
    `## Facts: ${count('holds')} hold, ${count('does not hold')} do not, ${count('not told')} were not told`,
    '',
    '| fact | standing | told by |',
    '| --- | --- | --- |',
    ...facts.map(({ id, text, standing, by }) => `| ${id} ${text} | ${standing} | ${by} |`),
    '',
    '## Costs',
    '',
    '| call | model | measured | calls |',
    '| --- | --- | --- | --- |',
    ...costs.map((line) => {
      const mark = !isLocal && isOff(line) ? ', off by more than two' : '';
      return `| ${line.call} | ${line.modelMs} | ${line.measuredMs ?? 'not told'}${mark} | ${line.calls} |`;
    }),
    '',
    ...(isLocal || lines.length === 0
      ? []
      : ['Proposal for `local/cost.ts`:', '', '```ts', ...lines, '```', '']),
  ].join('\n');
}
