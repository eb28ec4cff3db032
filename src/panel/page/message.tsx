/** A page, or a part of one, with one message and one action. */
import type { ComponentChildren } from 'preact';
import type { StartWords } from '../../core/words/panel/start';

export interface MessageProps {
  readonly symbol: string;
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

export function Message({ symbol, title, text, children }: MessageProps) {
  return (
    <div class="message">
      <p class="symbol" aria-hidden="true">
        {symbol}
      </p>
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** Shown while the page waits for the first answer of the server. */
export function Loading({ words }: { readonly words: StartWords }) {
  return (
    <div class="message" role="status">
      <p class="spinner" aria-hidden="true" />
      <h1>{words.loading}</h1>
      <p class="late">{words.late}</p>
    </div>
  );
}
