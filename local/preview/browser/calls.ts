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
  call(name: string, args: readonly unknown[]): Promise<CallResult> {
    return this.converse(name, args, true);
  }

  focus(): void {
    this.stage.focus();
  }

  /** Runs a menu item. */
  async choose(name: string): Promise<void> {
    const { error } = await this.converse(name, [], false);
    if (error !== '') toast(byId('toasts'), SHELL_TEXT.failed(error));
  }

  /**
   * Runs a function, with what the person answers. A script waits while a question is open; here it ran on as if the
   * question had been closed, which by design does nothing. So an answer is given by running it again with that.
   */
  private async converse(name: string, args: readonly unknown[], page: boolean): Promise<CallResult> {
    const answers: DialogAnswer[] = [];
    for (;;) {
      const result = await this.run(name, args, answers, page);
      const answer = await this.showAll(result.shown);
      if (!answer) return result;
      answers.push(answer);
    }
  }

  /** Shows what came up; gives the first answer with which the script would have gone on. */
  private async showAll(all: readonly Shown[]): Promise<DialogAnswer | null> {
    for (const shown of all) {
      this.show(shown);
      if (!shown.isOpen || (shown.kind !== 'alert' && shown.kind !== 'prompt')) continue;
      const answer = await ask(shown);
      const isQuestion = shown.kind === 'prompt' || shown.buttons.length > 1;
      if (isQuestion && answer.button === shown.buttons[0]) return answer;
    }
    return null;
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
