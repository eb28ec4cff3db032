/** Runs functions of the script for menu items and pages, and shows what comes up meanwhile. */
import { SHELL_TEXT } from '../messages';
import type { CallResult, Shown } from '../session';
import type { Api, DialogAnswer } from './api';
import { ask, toast } from './dialogs';
import { byId } from './element';
import type { PageHost } from './frames';

/** Where calls end up. */
export interface Stage {
  readonly api: Api;
  /** Shows a page of the script. */
  showPage(shown: Shown): void;
  /** Draws the Spreadsheet anew. */
  look(): Promise<void>;
  /** Gives the keyboard to the cells. */
  focus(): void;
}

export class Calls implements PageHost {
  /** @param stage - where calls end up */
  constructor(private readonly stage: Stage) {}

  /** A page calls. */
  async call(name: string, args: readonly unknown[]): Promise<CallResult> {
    const result = await this.run(name, args, [], true);
    for (const shown of result.shown) this.show(shown);
    return result;
  }

  focus(): void {
    this.stage.focus();
  }

  /**
   * Runs a menu item. A script waits while a prompt is open; here it ran on as if the prompt had been closed, which
   * by design does nothing. So an answer is given by running the item again with it.
   * @param name - of the function
   * @param answers - so far
   */
  async choose(name: string, answers: readonly DialogAnswer[]): Promise<void> {
    const result = await this.run(name, [], answers, false);
    if (result.error !== '') toast(byId('toasts'), SHELL_TEXT.failed(result.error));
    for (const shown of result.shown) {
      this.show(shown);
      if (!shown.isOpen || (shown.kind !== 'alert' && shown.kind !== 'prompt')) continue;
      const answer = await ask(shown);
      if (shown.kind === 'prompt' && answer.button === 'OK') return this.choose(name, [...answers, answer]);
    }
  }

  private show(shown: Shown): void {
    if (shown.kind === 'toast') toast(byId('toasts'), shown.text);
    else if (shown.kind.startsWith('show')) this.stage.showPage(shown);
  }

  private async run(
    name: string,
    args: readonly unknown[],
    answers: readonly DialogAnswer[],
    page: boolean,
  ): Promise<CallResult> {
    byId('working').hidden = false;
    try {
      const result = await this.stage.api.call(name, args, answers, page);
      await this.stage.look();
      return result;
    } finally {
      byId('working').hidden = true;
    }
  }
}
