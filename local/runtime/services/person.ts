/** The person in front of the Spreadsheet: what was shown, what is selected, what will be answered. */

/** A button by its name, or a button with a text; a bare text that names no button is an OK with that text. */
export type Answer = string | { readonly button: string; readonly text?: string };

export interface Dialog {
  readonly kind: 'alert' | 'prompt' | 'showSidebar' | 'showModalDialog' | 'showModelessDialog';
  readonly title: string;
  /** The question, or the page. */
  readonly text: string;
  /** Button that was pressed, if there were buttons. */
  readonly answer: string | null;
  /** Names of the buttons of a question. */
  readonly buttons?: readonly string[];
  /** Pixels that a page asked for. */
  readonly width?: number;
  readonly height?: number;
}

export interface Toast {
  readonly title: string;
  readonly message: string;
}

type MenuItem =
  | { readonly caption: string; readonly functionName: string }
  | { readonly caption: string; readonly items: readonly MenuItem[] }
  /** A separator. */
  | null;

export interface Menu {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

/** A selection, rows and columns from 1. */
export interface Selection {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const BUTTONS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'];

export class Person {
  /** Answers to the dialogs to come. A dialog without an answer is closed. */
  readonly answers: Answer[] = [];
  readonly dialogs: Dialog[] = [];
  readonly toasts: Toast[] = [];
  readonly menus: Menu[] = [];
  selection: Selection | null = null;
  /** Account under which calls of pages run, where the browser takes another one than the menu does; null where not. */
  pageAccount: string | null = null;
  /** Whether Google refuses calls of pages, as it does when that account may not use the script. */
  arePagesRefused = false;
  /** Scopes whose boxes the person left unticked when Google asked, or that Google has not asked for yet. */
  readonly withheld = new Set<string>();
  /** Whether triggers run with a part of the scopes, or not at all until everything is agreed to. */
  consent: 'granular' | 'whole' = 'granular';

  /**
   * Shows a question and takes the next answer.
   * @param kind - alert or prompt
   * @param buttons - names of the buttons
   */
  ask(
    kind: 'alert' | 'prompt',
    title: string,
    text: string,
    buttons: readonly string[],
  ): { button: string; text: string } {
    const given = this.answers.shift() ?? 'CLOSE';
    const reply = typeof given === 'string' ? named(given) : { button: given.button, text: given.text ?? '' };
    this.dialogs.push({ kind, title, text, buttons, answer: reply.button });
    return reply;
  }
}

function named(text: string): { button: string; text: string } {
  return BUTTONS.includes(text) ? { button: text, text: '' } : { button: 'OK', text };
}
