/** The head of the sidebar, always visible: the overall status, and the button that starts a run. */
import type { ComponentChild } from 'preact';
import type { EntityCard, ReadyPanel, SystemCard } from '../../core/words/page/data';
import { ACTION_WORDS, lookOf, PANEL } from '../../core/words/panel/panel';
import { SERVICES } from '../../core/words/terms/services';
import { ago } from '../../core/words/terms/time';

export interface OverallProps {
  readonly panel: ReadyPanel;
  readonly nowMs: number;
  readonly isBusy: boolean;
  readonly onRun: () => void;
  /** Result of the last action. */
  readonly children: ComponentChild;
}

export function Overall({ panel, nowMs, isBusy, onRun, children }: OverallProps) {
  const { tone, symbol, words } = answerOf(panel);
  return (
    <div class="top">
      <h1 class="overall">
        <span class={`tone ${tone}`} aria-hidden="true">
          {symbol}
        </span>{' '}
        {words}
      </h1>
      <div class="now">
        <p>{lookWords(panel.system, nowMs)}</p>
        <button type="button" class="main" disabled={isBusy} onClick={onRun}>
          {ACTION_WORDS.run}
        </button>
      </div>
      {children}
    </div>
  );
}

interface Answer {
  readonly tone: string;
  readonly symbol: string;
  readonly words: string;
}

/** The overall status, which is what most people want to know. */
function answerOf({ entities, system }: ReadyPanel): Answer {
  const stopped = headingOf(system);
  const attention = entities.filter(needsSomebody).length;
  const older = entities.filter(({ pinned }) => pinned).length;
  if (stopped !== null) return { tone: 'warn', symbol: '!', words: stopped };
  if (entities.length === 0) return { tone: 'idle', symbol: '○', words: PANEL.empty };
  if (attention > 0) return { tone: 'warn', symbol: '!', words: PANEL.attention(attention) };
  if (entities.some(({ state }) => state === 'en-curso')) return answer('en-curso', PANEL.busy);
  if (older > 0) return answer('fijado', PANEL.older(older));
  return answer('al-dia', PANEL.all(entities.length));
}

/** The answer for one state. */
function answer(state: EntityCard['state'], words: string): Answer {
  return { ...lookOf(state, false), words };
}

/**
 * When the folder was last looked at. Looks that find nothing leave no trace. After an old trace it is only known that no
 * look since has found anything, and how often the folder is looked at.
 */
function lookWords({ lookedMs, everyMinutes, isPending }: SystemCard, nowMs: number): string {
  const every = everyMinutes === null ? '' : PANEL.looks(everyMinutes);
  if (lookedMs === null) return every;
  const age = nowMs - lookedMs;
  const isLast = everyMinutes === null || age < 2 * everyMinutes * 60_000;
  if (isLast) return `${PANEL.lastLook}: ${ago(age)}`;
  return isPending ? every : `${PANEL.noNews} ${ago(age)}. ${every}.`;
}

type Problem = SystemCard['problems'][number];

/** Heading for the problem that stops the system; null = none does. */
function headingOf({ problems }: SystemCard): string | null {
  const has = (codes: readonly Problem['code'][]) => problems.some(({ code }) => codes.includes(code));
  if (has(['system/disabled'])) return SERVICES.title;
  if (has(['system/no-folder'])) return PANEL.lost;
  return has(['system/trigger-gone', 'system/authorisation', 'system/silent', 'system/failing'])
    ? PANEL.stopped
    : null;
}

/** States in which nobody has to do anything. */
const NOTHING_TO_DO: readonly EntityCard['state'][] = ['al-dia', 'fijado', 'en-curso'];

/** Failures of Google that end without any action. */
const PASSING = ['service/transient', 'service/quota'];

/** Whether a person has to do something about an entity. */
export function needsSomebody({ state, cause, candidate }: EntityCard): boolean {
  if (candidate !== null) return true;
  return !NOTHING_TO_DO.includes(state) && !(state === 'fallido' && PASSING.some((one) => one === cause));
}
