/** The result of a check as one page. It contains no text of the dealership, only forms of texts and places. */
import type { FieldReport, TabReport } from './check';

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1f2937 }
  h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem }
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #e5e7eb; vertical-align: top }
  td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
  .bad { color: #b91c1c } code { background: #f3f4f6; padding: 0 .25rem; border-radius: .2rem }
`;

/**
 * Makes the page.
 *
 * @param reports - by tab
 */
export function checkPage(reports: readonly TabReport[], title: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<h1>${escaped(title)}</h1>
<p>How well the mapping fits what is published. Texts are shown by their form: 9 is a digit, A and a are letters.</p>
${reports.map(section).join('\n')}
</html>
`;
}

function section({ tab, into, rows, missing, fields }: TabReport): string {
  const lacking =
    missing.length > 0 ? `<p class="bad">Columns that are not there: ${escaped(missing.join(', '))}</p>` : '';
  return `<h2>${escaped(tab)} → ${escaped(into)}, ${rows} rows</h2>${lacking}
<table><tr><th>field<th class="n">filled<th class="n">values<th class="n">distinct<th class="n">rejected<th>forms that are rejected
${fields.map(line).join('\n')}</table>`;
}

function line({ field, filled, parsed, distinct, rejected, shapes }: FieldReport): string {
  const numbers = [filled, parsed, distinct].map((count) => `<td class="n">${count}`).join('');
  const forms = shapes.map(
    ({ rule, shape, count, cell }) =>
      `<code>${escaped(shape)}</code> ${escaped(rule)}, ${count} times, first in ${escaped(cell)}`,
  );
  const mark = rejected > 0 ? ' bad' : '';
  return `<tr><td>${escaped(field)}${numbers}<td class="n${mark}">${rejected}<td>${forms.join('<br>')}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
