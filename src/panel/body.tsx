/** What the sidebar shows below the answer to the last action, state by state. */
import { ACCOUNT } from '../core/messages/account';
import { noticeOf, PANEL, STATE_LOOKS } from '../core/messages/panel';
import { SERVICES } from '../core/messages/services';
import { START_WORDS } from '../core/messages/start';
import type { EntityCard, PanelAction, PanelData, ReadyPanel, SystemCard } from '../core/page/data';
import { Card } from './card';
import type { View } from './follow';
import { Loading, Message } from './message';
import { System } from './system';

export interface BodyProps {
  readonly view: View;
  /** Of whoever opened the sidebar; '' when unknown. */
  readonly account: string;
  /** The server's clock, in ms. */
  readonly nowMs: number;
  /** Whether an action is under way: all buttons rest. */
  readonly isBusy: boolean;
  readonly onAction: (action: PanelAction, tab: string) => void;
  readonly onRetry: () => void;
  readonly onInstall: () => void;
}

export function Body(props: BodyProps) {
  const { data, failure } = props.view;
  if (data === null)
    return failure === 'none' ? <Loading words={START_WORDS.Panel} /> : <Failed {...props} />;
  if (data.stage === 'ready') return <Ready {...props} panel={data} />;
  if (data.stage === 'other-account') return <OtherAccount text={ACCOUNT.otherActs(data)} {...props} />;
  return <NotHere stage={data.stage} onInstall={props.onInstall} />;
}

function Failed(props: BodyProps) {
  const { view, account, onRetry, onInstall } = props;
  if (view.failure === 'account') return <OtherAccount text={ACCOUNT.refusedActs(account)} {...props} />;
  const isDenied = view.failure === 'denied';
  return (
    <Message symbol="!" title={PANEL.failed} text={isDenied ? PANEL.noAccess : PANEL.failedTodo}>
      <button type="button" class="main" onClick={isDenied ? onInstall : onRetry}>
        {isDenied ? PANEL.install : PANEL.retry}
      </button>
    </Message>
  );
}

/** Nothing is offered but to look again: whatever was done here, another account would do. */
function OtherAccount({ text, onRetry }: BodyProps & { readonly text: string }) {
  return (
    <Message symbol="!" title={ACCOUNT.title} text={text}>
      <button type="button" onClick={onRetry}>
        {PANEL.retry}
      </button>
    </Message>
  );
}

function NotHere({ stage, onInstall }: { stage: PanelData['stage']; onInstall: () => void }) {
  if (stage === 'disabled')
    return (
      <Message symbol="!" title={SERVICES.title} text={noticeOf({ code: 'system/disabled', facts: {} })} />
    );
  if (stage === 'copy') return <Message symbol="■" title={PANEL.copy} text={PANEL.copyTodo} />;
  return (
    <Message symbol="→" title={PANEL.firstRun} text={PANEL.firstRunTodo}>
      <button type="button" class="main" onClick={onInstall}>
        {PANEL.install}
      </button>
    </Message>
  );
}

function Ready(props: BodyProps & { readonly panel: ReadyPanel }) {
  const { view, panel, nowMs, isBusy, onAction, onRetry, onInstall } = props;
  return (
    <>
      {view.failure !== 'none' && (
        <p class="notice" role="status">
          <span aria-hidden="true">!</span> {PANEL.stale}{' '}
          <button type="button" onClick={onRetry}>
            {PANEL.retry}
          </button>
        </p>
      )}
      <Overall panel={panel} />
      {panel.system.problems.map((problem) => (
        <p key={problem.code} class="notice">
          <span aria-hidden="true">!</span> {noticeOf(problem)}
        </p>
      ))}
      <Entities {...props} />
      <System
        panel={panel}
        nowMs={nowMs}
        isBusy={isBusy}
        onRun={() => onAction('run', '')}
        onSettings={onInstall}
      />
    </>
  );
}

function Entities({ panel, nowMs, isBusy, onAction }: BodyProps & { readonly panel: ReadyPanel }) {
  const { entities, absent } = panel;
  const inOrder = [...entities].sort((a, b) => Number(needsSomebody(b)) - Number(needsSomebody(a)));
  return (
    <>
      <h2 class="hidden">{PANEL.entities}</h2>
      <ul class="cards">
        {inOrder.map((card) => (
          <Card key={card.tab} card={card} nowMs={nowMs} isBusy={isBusy} onAction={onAction} />
        ))}
      </ul>
      {absent.length > 0 && (
        <p class="absent">
          {PANEL.absent}: <bdi>{absent.join(', ')}</bdi>
        </p>
      )}
    </>
  );
}

type Problem = SystemCard['problems'][number];

/** What keeps the system from its work, as a heading; null = nothing does. */
function headingOf({ problems }: SystemCard): string | null {
  const has = (codes: readonly Problem['code'][]) => problems.some(({ code }) => codes.includes(code));
  if (has(['system/disabled'])) return SERVICES.title;
  if (has(['system/no-folder'])) return PANEL.lost;
  return has(['system/trigger-gone', 'system/authorisation', 'system/silent', 'system/failing'])
    ? PANEL.stopped
    : null;
}

/** The answer to the one question that most people have. */
function Overall({ panel }: { readonly panel: ReadyPanel }) {
  const { entities, system } = panel;
  const stopped = headingOf(system);
  if (entities.length === 0 && stopped === null) {
    return <Message symbol="○" title={PANEL.empty} text={PANEL.emptyTodo} />;
  }
  const attention = entities.filter(needsSomebody).length;
  const isLoading = entities.some(({ state }) => state === 'en-curso');
  const older = entities.filter(({ pinned }) => pinned).length;
  const [tone, symbol, words] =
    stopped !== null
      ? ['warn', '!', stopped]
      : attention > 0
        ? ['warn', '!', PANEL.attention(attention)]
        : isLoading
          ? ['busy', '⋯', PANEL.busy]
          : older > 0
            ? ['pinned', STATE_LOOKS.fijado.symbol, PANEL.older(older)]
            : ['good', '✓', PANEL.all(entities.length)];
  return (
    <h1 class="overall">
      <span class={`tone ${tone}`} aria-hidden="true">
        {symbol}
      </span>{' '}
      {words}
    </h1>
  );
}

/** States in which nobody has to do anything. */
const NOTHING_TO_DO: readonly EntityCard['state'][] = ['al-dia', 'fijado', 'en-curso'];

/** Failures of Google's that pass by themselves. */
const PASSING = ['service/transient', 'service/quota'];

function needsSomebody({ state, cause, candidate }: EntityCard): boolean {
  if (candidate !== '') return true;
  return !NOTHING_TO_DO.includes(state) && !(state === 'fallido' && PASSING.includes(cause));
}
