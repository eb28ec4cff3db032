/** One entity: a row with its status, and more if a person must do something or opens it. */
import type { ComponentChild } from 'preact';
import type { EntityCard } from '../../core/words/page/data';
import { ACTION_WORDS, lookOf, observationWords, PANEL, stateTitle } from '../../core/words/panel/panel';
import { ago, everyHours, exactTime } from '../../core/words/terms/time';
import { Candidate, Reason } from './reason';
import type { RowProps } from './row';
import { RareActions, UrgentActions } from './rowactions';
import { Sparkline } from './sparkline';

export interface CardProps extends RowProps {
  /** Time of the server's clock, in ms since 1970. */
  readonly nowMs: number;
  /** Whether the rarely needed part is shown too. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** A unique and valid element ID for the row, whatever the tab's name. */
const idOf = (tab: string) => `more-${encodeURIComponent(tab)}`;

export function Card(props: CardProps) {
  const { card, nowMs, isBusy, isOpen, onOpen } = props;
  const id = idOf(card.tab);
  return (
    <li class={`card ${lookOf(card.state, card.candidate !== null).tone}`}>
      <Head card={card} nowMs={nowMs} isBusy={isBusy} onAction={props.onAction}>
        <button
          type="button"
          class="more"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${PANEL.more}: ${card.tab}`}
          onClick={onOpen}
        >
          <span aria-hidden="true">⋮</span>
        </button>
      </Head>
      {card.percent !== null && (
        <progress max="100" value={card.percent} aria-label={`${card.tab}: ${stateTitle(card.state)}`} />
      )}
      {card.observations && <Observations words={observationWords(card.observations)} />}
      {card.candidate !== null && <Candidate {...props} />}
      {isWrong(card) && <Reason card={card} />}
      <UrgentActions {...props} />
      <div id={id} class="rare" hidden={!isOpen}>
        {isOpen && <Rare {...props} />}
      </div>
    </li>
  );
}

interface HeadProps extends RowProps {
  readonly nowMs: number;
  readonly children: ComponentChild;
}

function Head({ card, nowMs, isBusy, onAction, children }: HeadProps) {
  const { tab, state, percent } = card;
  const { symbol, tone } = lookOf(state, card.candidate !== null);
  const isWell = tone === 'good';
  return (
    <div class="head">
      <span class={`state tone ${tone}`}>
        <span class="symbol" aria-hidden="true">
          {symbol}
        </span>{' '}
        <span class={isWell ? 'hidden' : ''}>
          {stateTitle(state)}
          {percent !== null && ` ${PANEL.percent(percent)}`}
        </span>
      </span>
      <h3>
        {card.actions.includes('go') ? (
          <button
            type="button"
            class="go"
            disabled={isBusy}
            aria-label={`${ACTION_WORDS.go}: ${tab}`}
            onClick={() => onAction('go', tab)}
          >
            <bdi class="clamp">{tab}</bdi>
          </button>
        ) : (
          <bdi class="clamp">{tab}</bdi>
        )}
      </h3>
      <Figures card={card} nowMs={nowMs} />
      {children}
    </div>
  );
}

/** Rows of the tab, and the time of their publication. */
function Figures({ card, nowMs }: Pick<CardProps, 'card' | 'nowMs'>) {
  const { state, pinned, rows, publishedAt, expectedHours } = card;
  const exact = publishedAt === null ? null : exactTime(publishedAt);
  return (
    <p class="figures">
      {rows === null ? PANEL.never : PANEL.rows(rows)}
      {publishedAt !== null && (
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
      {state === 'atrasado' && expectedHours !== null && ` · ${PANEL.expected(everyHours(expectedHours))}`}
      {pinned && ` · ${PANEL.pinned}`}
    </p>
  );
}

function Observations({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return <p class="observations">{words.join(' · ')}</p>;
}

/** The rarely needed part. */
function Rare(props: CardProps) {
  const { card } = props;
  return (
    <>
      <Sparkline rows={card.history} />
      {!isWrong(card) && <Reason card={card} />}
      <RareActions {...props} />
    </>
  );
}

/** Whether the reason is shown at once. */
function isWrong({ state }: EntityCard): boolean {
  return !['al-dia', 'fijado', 'en-curso'].includes(state);
}
