/** The permissions that the integration needs, their purpose, and which of them are missing. */

import type { Authorization } from '../../core/people/panel/installer';
import type { Permission } from '../../core/words/panel/installer';
import { INSTALLER, PERMISSIONS } from '../../core/words/panel/installer';
import { PANEL } from '../../core/words/panel/panel';

/** Scopes that the project requests. The build takes them from the project manifest. */
declare const __SCOPES__: readonly string[];

const PREFIX = 'https://www.googleapis.com/auth/';

/** The permissions that are still missing. */
function missingPermissions({ granted, url }: Authorization): Permission[] {
  if (granted === null) return url === null ? [] : wanted();
  return wanted().filter(({ scope }) => !granted.includes(PREFIX + scope));
}

/** Whether a permission is missing that installation requires. */
export function isBlocked(authorization: Authorization): boolean {
  return missingPermissions(authorization).some(({ isOptional }) => !isOptional);
}

function wanted(): Permission[] {
  return PERMISSIONS.filter(({ scope }) => __SCOPES__.includes(PREFIX + scope));
}

export interface PermissionsProps {
  readonly authorization: Authorization;
  readonly onCheck: () => void;
}

export function Permissions({ authorization, onCheck }: PermissionsProps) {
  const missing = missingPermissions(authorization);
  return (
    <section aria-labelledby="permissions" class="permissions">
      <h2 id="permissions">{INSTALLER.permissions}</h2>
      <p class="dim">{INSTALLER.permissionsHint}</p>
      <ul>
        {wanted().map((permission) => (
          <Line key={permission.scope} permission={permission} isMissing={missing.includes(permission)} />
        ))}
      </ul>
      {missing.length > 0 && (
        <div class="notice">
          <p>{INSTALLER.grantHint}</p>
          <p class="actions">
            {authorization.url !== null && (
              <a class="button" href={authorization.url} target="_blank" rel="noreferrer">
                {INSTALLER.grant}
                <span class="hidden">{PANEL.newTab}</span>
              </a>
            )}
            <button type="button" onClick={onCheck}>
              {INSTALLER.check}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}

function Line({ permission, isMissing }: { readonly permission: Permission; readonly isMissing: boolean }) {
  const missing = permission.isOptional ? INSTALLER.missingOptional : INSTALLER.missing;
  return (
    <li>
      <span class={isMissing ? 'mark bad' : 'mark good'}>
        <span aria-hidden="true">{isMissing ? '✕' : '✓'}</span>
        <span class="hidden">{isMissing ? missing : INSTALLER.granted}: </span>
      </span>
      <span>
        <strong>{permission.name}</strong>
        {isMissing && <em> {missing}</em>}
        <span class="dim">{permission.why}</span>
      </span>
    </li>
  );
}
