/** Alerts, prompts and toasts over the Spreadsheet. */
import { SHELL_TEXT } from '../messages';
import type { Shown } from '../session';
import type { DialogAnswer } from './api';
import { element } from './element';

/** Milliseconds for which a toast stays; Sheets' own default. */
const TOAST_MS = 5_000;

/**
 * Shows an alert or a prompt and waits for the answer.
 * @param shown - what the script showed
 */
export function ask(shown: Shown): Promise<DialogAnswer> {
  const isPrompt = shown.kind === 'prompt';
  const title = element('h2', { id: 'dialog-title' }, shown.title);
  const text = element('p', { class: 'text' }, shown.text);
  const input = element('input', { type: 'text', 'aria-label': SHELL_TEXT.answer });
  const ok = element('button', { value: 'OK', class: 'main' }, SHELL_TEXT.ok);
  const cancel = element('button', { value: 'CANCEL', formnovalidate: '' }, SHELL_TEXT.cancel);
  const buttons = element('p', { class: 'buttons' }, ...(isPrompt ? [cancel, ok] : [ok]));
  const form = element('form', { method: 'dialog' }, title, text, ...(isPrompt ? [input] : []), buttons);
  const dialog = element('dialog', { 'aria-labelledby': 'dialog-title', class: 'alert' }, form);
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
 * @param text - of the note
 */
export function toast(place: HTMLElement, text: string): void {
  const note = element('p', {}, text);
  place.append(note);
  setTimeout(() => note.remove(), TOAST_MS);
}
