/** The Spreadsheet around the script's pages: menu, cells, tabs, clock. */
import 'slickgrid/dist/styles/css/slick.grid.css';
import { SHELL_TEXT } from '../messages';
import type { Status } from '../session';
import { type Api, connect } from './api';
import { Calls } from './calls';
import { toast } from './dialogs';
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

class Shell {
  private last: Status | null = null;
  private readonly grid: Grid;
  private readonly calls: Calls;

  constructor(private readonly api: Api) {
    this.grid = new Grid(byId('grid'), api, {
      selected: (sheetId, row, column, text) => {
        byId('cell').textContent = text;
        void api.select(sheetId, row, column);
      },
      typed: (sheetId, row, column, text) => {
        byId('cell').textContent = text;
        void this.after(api.type(sheetId, row, column, text));
      },
    });
    this.calls = new Calls({
      api,
      showPage: (shown) => frames.show(shown),
      look: () => this.look(),
      focus: () => this.grid.focus(),
    });
    const frames = new Frames(this.calls);
    byId('advance').addEventListener('click', () => {
      void this.after(api.advance(FIVE_MINUTES)).then(() => frames.advance(FIVE_MINUTES));
    });
  }

  look(): Promise<void> {
    return this.after(this.api.status());
  }

  /** Draws what the Spreadsheet is like after something was done to it. */
  private async after(done: Promise<Status>): Promise<void> {
    try {
      this.draw(await done);
    } catch {
      toast(byId('toasts'), SHELL_TEXT.lost);
    }
  }

  private readonly draw = (status: Status): void => {
    const { last } = this;
    const isSame = last?.activeId === status.activeId;
    const isNew = !isSame || last?.changes !== status.changes;
    byId('clock').textContent = time.format(status.nowMs);
    byId('next').textContent = status.nextMs === null ? SHELL_TEXT.none : time.format(status.nextMs);
    if (JSON.stringify(last?.menus) !== JSON.stringify(status.menus)) {
      drawMenus(byId('menus'), status.menus, (name) => void this.calls.choose(name));
    }
    this.last = status;
    if (!isNew) return;
    const choose = (sheetId: number) => void this.api.select(sheetId, 1, 1).then(this.draw);
    drawTabs(byId('tabs'), status.tabs, status.activeId, choose);
    const tab = status.tabs.find(({ sheetId }) => sheetId === status.activeId);
    if (tab) this.grid.show(tab, isSame);
  };
}

const shell = new Shell(connect());
void shell.look();
setInterval(() => {
  if (!document.hidden) void shell.look();
}, LOOK_MS);
