/** The sections about what was published: relations of the tabs, and observations. */

import { figure } from '../told/figure';
import type { ObservationLine } from '../told/observations';
import { type Html, html } from './html';
import { REPORT, rowsWord } from './messages';
import type { SheetLine } from './status';

/**
 * What identifies the rows of each tab and where they point, with what was found wrong there.
 *
 * @param observations - on their data
 */
export function relationsSection(
  sheets: readonly SheetLine[],
  observations: readonly ObservationLine[],
): Html {
  const rows = sheets.flatMap((sheet) => sheetRows(sheet, observations));
  const heads = [REPORT.sheet, REPORT.relation, REPORT.why, REPORT.found];
  const body = rows.length === 0 ? paragraph(REPORT.noRelations) : table(REPORT.relationsHint, heads, rows);
  return html`<section><h2>${REPORT.relations}</h2>${body}</section>`;
}

/**
 * Each case once: where, what, and what to do.
 *
 * @param observations - on the data
 */
export function observationsSection(observations: readonly ObservationLine[]): Html {
  const heads = [REPORT.severity, REPORT.place, REPORT.rule, REPORT.rows];
  const rows = observations.map(observationRow);
  const hint = REPORT.observationsHint;
  const body = rows.length === 0 ? paragraph(REPORT.noObservations) : table(hint, heads, rows);
  return html`<section><h2>${REPORT.observations}</h2>${body}</section>`;
}

function observationRow(one: ObservationLine): Html {
  const mark = html`<span class="mark ${one.severity === 'error' ? 'bad' : 'wait'}">${one.severity}</span>`;
  const line = one.line === '' ? one.file : `${one.file}, ${REPORT.line} ${one.line}`;
  return html`<tr><td data-label="${REPORT.severity}">${mark}</td>
<th scope="row">${one.tab} ${one.cell}<br><span class="soft">${line}</span></th>
<td class="text"><strong>${REPORT.rules(one.ruleWord)}</strong> ${one.reason}<br><span class="soft">${one.todo}</span></td>
<td class="number" data-label="${REPORT.rows}">${figure(one.rows)}</td></tr>`;
}

/** The ID column of a tab and its relations; the tab's name stands beside all of them. */
function sheetRows(sheet: SheetLine, observations: readonly ObservationLine[]): Html[] {
  const own = observations.filter(({ tab }) => tab === sheet.tab);
  const id = sheet.idColumn === '' ? REPORT.none : `«${sheet.idColumn}»`;
  const ids = own.filter(({ rule }) => rule.startsWith('id/'));
  const head = html`<th scope="rowgroup" rowspan="${sheet.relations.length + 1}">${sheet.tab}<br><span class="soft">${sheet.state} · ${rowsWord(sheet.rows)}</span></th>`;
  return [
    relationRow(head, `${REPORT.idColumn}: ${id}`, sheet.idEvidence, ids),
    ...sheet.relations.map((relation) => {
      const [name, why] = parts(relation);
      return relationRow(html``, name, why, own.filter(isOf(name)));
    }),
  ];
}

/** A relation, and why: they stand on both sides of the first colon behind the arrow. */
function parts(relation: string): [string, string] {
  const at = relation.indexOf(':', relation.indexOf(' → '));
  return at < 0 ? [relation, ''] : [relation.slice(0, at), relation.slice(at + 1).trim()];
}

/** Whether an observation is about the relation of this name; one without a column about any that has none. */
function isOf(name: string): (one: ObservationLine) => boolean {
  return ({ rule, column }) =>
    rule.startsWith('parent/') && (column === '' ? !name.startsWith('«') : name.startsWith(`«${column}»`));
}

function relationRow(head: Html, name: string, why: string, found: readonly ObservationLine[]): Html {
  const words = found.map(({ ruleWord, rows }) => `${ruleWord}: ${figure(rows)}`);
  const issues =
    words.length === 0
      ? html`<span class="good">${REPORT.noIssue}</span>`
      : html`<span class="bad">${words.join('; ')}</span>`;
  return html`<tr>${head}<td data-label="${REPORT.relation}">${name}</td>
<td class="text" data-label="${REPORT.why}">${why}</td><td data-label="${REPORT.found}">${issues}</td></tr>`;
}

function table(caption: string, heads: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function paragraph(text: string): Html {
  return html`<p>${text}</p>`;
}
