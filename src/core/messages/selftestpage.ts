/** The diagnosis as a page over the Spreadsheet, and as a report to send. */
import type { Diagnosis, ProbeResult } from '../selftest/probe';
import { adviceOf, describeResults, SELF_TEST, SELF_TEST_WORDS, secondsOf } from './selftest';

const STYLE =
  ':root{color-scheme:light dark}body{font:14px/1.4 Roboto,Arial,sans-serif;margin:16px}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid #8888}' +
  'td:first-child{white-space:nowrap}td:last-child,th:last-child{text-align:right}textarea{width:100%;box-sizing:border-box;font:12px/1.4 monospace}' +
  '.failed{font-weight:bold}h1{font-size:18px;margin:0 0 8px}button{font:inherit;padding:6px 14px;margin-top:8px}';

/** Copies the report; the clipboard is not always open to a page in a frame. */
const SCRIPT =
  "document.getElementById('copy').onclick=function(){document.getElementById('report').select();" +
  "document.execCommand('copy');this.textContent=this.dataset.done}";

/** What needs somebody's attention stands first. */
const ORDER = ['failed', 'skipped', 'passed'] as const;

/**
 * The page: a table of all checks, and the report.
 *
 * @param diagnosis - as made
 */
export function selfTestPage(diagnosis: Diagnosis): string {
  const { results } = diagnosis;
  const rows = ORDER.flatMap((state) => results.filter((result) => result.state === state));
  const { columns } = SELF_TEST;
  const header = [columns.state, columns.name, columns.todo, columns.seconds];
  return [
    '<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><base target="_top">',
    `<title>${SELF_TEST.title}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${describeResults(results)}</h1><p>${SELF_TEST.intro}</p><table><thead><tr>`,
    ...header.map((name) => `<th scope="col">${name}</th>`),
    `</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`,
    `<p><label for="report">${SELF_TEST.report}</label></p>`,
    `<textarea id="report" rows="8" readonly>${escaped(selfTestReport(diagnosis))}</textarea>`,
    `<button id="copy" type="button" data-done="${SELF_TEST.copied}">${SELF_TEST.copy}</button>`,
    `<button type="button" onclick="google.script.host.close()">${SELF_TEST.close}</button>`,
    `<script>${SCRIPT}</script></main></body></html>`,
  ].join('');
}

/**
 * The report: IDs, results, figures and times; nothing of a client's files.
 *
 * @param diagnosis - as made
 */
export function selfTestReport({ version, time, results }: Diagnosis): string {
  const lines = results.map(({ id, state, facts, ms }) =>
    [id, SELF_TEST.states[state].sign, `${ms} ms`, facts].join(' ').trim(),
  );
  return [`${SELF_TEST.title} ${version} ${time}`, ...lines].join('\n');
}

function row(result: ProbeResult): string {
  const { sign, word } = SELF_TEST.states[result.state];
  const cells = [
    `${sign} ${word}`,
    `${result.id} ${SELF_TEST_WORDS[result.id]?.name ?? ''}`,
    adviceOf(result),
    secondsOf(result.ms),
  ];
  return `<tr class="${result.state}">${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
