/** How the report looks, on a screen and on paper. Nothing is loaded from outside. */
export const STYLE = `
:root { color-scheme: light; --ink: #1d2433; --soft: #566074; --line: #d9dee8; --back: #f5f7fa; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
footer { padding-bottom: 3rem; color: var(--soft); }
h1 { margin: 0 0 .25rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.3rem; }
h3 { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; }
h4 { margin: 1rem 0 .25rem; font-size: .95rem; }
p { margin: .25rem 0 .75rem; }
.soft { color: var(--soft); }
.tally { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; margin: 0; list-style: none; }
.tally li { flex: 1 1 7rem; padding: .75rem 1rem; background: #fff; border: 1px solid var(--line); border-radius: .5rem; }
.tally strong { display: block; font-size: 1.6rem; line-height: 1.2; }
article { margin: 0 0 1rem; padding: 1rem 1.25rem; background: #fff; border: 1px solid var(--line); border-radius: .5rem;
  break-inside: avoid; }
article > :last-child { margin-bottom: 0; }
.title { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; margin-bottom: .75rem; }
.mark { padding: .1rem .6rem; border-radius: 1rem; border: 1px solid currentColor; font-size: .85rem; white-space: nowrap; }
.good { color: #17633a; } .bad { color: #a3241a; } .wait { color: #7a4b00; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .5rem 1.5rem; margin: 0; }
dt { color: var(--soft); font-size: .85rem; }
dd { margin: 0; overflow-wrap: anywhere; }
ul.plain { margin: 0; padding-left: 1.2rem; }
.wide { overflow-x: auto; background: #fff; border: 1px solid var(--line); border-radius: .5rem; }
.wide:focus-visible { outline: 3px solid #2458c5; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
caption { padding: .5rem .75rem; text-align: left; color: var(--soft); }
th, td { padding: .5rem .75rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: break-word; }
tbody th { font-weight: 600; }
tbody th .soft { font-weight: 400; font-size: .85rem; }
thead th { background: var(--back); color: var(--soft); font-weight: 600; white-space: nowrap; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.text { min-width: 14rem; }
tbody th[scope="row"] { min-width: 11rem; }
/* On a phone a row is a block: a table of four columns would have to be pushed aside to be read. */
@media screen and (max-width: 640px) {
  main, header, footer { padding-left: 1rem; padding-right: 1rem; }
  .mark { white-space: normal; }
  .wide { overflow-x: visible; }
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: .5rem 0; border-top: 1px solid var(--line); }
  th, td, tbody th[scope="row"], td.text { min-width: 0; padding: .2rem .75rem; border: 0; overflow-wrap: anywhere; }
  td.number { text-align: left; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
}
@media print {
  body { background: #fff; font-size: 10pt; }
  header { padding-top: 0; }
  main, header, footer { max-width: none; padding: 0; }
  .wide { overflow: visible; border: 0; }
  td.text { min-width: 0; }
  tr, .tally { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  thead { display: table-header-group; }
  @page { margin: 15mm; }
}`;
