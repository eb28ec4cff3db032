/** The page that a proof ends with: no address, no name, no ID. */
import { type CostLine, isOff, proposal } from './costs';
import type { Judged, Report } from './facts';
import type { Progress } from './journal';
import { timeLines } from './times';

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
    '',
    '## Times',
    '',
    '| what | model | measured |',
    '| --- | --- | --- |',
    ...timeLines(progress.waits, report).map(
      ({ what, model, measured }) => `| ${what} | ${model} | ${measured ?? 'not told'} |`,
    ),
    '',
    `## Facts: ${count('holds')} hold, ${count('does not hold')} do not, ${count('not told')} were not told`,
    '',
    '| fact | standing | told by |',
    '| --- | --- | --- |',
    ...facts.map(({ id, text, standing, by }) => `| ${id} ${text} | ${standing} | ${by} |`),
    '',
    '## Costs',
    '',
    '| cost | model | measured | measurements |',
    '| --- | --- | --- | --- |',
    ...costs.map((line) => {
      const mark = !isLocal && isOff(line) ? ', off by more than two' : '';
      return `| ${line.call} | ${line.model} | ${line.measured ?? 'not told'}${mark} | ${line.calls} |`;
    }),
    '',
    ...(isLocal || lines.length === 0
      ? []
      : ['Proposal for `local/google/cost.ts`:', '', '```ts', ...lines, '```', '']),
  ].join('\n');
}
