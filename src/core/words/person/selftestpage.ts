/** The diagnosis as a page over the Spreadsheet, and as a report to send. */
import type { Diagnosis, ProbeResult } from '../../records/diagnosis';
import { asMarkup } from './markup';
import { adviceOf, describeResults, SELF_TEST, secondsOf } from './selftest';
import { PAGE_TEST_WORDS, SELF_TEST_WORDS } from './selftestwords';

const STYLE =
  ':root{color-scheme:light dark}body{font:14px/1.4 Roboto,Arial,sans-serif;margin:16px;overflow-wrap:anywhere}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid #8888}' +
  'td:first-child{white-space:nowrap}td:last-child,th:last-child{text-align:right}textarea{width:100%;box-sizing:border-box;font:12px/1.4 monospace}' +
  '.failed{font-weight:bold}h1{font-size:18px;margin:0 0 8px}button{font:inherit;padding:6px 14px;margin-top:8px}';

/**
 * Tests what Google removes from a page on its way to the browser (docs/platform.md, P130 to P132), by the number of
 * characters that remain. The script stays valid whatever is removed.
 */
const TRIALS =
  'var trials=["t"+`a//b\n`.length,"c"+`a/*b*/c`.length,"q"+"a/*b*/c".length,"r"+"$$".length,"u"+"\u00f1".length];';

/** Adds the page's own results to table and report: that its script runs, and as which account its calls run. */
const CHECKS =
  "var report=document.getElementById('report');" +
  "function tell(id,passed,facts){var row=document.getElementById(id);row.className=passed?'passed':'failed';" +
  'row.cells[0].textContent=passed?row.dataset.passed:row.dataset.failed;if(passed)row.cells[2].textContent="";' +
  "report.value+='\\n'+id+' '+row.cells[0].textContent.charAt(0)+' '+facts}" +
  "tell('D36',true,(window.trials||[]).join(' '));" +
  "google.script.run.withSuccessHandler(function(same){tell('D37',same,same?'':'other')})" +
  ".withFailureHandler(function(error){tell('D37',false,String(error.message).match(/[A-Z]+_[A-Z_]+|$/)[0])})" +
  '.isOpener(report.dataset.opener);';

/** Copies the selected report, because a page in a frame cannot always use the clipboard itself. */
const SCRIPT =
  "document.getElementById('copy').onclick=function(){report.select();" +
  "document.execCommand('copy');this.textContent=this.dataset.done}";

/** Order of the results: those that need attention come first. */
const ORDER = ['failed', 'skipped', 'passed'] as const;

/**
 * The page: a table of all checks, and the report.
 *
 * @param opener - hash of the account that opened it, because the page must not name the account
 */
export function selfTestPage(diagnosis: Diagnosis, opener: string): string {
  const { results } = diagnosis;
  const rows = ORDER.flatMap((state) => results.filter((result) => result.state === state));
  const { columns } = SELF_TEST;
  const header = [columns.state, columns.name, columns.todo, columns.seconds];
  return [
    '<!DOCTYPE html><html lang="es"><head><base target="_top">',
    `<title>${asMarkup(SELF_TEST.title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${asMarkup(describeResults(results))}</h1><p>${asMarkup(SELF_TEST.intro)}</p><table><thead><tr>`,
    ...header.map((name) => `<th scope="col">${asMarkup(name)}</th>`),
    `</tr></thead><tbody>${rows.map(row).join('')}${Object.keys(PAGE_TEST_WORDS).map(pageRow).join('')}</tbody></table>`,
    `<p><label for="report">${asMarkup(SELF_TEST.report)}</label></p>`,
    `<textarea id="report" rows="8" readonly data-opener="${asMarkup(opener)}">${asMarkup(selfTestReport(diagnosis))}</textarea>`,
    `<button id="copy" type="button" data-done="${asMarkup(SELF_TEST.copied)}">${asMarkup(SELF_TEST.copy)}</button>`,
    `<button type="button" onclick="google.script.host.close()">${asMarkup(SELF_TEST.close)}</button>`,
    `<script>${TRIALS}</script><script>${CHECKS}${SCRIPT}</script></main></body></html>`,
  ].join('');
}

/** The report: IDs, results, figures and times; nothing of a client's files. */
export function selfTestReport({ version, codeHash, time, results }: Diagnosis): string {
  const lines = results.map(({ id, state, facts, ms }) =>
    [id, SELF_TEST.states[state].sign, `${ms} ms`, facts].join(' ').trim(),
  );
  const title = [SELF_TEST.title, version, codeHash, time].filter((part) => part !== null).join(' ');
  return [title, ...lines].join('\n');
}

function row(result: ProbeResult): string {
  const { sign, word } = SELF_TEST.states[result.state];
  const name = SELF_TEST_WORDS[result.id]?.name ?? '';
  const cells = [`${sign} ${word}`, `${result.id} ${name}`, adviceOf(result), secondsOf(result.ms)];
  return `<tr class="${result.state}">${cells.map(cell).join('')}</tr>`;
}

/** Row of a check that counts as not run until the page's script sets its result. */
function pageRow(id: string): string {
  const { skipped, passed, failed } = SELF_TEST.states;
  const { name = '', todo = '' } = PAGE_TEST_WORDS[id] ?? {};
  const cells = [`${skipped.sign} ${skipped.word}`, `${id} ${name}`, todo, ''];
  const words = [passed, failed].map(({ sign, word }) => asMarkup(`${sign} ${word}`));
  return `<tr id="${id}" class="skipped" data-passed="${words[0]}" data-failed="${words[1]}">${cells.map(cell).join('')}</tr>`;
}

function cell(text: string): string {
  return `<td>${asMarkup(text)}</td>`;
}
