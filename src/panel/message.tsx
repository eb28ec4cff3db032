/** A page, or a part of one, that says one thing and offers one thing to do. */
import type { ComponentChildren } from 'preact';

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

/** Something is being waited for. */
export function Loading({ text }: { readonly text: string }) {
  return (
    <div class="message" role="status">
      <p class="spinner" aria-hidden="true" />
      <h1>{text}</h1>
    </div>
  );
}
