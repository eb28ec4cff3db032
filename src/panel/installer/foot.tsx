/** The buttons of the install dialog, always visible, and the reason why the main button is disabled. */

import type { InstallerData } from '../../core/people/panel/installer';
import { accountProblem } from '../../core/words/page/caller';
import { INSTALLER } from '../../core/words/panel/installer';
import { ACCOUNT } from '../../core/words/person/account';
import type { Found } from './look';
import { isBlocked } from './permissions';

export interface FootProps {
  /** Account that opened the dialog; null = unknown. */
  readonly account: string | null;
  readonly data: InstallerData;
  readonly found: Found | null;
  readonly areAlertsRight: boolean;
  readonly onStart: (folderId: string) => void;
  readonly onCancel: () => void;
}

export function Foot({ account, data, found, areAlertsRight, onStart, onCancel }: FootProps) {
  const isMissing = isBlocked(data.authorization);
  const hint = isMissing
    ? INSTALLER.needPermissions
    : !areAlertsRight
      ? INSTALLER.needAddresses
      : found
        ? null
        : INSTALLER.needFolder;
  const isOwn = accountProblem({ page: account, script: data.account }) === null && !isOthers(data);
  const isReady = found !== null && !isMissing && areAlertsRight && isOwn;
  return (
    <footer>
      <p id="hint" class="dim">
        {hint}
        {account !== null && <span class="account">{ACCOUNT.installs(account)}</span>}
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
        {data.installed ? INSTALLER.save : INSTALLER.install}
      </button>
    </footer>
  );
}

/** Whether another account has installed here: only that account may change the installation. */
export function isOthers({ installed, account }: InstallerData): boolean {
  return installed !== null && installed.by !== null && account !== null && installed.by !== account;
}
