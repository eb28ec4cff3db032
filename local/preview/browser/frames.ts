/** Pages of the script: the sidebar and the dialog, each in a frame that can only talk to this shell. */
import { SHELL_TEXT } from '../messages';
import type { CallResult, Shown } from '../session';
import { byId, element } from './element';

/** A message of a page to the shell. */
interface FromPage {
  readonly kind: 'call' | 'close' | 'focus';
  readonly id?: number;
  readonly name?: string;
  readonly args?: string;
}

/** What the shell does for pages. */
export interface PageHost {
  call(name: string, args: readonly unknown[]): Promise<CallResult>;
  focus(): void;
}

export class Frames {
  private sidebar: HTMLIFrameElement | null = null;
  private dialog: HTMLIFrameElement | null = null;

  constructor(private readonly host: PageHost) {
    window.addEventListener('message', (event: MessageEvent<FromPage>) => {
      const frame = [this.sidebar, this.dialog].find((one) => one?.contentWindow === event.source);
      if (frame) void this.take(frame, event.data);
    });
    byId('sidebar-close').addEventListener('click', () => this.closeSidebar());
    byId('dialog-close').addEventListener('click', () => this.closeDialog());
    byId('dialog').addEventListener('close', () => this.closeDialog());
  }

  /** Advances the time of the pages, and so runs their timeouts that are due. */
  advance(ms: number): void {
    for (const frame of [this.sidebar, this.dialog]) frame?.contentWindow?.postMessage({ advance: ms }, '*');
  }

  /** Shows a page. Sheets has one sidebar and one dialog; a new page replaces the former one. */
  show(page: Shown): void {
    const frame = element('iframe', { src: `page/${page.text}`, title: page.title });
    if (page.kind === 'showSidebar') {
      this.sidebar?.remove();
      this.sidebar = frame;
      byId('sidebar-title').textContent = page.title;
      byId('sidebar').append(frame);
      byId('sidebar').hidden = false;
      return;
    }
    this.dialog?.remove();
    this.dialog = frame;
    byId('dialog-page-title').textContent = page.title;
    frame.style.width = `${page.width || 600}px`;
    frame.style.height = `${page.height || 400}px`;
    const dialog = byId('dialog');
    dialog.append(frame);
    if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
  }

  private async take(frame: HTMLIFrameElement, message: FromPage): Promise<void> {
    if (message.kind === 'focus') return this.host.focus();
    if (message.kind === 'close') return frame === this.sidebar ? this.closeSidebar() : this.closeDialog();
    const args: unknown = JSON.parse(message.args ?? '[]');
    let answer: Pick<CallResult, 'value' | 'error'> = { value: null, error: SHELL_TEXT.lost };
    try {
      answer = await this.host.call(message.name ?? '', Array.isArray(args) ? args : []);
    } catch {
      // The page gets the error above.
    }
    // The frame's origin is opaque, so only `*` is possible as target; its content is ours.
    frame.contentWindow?.postMessage({ id: message.id, value: answer.value, error: answer.error }, '*');
  }

  private closeSidebar(): void {
    this.sidebar?.remove();
    this.sidebar = null;
    byId('sidebar').hidden = true;
  }

  private closeDialog(): void {
    this.dialog?.remove();
    this.dialog = null;
    const dialog = byId('dialog');
    if (dialog instanceof HTMLDialogElement && dialog.open) dialog.close();
  }
}
