/** The Spreadsheet around the script's pages: menu, cells, tabs, clock. */
import 'slickgrid/dist/styles/css/slick.grid.css';
import { SHELL_TEXT } from '../messages';
import type { CallResult, Shown, Status } from '../session';
import { connect, type DialogAnswer } from './api';
import { ask, toast } from './dialogs';
import { byId } from './element';
import { Frames } from './frames';
import { Grid } from './grid';
import { drawMenus } from './menu';
import './shell.css';
import { drawTabs } from './tabs';

/** Milliseconds between two looks at the server, which is on this machine. */
const LOOK_MS = 1_000;

const FIVE_MINUTES = 5 * 60_000;

const time = new Intl.DateTimeFormat('es-AR', {
  timeStyle: 'medium',
  timeZone: 'America/Argentina/Buenos_Aires',
});

function start(): void {
  const api = connect();
  const grid = new Grid(byId('grid'), api, (sheetId, row, column, text) => {
    byId('cell').textContent = text;
    void api.select(sheetId, row, column);
  });
  let last: Status | null = null;

  const draw = (status: Status): void => {
    const tab = status.tabs.find(({ sheetId }) => sheetId === status.activeId);
    const isSame = last?.activeId === status.activeId;
    const isNew = !isSame || last?.changes !== status.changes;
    byId('clock').textContent = time.format(status.nowMs);
    byId('next').textContent = status.nextMs === null ? SHELL_TEXT.none : time.format(status.nextMs);
    if (JSON.stringify(last?.menus) !== JSON.stringify(status.menus)) {
      drawMenus(byId('menus'), status.menus, (name) => void callMenu(name, []));
    }
    const choose = (sheetId: number) => void api.select(sheetId, 1, 1).then(draw);
    if (isNew) drawTabs(byId('tabs'), status.tabs, status.activeId, choose);
    if (tab && isNew) grid.show(tab, isSame);
    last = status;
  };
  const look = () => api.status().then(draw, () => toast(byId('toasts'), SHELL_TEXT.lost));

  const run = async (
    name: string,
    args: readonly unknown[],
    answers: readonly DialogAnswer[],
    page: boolean,
  ) => {
    byId('working').hidden = false;
    try {
      const result = await api.call(name, args, answers, page);
      await look();
      return result;
    } finally {
      byId('working').hidden = true;
    }
  };
  const frames = new Frames({
    call: async (name, args) => {
      const result = await run(name, args, [], true);
      for (const shown of result.shown) showPage(shown);
      return result;
    },
    focus: () => grid.focus(),
  });
  const showPage = (shown: Shown): void => {
    if (shown.kind === 'toast') toast(byId('toasts'), shown.text);
    else if (shown.kind.startsWith('show')) frames.show(shown);
  };
  /**
   * A script waits while a prompt is open; here it ran on as if it had been closed, which by design does nothing. So
   * an answer is given by running the item again with it.
   */
  const callMenu = async (name: string, answers: readonly DialogAnswer[]): Promise<void> => {
    const result: CallResult = await run(name, [], answers, false);
    if (result.error !== '') toast(byId('toasts'), SHELL_TEXT.failed(result.error));
    for (const shown of result.shown) {
      showPage(shown);
      if (!shown.isOpen || (shown.kind !== 'alert' && shown.kind !== 'prompt')) continue;
      const answer = await ask(shown);
      if (shown.kind === 'prompt' && answer.button === 'OK') return callMenu(name, [...answers, answer]);
    }
  };

  byId('advance').addEventListener('click', () => void api.advance(FIVE_MINUTES).then(draw));
  void look();
  setInterval(() => {
    if (!document.hidden) void look();
  }, LOOK_MS);
}

start();
