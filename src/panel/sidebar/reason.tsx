/** The problem of a row, and what to do about it. */

import type { EntityCard } from '../../core/words/page/data';
import { ACTION_WORDS, PANEL } from '../../core/words/panel/panel';
import type { RowProps } from './row';

export function Reason({ card }: { readonly card: EntityCard }) {
  // `Candidate` shows a file with another name, with its own question.
  if (card.reason === null || card.cause === 'status/candidate') return null;
  return (
    <div class="reason">
      <p dir="auto">{card.reason}</p>
      {card.todo !== null && (
        <p dir="auto">
          <strong>{card.todo}</strong>
        </p>
      )}
      {card.file !== null && (
        <p class="file">
          <bdi class="clamp">{card.file}</bdi>
        </p>
      )}
    </div>
  );
}

/** A file with another name that may belong to the entity, and the button that uses it. */
export function Candidate({ card, isBusy, onAction }: RowProps) {
  return (
    <div class="notice candidate">
      <p>
        <bdi class="clamp file">{card.candidate}</bdi>
      </p>
      <p>
        <strong>{PANEL.candidate(card.tab)}</strong>
      </p>
      <button
        type="button"
        class="main"
        disabled={isBusy}
        aria-label={`${ACTION_WORDS.use}: ${card.candidate}`}
        onClick={() => onAction('use', card.tab)}
      >
        {ACTION_WORDS.use}
      </button>
    </div>
  );
}
