/** The install dialog. After the installation it shows and edits the configuration. */
import { useEffect, useState } from 'preact/hooks';
import type { InstallerData } from '../../core/people/panel/installer';
import { INSTALLER } from '../../core/words/panel/installer';
import { START_WORDS } from '../../core/words/panel/start';
import { ACCOUNT } from '../../core/words/person/account';
import { begin } from '../page/begin';
import { type Failure, failureOf } from '../page/failure';
import { Form } from './form';
import './install.css';
import { PANEL } from '../../core/words/panel/panel';
import { Loading, Message } from '../page/message';
import { connect, type Server } from '../page/server';

/** The dialog's data: not loaded yet, the failure of the call, or the data. */
type Start = 'loading' | Failure | InstallerData;

function Install({ server }: { readonly server: Server }) {
  const [start, setStart] = useState<Start>('loading');
  const load = () => {
    server.installerData().then(setStart, (error) => setStart(failureOf(error)));
  };
  useEffect(load, [server]);
  if (start === 'loading') {
    return (
      <main>
        <Loading words={START_WORDS.Install} />
      </main>
    );
  }
  if (typeof start === 'string') {
    const isAccount = start === 'account';
    const title = isAccount ? ACCOUNT.title : INSTALLER.failed;
    const text = isAccount ? ACCOUNT.refusedInstalls(server.account) : INSTALLER.failedStart;
    return (
      <main>
        <Message symbol="!" title={title} text={text}>
          <button type="button" class="main" onClick={load}>
            {PANEL.retry}
          </button>
        </Message>
      </main>
    );
  }
  return <Form server={server} data={start} onCheck={load} />;
}

begin(({ account }) => <Install server={connect(account)} />);
