/** The sidebar. */
import { useState } from 'preact/hooks';
import type { PanelAction } from '../../core/words/page/data';
import type { Restoring } from '../../core/words/page/versions';
import { PANEL } from '../../core/words/panel/panel';
import { ACCOUNT } from '../../core/words/person/account';
import { begin } from '../page/begin';
import { failureOf } from '../page/failure';
import { Body } from './body';
import { useClock, useFollowed } from './follow';
import './panel.css';
import { connect, type Server } from '../page/server';

/** The last action: whether it is in progress, and its message. */
interface Work {
  readonly isBusy: boolean;
  /** Null = no message. */
  readonly reply: string | null;
}

const NO_WORK: Work = { isBusy: false, reply: null };

function failed(error: unknown, { account }: Server): Work {
  const isAccount = failureOf(error) === 'account';
  return { isBusy: false, reply: isAccount ? ACCOUNT.refusedActs(account) : PANEL.actionFailed };
}

interface PanelProps {
  readonly server: Server;
  /** Whose earlier versions are shown first; null = none. */
  readonly first: Restoring | null;
}

function Panel({ server, first }: PanelProps) {
  const [view, refresh] = useFollowed(server);
  const nowMs = Math.max(useClock(), view.cameMs) + view.aheadMs;
  const [work, setWork] = useState(NO_WORK);
  const [restoring, setRestoring] = useState(first);
  const act = async (action: PanelAction, tab: string | null, version: string | null = null) => {
    setWork({ isBusy: true, reply: action === 'go' ? null : PANEL.working });
    try {
      const { message } = await server.panelAction(action, tab, version);
      setWork({ isBusy: false, reply: message });
      if (action === 'go' && message === null) server.focusSheet();
    } catch (error) {
      setWork(failed(error, server));
    }
    if (action !== 'go') await refresh.now();
  };
  return (
    <main>
      <Body
        view={view}
        account={server.account}
        nowMs={nowMs}
        isBusy={work.isBusy}
        reply={<Reply work={work} onClose={() => setWork(NO_WORK)} />}
        restoring={restoring}
        onAction={(action, tab) => (action === 'restore' ? setRestoring({ tab }) : void act(action, tab))}
        list={server.panelVersions}
        onChoose={setRestoring}
        onRestore={(tab, version) => void act('restore', tab, version).then(() => setRestoring(null))}
        onRetry={() => void refresh.now()}
        onInstall={() => void server.openInstaller().catch((error) => setWork(failed(error, server)))}
      />
    </main>
  );
}

/** Result of the last action. The element is always in the page, so that screen readers announce its changes. */
function Reply({ work, onClose }: { readonly work: Work; readonly onClose: () => void }) {
  const isShown = work.reply !== null;
  return (
    <div class={isShown ? 'reply' : ''} role="status">
      {isShown && <p dir="auto">{work.reply}</p>}
      {isShown && !work.isBusy && (
        <button type="button" aria-label={PANEL.close} onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      )}
    </div>
  );
}

begin(({ account, restoring }) => <Panel server={connect(account)} first={restoring} />);
