/** The section about the reading and the outcome of each file. */
import {
  describeEvidence,
  describeFinding,
  describeProblem,
  encodingWord,
} from '../../../src/core/words/terms/reading';
import { delimiterWord, newlineWord } from '../inspect/messages';
import type { Inspected } from '../inspect/read';
import { OUTCOME_WORDS } from '../told/messages';
import type { FileLine } from '../told/summary';
import { isGood } from '../told/summary';
import { type Html, html } from './html';
import { confidenceWord, linesWord, REPORT, runnerUpWord, sizeWord, timesWord } from './messages';

/** A file with its outcome and its reading. */
export interface ReadFile {
  readonly line: FileLine;
  /** Null when the folder has no table of this name, as `inspect` finds tables. */
  readonly inspected: Inspected | null;
}

/** The section. */
export function filesSection(files: readonly ReadFile[]): Html {
  return html`<section><h2>${REPORT.files}</h2>${files.map(fileArticle)}</section>`;
}

/** The outcome of a file, never by colour alone. */
export function outcomeMark({ outcome }: FileLine): Html {
  const look = outcome === 'ignored' ? 'wait' : isGood(outcome) ? 'good' : 'bad';
  return html`<span class="mark ${look}">${OUTCOME_WORDS[outcome]}</span>`;
}

function fileArticle({ line, inspected }: ReadFile): Html {
  const sheet = line.tab === '' ? '' : `${REPORT.sheet}: ${line.tab}`;
  return html`<article>
<div class="title"><h3>${line.file}</h3>${outcomeMark(line)}<span class="soft">${sheet}</span></div>
${inspected === null ? html`` : inspectedPart(inspected)}
</article>`;
}

function inspectedPart(inspected: Inspected): Html {
  if (!inspected.ok) return html`<p>${describeProblem(inspected.problem).what}</p>`;
  const { dialect, facts } = inspected;
  const evidence = dialect.evidence.map(describeEvidence).map(sentence);
  return html`<dl>
${fact(REPORT.encoding, encodingWord(dialect.encoding))}
${fact(REPORT.delimiter, delimiterWord(dialect.delimiter))}
${fact(REPORT.newline, newlineWord(dialect.newline))}
${fact(REPORT.preamble, linesWord(dialect.preambleRows))}
${fact(REPORT.header, linesWord(dialect.headerRows))}
${fact(REPORT.size, sizeWord(facts.records, facts.columns))}
${fact(REPORT.confidence, confidenceWord(dialect.confidence))}
${fact(REPORT.runnerUp, runnerUpWord(dialect.runnerUp))}
</dl>
${list(REPORT.evidence, evidence)}
${list(REPORT.findings, findingLines(inspected))}`;
}

/** One line for each kind of finding: what it is, its first place, and how often it occurs. */
function findingLines({ facts }: Extract<Inspected, { ok: true }>): string[] {
  const codes = new Set<string>();
  return facts.findings.flatMap((finding) => {
    if (codes.has(finding.code)) return [];
    codes.add(finding.code);
    const where = timesWord(finding.line, facts.totals[finding.code] ?? 1);
    return [`${sentence(describeFinding(finding)).slice(0, -1)}${where === null ? '' : ` (${where})`}.`];
  });
}

function fact(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function list(title: string, lines: readonly string[]): Html {
  if (lines.length === 0) return html``;
  return html`<h4>${title}</h4><ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
