/** Alerts, prompts and toasts over the Spreadsheet. */
import { SHELL_TEXT } from '../messages';
import type { Shown } from '../session';
import type { DialogAnswer } from './api';
import { element } from './element';

/** Milliseconds for which a toast stays; Sheets' own default. */
const TOAST_MS = 5_000;

const WORDS: Readonly<Record<string, string>> = {
  OK: SHELL_TEXT.ok,
  CANCEL: SHELL_TEXT.cancel,
  YES: SHELL_TEXT.yes,
  NO: SHELL_TEXT.no,
};

const wordOf = (button: string): string => WORDS[button] ?? button;

/** Shows an alert or a prompt and waits for the answer. */
export function ask(shown: Shown): Promise<DialogAnswer> {
  const isPrompt = shown.kind === 'prompt';
  const title = element('h2', { id: 'dialog-title' }, shown.title);
  const text = element('p', { class: 'text' }, shown.text);
  const input = element('input', { type: 'text', 'aria-label': SHELL_TEXT.answer });
  // The one that goes on stands last, where Sheets has it, and is the one that Enter presses.
  const [first = 'OK', ...others] = shown.buttons;
  const main = element('button', { value: first, class: 'main' }, wordOf(first));
  const rest = others.map((name) => element('button', { value: name, type: 'button' }, wordOf(name)));
  const buttons = element('p', { class: 'buttons' }, ...rest, main);
  const form = element('form', { method: 'dialog' }, title, text, ...(isPrompt ? [input] : []), buttons);
  const dialog = element('dialog', { 'aria-labelledby': 'dialog-title', class: 'alert' }, form);
  for (const button of rest) button.addEventListener('click', () => dialog.close(button.value));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve({ button: dialog.returnValue || 'CLOSE', text: input.value });
    });
  });
}

/**
 * Shows a note for a while.
 * @param place - a live region
 */
export function toast(place: HTMLElement, text: string): void {
  const note = element('p', {}, text);
  place.append(note);
  setTimeout(() => note.remove(), TOAST_MS);
}
