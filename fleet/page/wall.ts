/** The wall page in the browser: search, filter, order, and a dealership that opens to its tabs. */
import type { WallData, WallRow } from '../core/show/wall-data';
import { age } from '../core/words/time';
import { WALL } from '../core/words/wall';
import { element } from './element';
import type { Column, View } from './view';
import { COLUMNS, FIRST_VIEW, rowsOf } from './view';

/** Pause between reloads: every look writes the file again. The page reloads only if no row is open and nothing has focus. */
const RELOAD_MS = 60_000;
const STALE_MS = 15 * 60_000;

const data: WallData = JSON.parse(document.getElementById('data')?.textContent ?? '{}');
const sentence = (place: number): string => data.sentences[place] ?? '';
const ago = (ms: number | null): string => (ms === null ? '' : age(Date.now() - ms));
let view: View = restored();
let open: WallRow | null = null;

const body = element('tbody');
const count = element('output', { 'aria-live': 'polite' });
const headers = new Map<Column, HTMLElement>();

function show(): void {
  const rows = rowsOf(data, view);
  body.replaceChildren(
    ...rows.flatMap((row) => (row === open ? [rowOf(row), detailsOf(row)] : [rowOf(row)])),
  );
  if (rows.length === 0)
    body.append(element('tr', {}, element('td', { colspan: String(COLUMNS.length) }, WALL.none)));
  count.textContent = WALL.shown(rows.length, data.rows.length);
  for (const [column, header] of headers) {
    const isBy = view.sort?.column === column;
    header.setAttribute('aria-sort', isBy ? (view.sort?.isDown ? 'descending' : 'ascending') : 'none');
  }
  sessionStorage.setItem('view', JSON.stringify(view));
}

function rowOf(row: WallRow): HTMLElement {
  const button = element('button', { type: 'button', 'aria-expanded': String(row === open) }, row.name);
  button.addEventListener('click', () => {
    open = row === open ? null : row;
    show();
    const again = [...body.querySelectorAll('button')].find(({ textContent }) => textContent === row.name);
    again?.focus();
  });
  const code = row.isOtherCode ? element('strong', {}, ` ${WALL.otherCode}`) : '';
  return element(
    'tr',
    { class: row.needsPerson ? 'bad' : row.condition === 'well' ? 'good' : 'mild' },
    element('th', { scope: 'row' }, button),
    element('td', {}, element('span', { class: 'state' }, sentence(row.word))),
    element('td', {}, sentence(row.what)),
    element('td', {}, ago(row.sinceMs)),
    element('td', {}, ago(row.lastSignalMs)),
    element('td', {}, row.version, ' ', element('code', {}, row.hash), code),
    element('td', {}, row.ring),
    element('td', {}, row.spentPercent === null ? '' : `${row.spentPercent} %`),
  );
}

function detailsOf(row: WallRow): HTMLElement {
  const lines = row.entities.map(([tab, word, what, todo, publishedMs]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, tab),
      element('td', {}, sentence(word)),
      element('td', {}, sentence(what)),
      element('td', {}, sentence(todo)),
      element('td', {}, ago(publishedMs)),
    ),
  );
  const titles = [WALL.tab, WALL.state, WALL.columns.what, WALL.todo, WALL.published];
  const table = element(
    'table',
    {},
    element('caption', {}, WALL.entities),
    element('thead', {}, element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, ...lines),
  );
  const todo = sentence(row.todo);
  const advice = todo === '' ? [] : [element('p', {}, element('strong', {}, `${WALL.todo}: `), todo)];
  const cell = element(
    'td',
    { colspan: String(COLUMNS.length) },
    ...advice,
    ...(lines.length > 0 ? [table] : []),
  );
  return element('tr', { class: 'details' }, cell);
}

function headerOf(column: Column): HTMLElement {
  const button = element('button', { type: 'button' }, WALL.columns[column]);
  button.addEventListener('click', () => {
    const isDown = view.sort?.column === column && !view.sort.isDown;
    view = { ...view, sort: { column, isDown } };
    show();
  });
  const header = element('th', { scope: 'col' }, button);
  headers.set(column, header);
  return header;
}

function controls(): HTMLElement {
  const search = element('input', { type: 'search', id: 'search', value: view.search });
  search.addEventListener('input', () => {
    view = { ...view, search: search.value };
    show();
  });
  const words = new Map(data.rows.map(({ condition, word }) => [condition, sentence(word)]));
  const options = [['', WALL.every], ['attention', WALL.attention], ...words] as const;
  const state = element(
    'select',
    { id: 'state' },
    ...options.map(([value, text]) => element('option', { value }, text)),
  );
  state.value = view.state;
  state.addEventListener('change', () => {
    view = { ...view, state: state.value };
    show();
  });
  return element(
    'div',
    { class: 'controls' },
    element('label', { for: 'search' }, WALL.search),
    search,
    element('label', { for: 'state' }, WALL.state),
    state,
    count,
  );
}

function restored(): View {
  try {
    return { ...FIRST_VIEW, ...JSON.parse(sessionStorage.getItem('view') ?? '{}') };
  } catch {
    return FIRST_VIEW;
  }
}

const looked = element(
  'p',
  { class: Date.now() - data.atMs > STALE_MS ? 'stale' : '' },
  WALL.looked(ago(data.atMs)),
);
const table = element(
  'table',
  { class: 'fleet' },
  element('thead', {}, element('tr', {}, ...COLUMNS.map(headerOf))),
  body,
);
document
  .getElementById('wall')
  ?.append(
    element('header', {}, element('h1', {}, WALL.title), looked, controls()),
    element('main', {}, table),
  );
show();
setInterval(() => {
  if (!open && document.activeElement === document.body) location.reload();
}, RELOAD_MS);
