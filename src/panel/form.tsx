/** The form of the install dialog: folder, what it holds, alerts, permissions. */
import { useEffect, useState } from 'preact/hooks';
import { FOLDER_PROBLEMS, INSTALLER } from '../core/messages/installer';
import type { FolderPreview } from '../core/panel/found';
import type { InstallerData } from '../core/panel/installer';
import { type AlertForm, Alerts, areAddresses, splitAddresses } from './alerts';
import { Folder } from './folder';
import { FoundFiles } from './found';
import { installFolder } from './installing';
import { missingPermissions, Permissions } from './permissions';
import { type Progress, ProgressPage } from './progress';
import type { Server } from './server';

type Found = Extract<FolderPreview, { ok: true }>;

export interface FormProps {
  readonly server: Server;
  readonly data: InstallerData;
  /** Asks anew which permissions are there. */
  readonly onCheck: () => void;
}

export function Form({ server, data, onCheck }: FormProps) {
  const { installed, settings, recent, nowMs, authorization } = data;
  const [link, setLink] = useState(installed?.folderId ?? '');
  const { found, problem, isLooking, look } = useLook(server, installed?.folderId ?? '');
  const [alerts, setAlerts] = useState<AlertForm>({
    frequency: settings.frequencyHours === null ? '' : String(settings.frequencyHours),
    addresses: settings.addresses.join(', '),
  });
  const [progress, setProgress] = useState<Progress | null>(null);
  if (progress) {
    return (
      <ProgressPage
        progress={progress}
        isFirst={installed === null}
        onPanel={() => void server.openPanel().then(server.close, server.close)}
        onClose={server.close}
        onBack={() => setProgress(null)}
      />
    );
  }
  const start = (folderId: string) => {
    const frequencyHours = alerts.frequency === '' ? null : Number(alerts.frequency);
    const wanted = { frequencyHours, addresses: splitAddresses(alerts.addresses) };
    void installFolder(server, folderId, wanted, setProgress);
  };
  const lookAt = (given: string) => {
    setLink(given);
    void look(given);
  };
  return (
    <main>
      <Intro data={data} />
      <Folder
        link={link}
        recent={installed ? [] : recent}
        nowMs={nowMs}
        isLooking={isLooking}
        problem={problem}
        onLink={setLink}
        onLook={lookAt}
      />
      {found && <FoundFiles found={found} />}
      <Alerts form={alerts} onChange={setAlerts} />
      <Permissions authorization={authorization} onCheck={onCheck} />
      <Foot
        data={data}
        found={found}
        areAlertsRight={areAddresses(alerts.addresses)}
        onStart={start}
        onCancel={server.close}
      />
    </main>
  );
}

function Intro({ data: { installed, account } }: Pick<FormProps, 'data'>) {
  if (!installed) return <h1 class="intro">{INSTALLER.intro}</h1>;
  const isOther = isOthers(installed.by, account);
  return (
    <div>
      <h1 class="intro">{INSTALLER.installedBy(installed.by)}</h1>
      {isOther && <p class="notice">{INSTALLER.byAnother(installed.by)}</p>}
    </div>
  );
}

interface FootProps {
  readonly data: InstallerData;
  readonly found: Found | null;
  readonly areAlertsRight: boolean;
  readonly onStart: (folderId: string) => void;
  readonly onCancel: () => void;
}

/** The buttons, always in sight, and what keeps the main one from being pressed. */
function Foot({ data, found, areAlertsRight, onStart, onCancel }: FootProps) {
  const { installed, account, authorization } = data;
  const isMissing = missingPermissions(authorization).length > 0;
  const isOther = installed !== null && isOthers(installed.by, account);
  const hint = isMissing ? INSTALLER.needPermissions : found ? '' : INSTALLER.needFolder;
  const isReady = found !== null && !isMissing && areAlertsRight && !isOther;
  return (
    <footer>
      <p id="hint" class="dim">
        {hint}
      </p>
      <button type="button" onClick={onCancel}>
        {INSTALLER.cancel}
      </button>
      <button
        type="button"
        class="main"
        disabled={!isReady}
        aria-describedby="hint"
        onClick={() => found && onStart(found.folderId)}
      >
        {installed ? INSTALLER.save : INSTALLER.install}
      </button>
    </footer>
  );
}

function isOthers(by: string, account: string): boolean {
  return by !== '' && account !== '' && by !== account;
}

/** Looks into a folder; the one that is installed already is looked into at once. */
function useLook(server: Server, first: string) {
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState('');
  const [isLooking, setLooking] = useState(false);
  const look = async (link: string): Promise<void> => {
    setLooking(true);
    setFound(null);
    setProblem('');
    try {
      const preview = await server.previewFolder(link);
      if (preview.ok) setFound(preview);
      else setProblem(FOLDER_PROBLEMS[preview.code](preview.name));
    } catch {
      setProblem(INSTALLER.failedFolder);
    }
    setLooking(false);
  };
  useEffect(() => {
    if (first !== '') void look(first);
  }, [first]);
  return { found, problem, isLooking, look };
}
