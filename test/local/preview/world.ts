/** A preview of the built bundle, with a Drive in memory, that a test opens in Chromium. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { MemoryDrive } from '../../../local/google/drive/memory';
import { listen } from '../../../local/preview/server';
import { Session } from '../../../local/preview/session';
import type { RuntimeOptions } from '../../../local/runtime/options';
import { Runtime } from '../../../local/runtime/runtime';

export interface PreviewWorld {
  readonly runtime: Runtime;
  readonly session: Session;
  readonly drive: MemoryDrive;
  readonly folderId: string;
  readonly address: string;
  /** Puts the example's files into the folder. */
  putExample(): void;
  close(): Promise<void>;
}

/** Opens a world in which nothing is installed yet; its time stands still unless somebody moves it. */
export async function openPreview(
  options: Partial<Omit<RuntimeOptions, 'drive'>> = {},
): Promise<PreviewWorld> {
  const drive = new MemoryDrive();
  const folderId = drive.mkdir('Exportaciones');
  const runtime = new Runtime({ scriptFolder: 'dist', drive, ...options });
  const started = runtime.clock.nowMs;
  const session = new Session(runtime, () => started);
  const { address, server } = await listen(session, '.build/preview', 0);
  return {
    runtime,
    session,
    drive,
    folderId,
    address,
    putExample: () => {
      for (const name of readdirSync('example')) {
        drive.put(name, readFileSync(`example/${name}`), { parentId: folderId });
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A person at the preview, who counts clicks. */
export class Visitor {
  clicks = 0;
  /** What the browser complained about. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error') this.complaints.push(line.text());
    });
  }

  /** Opens the preview. */
  static async open(browser: Browser, address: string): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 760 },
      reducedMotion: 'reduce',
      locale: 'es-AR',
    });
    context.setDefaultTimeout(10_000);
    const visitor = new Visitor(await context.newPage());
    await visitor.page.goto(address);
    await visitor.page.getByRole('button', { name: 'Integración TECNOM' }).waitFor();
    return visitor;
  }

  /** Clicks what carries a name. */
  async click(
    frame: Page | Frame,
    role: 'button' | 'menuitem' | 'tab',
    name: string | RegExp,
  ): Promise<void> {
    await frame.getByRole(role, { name }).first().click();
    this.clicks += 1;
  }

  /** Chooses an item of the menu: two clicks. */
  async choose(item: string): Promise<void> {
    await this.click(this.page, 'button', 'Integración TECNOM');
    await this.click(this.page, 'menuitem', item);
  }

  /** The page in the dialog or in the sidebar, once it is there. */
  async frame(place: 'dialog' | 'sidebar'): Promise<Frame> {
    const handle = await this.page.waitForSelector(`#${place} iframe`);
    const frame = await handle.contentFrame();
    if (!frame) throw new Error(`the ${place} shows no page`);
    await frame.waitForSelector('main');
    return frame;
  }

  /** Texts of the cells that are to be seen. */
  async cells(): Promise<string[]> {
    return this.page.locator('.slick-cell:not(.number)').allInnerTexts();
  }
}
