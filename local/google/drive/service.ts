/** The embedded Google Drive: takes calls as Google's API does and answers with plain JSON. */
import { checkApiScopes } from '../api-scopes';
import type { Caller } from '../caller';
import { checkCall } from '../discovery/check';
import { selectFields } from '../discovery/fields';
import { refusal } from '../refusal';
import type { RestCall } from '../rest-call';
import type { DriveHouse } from './house';
import { fileIdOf } from './identifier';
import { listChanges, startPageToken } from './methods/changes';
import type { Visit } from './methods/find';
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from './methods/permissions';
import { about, getFile, getRevision, listFiles, listRevisions } from './methods/read';
import { copyFile, createFile, deleteFile, emptyTrash, updateFile, updateRevision } from './methods/write';

/** Without `fields`, Drive tells only these. https://developers.google.com/workspace/drive/api/guides/fields-parameter */
const FILE_FIELDS = 'kind,id,name,mimeType';
const PERMISSION_FIELDS = 'kind,id,type,role';
const USUAL_FIELDS: Readonly<Record<string, string>> = {
  'drive.files.list': `kind,incompleteSearch,nextPageToken,files(${FILE_FIELDS})`,
  'drive.files.get': FILE_FIELDS,
  'drive.files.create': FILE_FIELDS,
  'drive.files.update': FILE_FIELDS,
  'drive.files.copy': FILE_FIELDS,
  'drive.revisions.list': 'kind,nextPageToken,revisions(kind,id,mimeType,modifiedTime)',
  'drive.revisions.get': 'kind,id,mimeType,modifiedTime',
  'drive.revisions.update': 'kind,id,mimeType,modifiedTime',
  'drive.permissions.list': `kind,nextPageToken,permissions(${PERMISSION_FIELDS})`,
  'drive.permissions.get': PERMISSION_FIELDS,
  'drive.permissions.create': PERMISSION_FIELDS,
  'drive.permissions.update': PERMISSION_FIELDS,
  'drive.changes.list': `kind,nextPageToken,newStartPageToken,changes(kind,changeType,time,removed,fileId,file(${FILE_FIELDS}))`,
};

type Method = (visit: Visit, call: RestCall) => unknown;

/** Methods by their full name. */
const METHODS: Readonly<Record<string, Method>> = {
  'drive.files.list': listFiles,
  'drive.files.get': getFile,
  'drive.files.create': createFile,
  'drive.files.update': updateFile,
  'drive.files.copy': copyFile,
  'drive.files.delete': deleteFile,
  'drive.files.emptyTrash': emptyTrash,
  'drive.files.generateIds': generateIds,
  'drive.permissions.list': listPermissions,
  'drive.permissions.get': getPermission,
  'drive.permissions.create': createPermission,
  'drive.permissions.update': updatePermission,
  'drive.permissions.delete': deletePermission,
  'drive.changes.getStartPageToken': startPageToken,
  'drive.changes.list': listChanges,
  'drive.revisions.list': listRevisions,
  'drive.revisions.get': getRevision,
  'drive.revisions.update': updateRevision,
  'drive.about.get': about,
};

/** Whether a method is there. */
export function hasDriveMethod(method: string): boolean {
  return Object.hasOwn(METHODS, method);
}

/**
 * Answers one call, or changes nothing.
 * @param method - full name, `drive.files.list`
 * @throws ApiError as Google refuses, and Error naming what is not part of the runtime
 */
export function callDrive(house: DriveHouse, caller: Caller, method: string, call: RestCall): unknown {
  const { params, body } = call;
  checkCall('drive', method, params, body);
  checkApiScopes(caller, method);
  if (params.alt === 'media') throw refusal(400, 'Advanced services give no media; fetch it.');
  const answerer = METHODS[method];
  if (answerer === undefined) throw new Error(`${method} is not part of the embedded runtime`);
  house.drive.refresh();
  return selectFields(answerer({ house, caller }, call), params.fields ?? USUAL_FIELDS[method]);
}

/** `files.generateIds`: IDs that a client may give to what it makes; here they only look like such. */
function generateIds({ house, caller }: Visit, { params }: RestCall): unknown {
  const mark = house.office?.changes.length ?? 0;
  const ids = Array.from({ length: Number(params.count ?? 10) }, (_, place) =>
    fileIdOf(`generated ${caller.user} ${mark} ${place}`),
  );
  return { kind: 'drive#generatedIds', space: 'drive', ids };
}
