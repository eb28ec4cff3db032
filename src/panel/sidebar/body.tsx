/** Content of the sidebar, by state. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelAction, PanelData, ReadyPanel } from '../../core/words/page/data';
import type { Restoring } from '../../core/words/page/versions';
import { noticeOf, PANEL } from '../../core/words/panel/panel';
import { START_WORDS } from '../../core/words/panel/start';
import { ACCOUNT } from '../../core/words/person/account';
import { SERVICES } from '../../core/words/terms/services';
import { Loading, Message } from '../page/message';
import { Card } from './card';
import type { View } from './follow';
import { needsSomebody, Overall } from './overall';
import { System } from './system';
import { Versions, type VersionsProps } from './versions';

export interface BodyProps extends Pick<VersionsProps, 'list' | 'onChoose' | 'onRestore'> {
  readonly view: View;
  /** Account that opened the sidebar; null = unknown. */
  readonly account: string | null;
  /** Time of the server's clock, in ms since 1970. */
  readonly nowMs: number;
  /** Whether an action is in progress: all buttons are disabled. */
  readonly isBusy: boolean;
  /** Whose earlier versions are shown; null = none. */
  readonly restoring: Restoring | null;
  /** Result of the last action. */
  readonly reply: VNode;
  /** @param tab - of the action; null = all */
  readonly onAction: (action: PanelAction, tab: string | null) => void;
  readonly onRetry: () => void;
  readonly onInstall: () => void;
}

export function Body(props: BodyProps) {
  const { data } = props.view;
  if (data?.stage === 'ready') return <Ready {...props} panel={data} />;
  return (
    <>
      {props.reply}
      <Instead {...props} />
    </>
  );
}

/** A message instead of data. */
function Instead(props: BodyProps) {
  const { data, failure } = props.view;
  if (data === null || data.stage === 'ready')
    return failure === 'none' ? <Loading words={START_WORDS.Panel} /> : <Failed {...props} />;
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
        {isDenied ? PANEL.settings : PANEL.retry}
      </button>
    </Message>
  );
}

/** Offers only a new try, because any other action would run as another account. */
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
  const { view, panel, nowMs, isBusy, reply, restoring, onAction, onRetry, onInstall } = props;
  const tabs = panel.entities.flatMap(({ tab, actions }) => (actions.includes('restore') ? [tab] : []));
  return (
    <>
      <Overall panel={panel} nowMs={nowMs} isBusy={isBusy} onRun={() => onAction('run', null)}>
        {reply}
      </Overall>
      {view.failure !== 'none' && (
        <p class="notice" role="status">
          <span aria-hidden="true">!</span> {PANEL.stale}{' '}
          <button type="button" onClick={onRetry}>
            {PANEL.retry}
          </button>
        </p>
      )}
      {panel.system.problems.map((problem) => (
        <p key={problem.code} class="notice">
          <span aria-hidden="true">!</span> {noticeOf(problem)}
        </p>
      ))}
      {panel.entities.length === 0 && <p class="dim">{PANEL.emptyTodo}</p>}
      {restoring === null ? <Entities {...props} /> : <Versions {...props} tab={restoring.tab} tabs={tabs} />}
      <System panel={panel} nowMs={nowMs} isBusy={isBusy} onSettings={onInstall} />
    </>
  );
}

function Entities({ panel, nowMs, isBusy, onAction }: BodyProps & { readonly panel: ReadyPanel }) {
  const { entities, absent } = panel;
  const [open, setOpen] = useState<string | null>(null);
  const inOrder = [...entities].sort((a, b) => Number(needsSomebody(b)) - Number(needsSomebody(a)));
  return (
    <>
      <h2 class="hidden">{PANEL.entities}</h2>
      <ul class="cards">
        {inOrder.map((card) => (
          <Card
            key={card.tab}
            card={card}
            nowMs={nowMs}
            isBusy={isBusy}
            isOpen={open === card.tab}
            onOpen={() => setOpen(open === card.tab ? null : card.tab)}
            onAction={onAction}
          />
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
