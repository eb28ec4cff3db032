/** The sidebar. */
import { useState } from 'preact/hooks';
import { ACCOUNT } from '../core/messages/account';
import { PANEL } from '../core/messages/panel';
import type { PanelAction } from '../core/page/data';
import { begin } from './begin';
import { Body } from './body';
import { failureOf } from './failure';
import { useClock, useFollowed } from './follow';
import './panel.css';
import { connect, type Server } from './server';

/** The last action: whether it is under way, and what is told about it. */
interface Work {
  readonly isBusy: boolean;
  readonly reply: string;
}

const NO_WORK: Work = { isBusy: false, reply: '' };

function failed(error: unknown, { account }: Server): Work {
  const isAccount = failureOf(error) === 'account';
  return { isBusy: false, reply: isAccount ? ACCOUNT.refusedActs(account) : PANEL.actionFailed };
}

function Panel({ server }: { readonly server: Server }) {
  const [view, refresh] = useFollowed(server);
  const nowMs = Math.max(useClock(), view.cameMs) + view.aheadMs;
  const [work, setWork] = useState(NO_WORK);
  const act = async (action: PanelAction, tab: string) => {
    setWork({ isBusy: true, reply: action === 'go' ? '' : PANEL.working });
    try {
      const { message } = await server.panelAction(action, tab);
      setWork({ isBusy: false, reply: message });
      if (action === 'go' && message === '') server.focusSheet();
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
        onAction={(action, tab) => void act(action, tab)}
        onRetry={() => void refresh.now()}
        onInstall={() => void server.openInstaller().catch((error) => setWork(failed(error, server)))}
      />
    </main>
  );
}

/** What came of the last action; always in the page, so that screen readers hear it change. */
function Reply({ work, onClose }: { readonly work: Work; readonly onClose: () => void }) {
  const isShown = work.reply !== '';
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

begin((account) => <Panel server={connect(account)} />);
