/** The whole report as one page that needs nothing from outside. */

import { figure } from '../told/figure';
import type { ObservationLine } from '../told/observations';
import { type FileLine, isGood } from '../told/summary';
import { observationsSection, relationsSection } from './data';
import { filesSection, outcomeMark, type ReadFile } from './files';
import { Html, html } from './html';
import { OUTCOME_TITLES, REPORT } from './messages';
import type { SheetLine } from './status';
import { STYLE } from './style';

/** All that the report tells. */
export interface ReportFacts {
  readonly folder: string;
  /** When it was made, as people write it. */
  readonly made: string;
  readonly version: string;
  readonly files: readonly ReadFile[];
  readonly sheets: readonly SheetLine[];
  readonly observations: readonly ObservationLine[];
}

/** The page. */
export function reportPage(facts: ReportFacts): string {
  const { folder, made, version, files, sheets, observations } = facts;
  const lines = files.map(({ line }) => line);
  const page = html`<!DOCTYPE html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${REPORT.title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header>
<h1>${REPORT.title}</h1>
<p class="soft">${REPORT.folder}: ${folder} · ${REPORT.made} ${made} · ${REPORT.version} ${version}</p>
<p>${REPORT.intro}</p>
</header>
<main>
<section><h2>${REPORT.summary}</h2><ul class="tally">${tallies(lines, observations)}</ul></section>
${problemsSection(lines.filter(({ outcome }) => !isGood(outcome)))}
${relationsSection(sheets, observations)}
${observationsSection(observations)}
${filesSection(files)}
</main>
<footer><p>${REPORT.footer}</p></footer>
</body>
</html>
`;
  return page.text;
}

function tallies(lines: readonly FileLine[], observations: readonly ObservationLine[]): Html[] {
  const outcomeOf = ({ outcome }: FileLine) => (outcome === 'unchanged' ? 'published' : outcome);
  const count = (outcome: string) => lines.filter((line) => outcomeOf(line) === outcome).length;
  const severe = (isSo: (severity: string) => boolean) =>
    observations.filter(({ severity }) => isSo(severity)).reduce((sum, { rows }) => sum + rows, 0);
  const errors = severe((severity) => severity === 'error');
  const pending = severe((severity) => severity === 'pendiente');
  const others = severe((severity) => severity !== 'error' && severity !== 'pendiente');
  return [
    ...Object.entries(OUTCOME_TITLES).flatMap(([outcome, [one, many]]) =>
      count(outcome) > 0 ? [tally(count(outcome), count(outcome) === 1 ? one : many)] : [],
    ),
    tally(errors, errors === 1 ? 'error en los datos' : 'errores en los datos'),
    ...(pending > 0 ? [tally(pending, 'por verificar')] : []),
    tally(others, others === 1 ? 'aviso' : 'avisos'),
  ];
}

function tally(value: number, title: string): Html {
  return html`<li><strong>${figure(value)}</strong> ${title}</li>`;
}

function problemsSection(lines: readonly FileLine[]): Html {
  if (lines.length === 0)
    return html`<section><h2>${REPORT.problems}</h2><p>${REPORT.noProblems}</p></section>`;
  const articles = lines.map(
    (line) => html`<article>
<div class="title"><h3>${line.file}</h3>${outcomeMark(line)}<span class="soft">${line.tab}</span></div>
<p><strong>${REPORT.reason}:</strong> ${line.reason}</p>
<p><strong>${REPORT.todo}:</strong> ${line.todo}</p>
</article>`,
  );
  return html`<section><h2>${REPORT.problems}</h2>${articles}</section>`;
}
