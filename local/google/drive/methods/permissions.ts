/** The methods of permissions. https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions */
import { refusal } from '../../refusal';
import type { RestCall } from '../../rest-call';
import { lacking } from '../../service-error';
import { permissionIdOf } from '../identifier';
import { permissionResource } from '../resource';
import type { Permission, Role } from '../sharing';
import { ROLES } from '../sharing';
import type { DriveEntry } from '../store';
import type { Visit } from './find';
import { entryFor, officeFor } from './write';

/** `permissions.list` */
export function listPermissions(visit: Visit, { params }: RestCall): unknown {
  const entry = entryFor(visit, params.fileId, 'writer');
  const permissions = permissionsOf(visit, entry).map(permissionResource);
  return { kind: 'drive#permissionList', permissions };
}

/** `permissions.get` */
export function getPermission(visit: Visit, { params }: RestCall): unknown {
  const entry = entryFor(visit, params.fileId, 'reader');
  return permissionResource(find(visit, entry, params.permissionId));
}

/** `permissions.create` */
export function createPermission(visit: Visit, { params, body }: RestCall): unknown {
  const office = officeFor(visit, 'Sharing', params.fileId);
  const entry = entryFor(visit, params.fileId, 'writer');
  const { type, role, emailAddress = '' } = Object(body);
  if (type === undefined) throw refusal(400, 'The permission type field is required.', 'required');
  if (type !== 'user' && type !== 'anyone') throw lacking(`Sharing with a ${type}`);
  if (type === 'user' && emailAddress === '') {
    throw refusal(400, 'The permission emailAddress field is required.', 'required');
  }
  const permission: Permission = {
    id: permissionIdOf(type, emailAddress),
    type,
    role: roleOf(role),
    emailAddress,
  };
  const others = permissionsOf(visit, entry).filter(({ id }) => id !== permission.id);
  office.share(entry, [...others, permission]);
  return permissionResource(permission);
}

/** `permissions.update`: only the role. */
export function updatePermission(visit: Visit, { params, body }: RestCall): unknown {
  const office = officeFor(visit, 'Sharing', params.fileId);
  const entry = entryFor(visit, params.fileId, 'writer');
  const former = find(visit, entry, params.permissionId);
  const changed = { ...former, role: roleOf(Object(body).role) };
  const all = permissionsOf(visit, entry).map((one) => (one === former ? changed : one));
  office.share(entry, all);
  return permissionResource(changed);
}

/** `permissions.delete` */
export function deletePermission(visit: Visit, { params }: RestCall): unknown {
  const office = officeFor(visit, 'Sharing', params.fileId);
  // Whoever has a permission may always give it back.
  const entry = entryFor(visit, params.fileId, 'reader');
  const former = find(visit, entry, params.permissionId);
  if (former.role === 'owner') {
    throw refusal(403, 'The owner of a file cannot be removed.', 'cannotDeletePermission');
  }
  if (former.emailAddress !== visit.caller.user) entryFor(visit, params.fileId, 'writer');
  office.share(
    entry,
    permissionsOf(visit, entry).filter((one) => one !== former),
  );
  return undefined;
}

function permissionsOf({ house, caller }: Visit, { id }: DriveEntry): readonly Permission[] {
  return house.sharingOf?.(caller, id)?.permissions ?? [];
}

function find(visit: Visit, entry: DriveEntry, id: unknown): Permission {
  const found = permissionsOf(visit, entry).find((one) => one.id === id);
  if (found === undefined) throw refusal(404, `Permission not found: ${String(id)}.`);
  return found;
}

/** Owners are not changed here. */
function roleOf(role: unknown): Role {
  const known = ROLES.find((one) => one === role);
  if (known === 'owner') throw lacking('Giving a file to another owner');
  if (known === undefined) throw refusal(400, 'The specified role is invalid or not supported.', 'invalid');
  return known;
}
