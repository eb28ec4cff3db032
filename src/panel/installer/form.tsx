/** The form of the install dialog: folder, its files, alerts, permissions. */
import { useState } from 'preact/hooks';
import type { InstallerData } from '../../core/people/panel/installer';
import type { Answer } from '../../core/words/page/answer';
import type { Accounts } from '../../core/words/page/caller';
import { accountProblem } from '../../core/words/page/caller';
import { INSTALLER } from '../../core/words/panel/installer';
import { ACCOUNT } from '../../core/words/person/account';
import { folderLink } from '../page/link';
import type { Server } from '../page/server';
import { type AlertForm, Alerts, areAddresses, splitAddresses } from './alerts';
import { Folder } from './folder';
import { Foot, isOthers } from './foot';
import { FoundFiles } from './found';
import { installFolder } from './installing';
import { useLook } from './look';
import { isBlocked, Permissions } from './permissions';
import { type Progress, ProgressPage } from './progress';
import { Services } from './services';

export interface FormProps {
  readonly server: Server;
  readonly data: InstallerData;
  /** Loads the granted permissions again. */
  readonly onCheck: () => void;
}

export function Form({ server, data, onCheck }: FormProps) {
  const { installed, settings } = data;
  const first = installed ? folderLink(installed.folderId) : null;
  const [link, setLink] = useState(first ?? '');
  const [looked, look] = useLook(server, first);
  const [alerts, setAlerts] = useState<AlertForm>({
    frequencyHours: settings.frequencyHours,
    addresses: settings.addresses?.join(', ') ?? '',
  });
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const start = (folderId: string): void => {
    const addresses = splitAddresses(alerts.addresses);
    const isUnknown = settings.addresses === null && addresses.length === 0;
    const wanted = {
      frequencyHours: alerts.frequencyHours,
      addresses: isUnknown ? null : addresses,
      answers,
    };
    void installFolder(server, folderId, wanted, setProgress);
  };
  if (progress)
    return <Under server={server} data={data} progress={progress} onBack={() => setProgress(null)} />;
  const lookAt = (given: string): void => {
    setLink(given);
    look(given);
  };
  const permissions = <Permissions authorization={data.authorization} onCheck={onCheck} />;
  // Missing permissions come first, because nothing works without them.
  const isFirst = isBlocked(data.authorization);
  return (
    <main>
      <Intro data={data} />
      {(data.isDisabled || looked.isDisabled) && <Services />}
      {!isFirst && <WhichAccount page={server.account} script={data.account} />}
      {isFirst && permissions}
      <Folder data={data} looked={looked} link={link} onLink={setLink} onLook={lookAt} />
      {looked.found && <FoundFiles found={looked.found} answers={answers} onAnswer={setAnswers} />}
      <Alerts form={alerts} former={settings.addresses ?? []} onChange={setAlerts} />
      {!isFirst && permissions}
      <Foot
        account={server.account}
        data={data}
        found={looked.found}
        areAlertsRight={areAddresses(alerts.addresses)}
        onStart={start}
        onCancel={server.close}
      />
    </main>
  );
}

interface UnderProps extends Pick<FormProps, 'server' | 'data'> {
  readonly progress: Progress;
  readonly onBack: () => void;
}

/** The installation in progress. */
function Under({ server, data, progress, onBack }: UnderProps) {
  return (
    <ProgressPage
      progress={progress}
      isFirst={data.installed === null}
      onPanel={() => void server.openPanel().then(server.close, server.close)}
      onClose={server.close}
      onBack={onBack}
    />
  );
}

/** What to do if another account than the one that opened the dialog would install, or if an account is unknown. */
function WhichAccount(accounts: Accounts) {
  const problem = accountProblem(accounts);
  if (problem === null) return null;
  return (
    <p class="notice" role="alert">
      {problem === 'other' ? ACCOUNT.otherInstalls(accounts) : ACCOUNT.unknown}
    </p>
  );
}

function Intro({ data }: Pick<FormProps, 'data'>) {
  const { installed } = data;
  if (!installed) return <h1 class="intro">{INSTALLER.intro}</h1>;
  return (
    <div>
      <h1 class="intro">{INSTALLER.installedBy(installed.by)}</h1>
      {isOthers(data) && installed.by !== null && <p class="notice">{INSTALLER.byAnother(installed.by)}</p>}
    </div>
  );
}
