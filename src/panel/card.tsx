/** One entity: how it stands, in words and with a symbol, and what can be done. */
import { ACTION_WORDS, observationWords, PANEL, STATE_LOOKS, stateTitle } from '../core/messages/panel';
import { ago, everyHours, exactTime } from '../core/messages/time';
import type { EntityCard, PanelAction } from '../core/page/data';
import { Sparkline } from './sparkline';

export interface CardProps {
  readonly card: EntityCard;
  /** The server's clock, in ms. */
  readonly nowMs: number;
  /** Whether an action is under way: all buttons rest. */
  readonly isBusy: boolean;
  readonly onAction: (action: PanelAction, tab: string) => void;
}

export function Card({ card, nowMs, isBusy, onAction }: CardProps) {
  const { symbol, tone } = STATE_LOOKS[card.state];
  const word = stateTitle(card.state);
  return (
    <li class={`card ${tone}`}>
      <div class="head">
        <h3>
          <bdi class="clamp">{card.tab}</bdi>
        </h3>
        <span class={`state tone ${tone}`}>
          <span aria-hidden="true">{symbol}</span> {word}
          {card.percent !== null && ` ${PANEL.percent(card.percent)}`}
        </span>
      </div>
      {card.percent !== null && (
        <progress max="100" value={card.percent} aria-label={`${card.tab}: ${word}`} />
      )}
      <Facts card={card} nowMs={nowMs} />
      {card.observations && <Observations words={observationWords(card.observations)} />}
      {card.candidate !== '' && <Candidate {...{ card, isBusy, onAction }} />}
      {card.reason !== '' && card.cause !== 'status/candidate' && <Reason card={card} />}
      <div class="actions">
        {card.actions
          .filter((action) => action !== 'use')
          .map((action) => (
            <button
              key={action}
              type="button"
              disabled={isBusy}
              aria-label={`${ACTION_WORDS[action]}: ${card.tab}`}
              onClick={() => onAction(action, card.tab)}
            >
              {ACTION_WORDS[action]}
            </button>
          ))}
      </div>
    </li>
  );
}

function Facts({ card, nowMs }: Pick<CardProps, 'card' | 'nowMs'>) {
  const { state, pinned, rows, publishedAt, expectedHours, history } = card;
  const exact = exactTime(publishedAt);
  return (
    <div class="facts">
      <p>
        <strong>{rows === null ? PANEL.never : PANEL.rows(rows)}</strong>
        {publishedAt !== '' && (
          <>
            {' · '}
            <time dateTime={publishedAt} title={`${PANEL.publishedAt} ${exact}`}>
              {ago(nowMs - Date.parse(publishedAt))}
              <span class="hidden">
                , {PANEL.publishedAt} {exact}
              </span>
            </time>
          </>
        )}
        {state === 'atrasado' && expectedHours > 0 && ` · ${PANEL.expected(everyHours(expectedHours))}`}
        {pinned && ` · ${PANEL.pinned}`}
      </p>
      <Sparkline rows={history} />
    </div>
  );
}

function Observations({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return <p class="observations">{words.join(' · ')}</p>;
}

/** A file of another name that may be the entity's, and the click that takes it for that. */
function Candidate({ card, isBusy, onAction }: Pick<CardProps, 'card' | 'isBusy' | 'onAction'>) {
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

/** What happened and what to do; open at once when it needs somebody. */
function Reason({ card }: { readonly card: EntityCard }) {
  const needsSomebody = !['al-dia', 'fijado', 'en-curso'].includes(card.state);
  return (
    <details class="reason" open={needsSomebody}>
      <summary>
        {PANEL.detail}
        <span class="hidden">: {card.tab}</span>
      </summary>
      <p dir="auto">{card.reason}</p>
      {card.todo !== '' && (
        <p dir="auto">
          <strong>{card.todo}</strong>
        </p>
      )}
      {card.file !== '' && (
        <p class="file">
          <bdi class="clamp">{card.file}</bdi>
        </p>
      )}
    </details>
  );
}
