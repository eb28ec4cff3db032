/** Runs functions of the script for menu items and pages, and shows their dialogs, pages and toasts. */
import { SHELL_TEXT } from '../messages';
import type { CallResult, Shown } from '../session';
import type { Api, DialogAnswer } from './api';
import { ask, toast } from './dialogs';
import { byId } from './element';
import type { PageHost } from './frames';

/** What calls use. */
export interface Stage {
  readonly api: Api;
  /** Shows a page of the script. */
  showPage(shown: Shown): void;
  /** Draws the Spreadsheet again. */
  look(): Promise<void>;
  /** Moves the keyboard focus to the cells. */
  focus(): void;
}

export class Calls implements PageHost {
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
    if (error !== null) toast(byId('toasts'), SHELL_TEXT.failed(error));
  }

  /**
   * Runs a function with the answers of the person. On Google a script waits while a question is open. Here it first runs
   * as if the question had been closed, which by design changes nothing; then it runs again with the answer.
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

  /** Shows everything; returns the first answer with which the script would have continued. */
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
