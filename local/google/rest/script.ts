/** The Apps Script API. https://developers.google.com/apps-script/api/reference/rest/v1 */
import { notFound } from '../../api-error';
import { checkApiScopes } from '../../api-scopes';
import type { Caller } from '../../caller';
import { checkCall } from '../../discovery/check';
import { selectFields } from '../../discovery/fields';
import { fileIdOf } from '../../drive/identifier';
import { pageOf } from '../../drive/page';
import { allows, type Role } from '../../drive/sharing';
import { SPREADSHEET } from '../../drive/store';
import { refusal } from '../../refusal';
import type { RestCall } from '../../rest-call';
import type { Google } from '../google';
import { checkFiles } from '../script-files';
import type { ScriptDeployment, ScriptFile, ScriptProject, ScriptVersion } from '../script-project';

/** Page size when none is asked for: the reference names 50 as the default of both lists. */
const A_PAGE = 50;

/** What Google says to an account that has not turned the API on; clasp's users report it so. */
const API_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';

type Method = (google: Google, caller: Caller, call: RestCall) => unknown;

const time = (ms: number): string => new Date(ms).toISOString();
const userOf = (email: string): object => ({ email, name: email.split('@')[0], domain: email.split('@')[1] });

/** A project that an account may read or change: it has the permissions of the Spreadsheet that it is bound to. */
function projectFor(google: Google, caller: Caller, id: unknown, role: Role): ScriptProject {
  const project = google.projects.byId.get(String(id));
  if (project === undefined) throw notFound();
  const held = google.drive.roleOf(caller.user, project.parentId ?? project.id);
  if (!allows(held, 'reader')) throw notFound();
  if (!allows(held, role)) throw refusal(403, 'The caller does not have permission');
  return project;
}

function projectResource(project: ScriptProject): object {
  const { id, title, parentId, createMs, updateMs, creator, lastUser } = project;
  return {
    scriptId: id,
    title,
    ...(parentId === null ? {} : { parentId }),
    createTime: time(createMs),
    updateTime: time(updateMs),
    creator: userOf(creator),
    lastModifyUser: userOf(lastUser),
  };
}

const createProject: Method = (google, caller, { body }) => {
  const { title = '', parentId } = Object(body);
  if (title === '') throw refusal(400, 'Request contains an invalid argument.');
  if (parentId === undefined) return projectResource(google.projects.makeStandalone(caller, title));
  const parent = google.drive.store.entry(parentId);
  if (parent === undefined || !allows(google.drive.roleOf(caller.user, parentId), 'writer')) throw notFound();
  const isTaken = google.projects.boundTo(parentId) !== undefined;
  if (parent.mimeType !== SPREADSHEET || isTaken) throw refusal(400, 'Request contains an invalid argument.');
  return projectResource(google.projects.make({ parentId, title, creator: caller.user }));
};

function contentOf(
  { id, updateMs, lastUser, createMs }: ScriptProject,
  files: readonly ScriptFile[],
): object {
  const facts = { createTime: time(createMs), updateTime: time(updateMs), lastModifyUser: userOf(lastUser) };
  return {
    scriptId: id,
    files: files.map((file) => ({ ...file, ...facts, functionSet: functionsOf(file) })),
  };
}

/** What the API tells of a script's functions: those that stand at the top. */
function functionsOf({ type, source }: ScriptFile): object {
  if (type !== 'SERVER_JS') return {};
  const values = [...source.matchAll(/^function\s+([\w$]+)/gm)].map(([, name]) => ({ name }));
  return values.length > 0 ? { values } : {};
}

const getContent: Method = (google, caller, { params }) => {
  const project = projectFor(google, caller, params.scriptId, 'reader');
  if (params.versionNumber === undefined) return contentOf(project, project.files);
  return contentOf(project, versionFor(project, params.versionNumber).files);
};

const updateContent: Method = (google, caller, { params, body }) => {
  const project = projectFor(google, caller, params.scriptId, 'writer');
  const given: readonly Partial<ScriptFile>[] = Object(body).files ?? [];
  const files = given.map(({ name = '', type = 'SERVER_JS', source = '' }) => ({ name, type, source }));
  checkFiles(files);
  google.projects.push(project, files, caller.user);
  return contentOf(project, project.files);
};

function versionFor(project: ScriptProject, number: unknown): ScriptVersion {
  const version = project.versions.find((one) => one.number === Number(number));
  if (version === undefined) throw notFound();
  return version;
}

const versionResource = (
  project: ScriptProject,
  { number, description, createMs }: ScriptVersion,
): object => ({
  scriptId: project.id,
  versionNumber: number,
  createTime: time(createMs),
  ...(description === '' ? {} : { description }),
});

const createVersion: Method = (google, caller, { params, body }) => {
  const project = projectFor(google, caller, params.scriptId, 'writer');
  const version = google.projects.keepVersion(project, Object(body).description ?? '');
  return versionResource(project, version);
};

const listVersions: Method = (google, caller, { params }) => {
  const project = projectFor(google, caller, params.scriptId, 'reader');
  const newest = [...project.versions].reverse();
  const { items, nextPageToken } = pageOf(newest, tokenOf(params), Number(params.pageSize ?? A_PAGE));
  const versions = items.map((version) => versionResource(project, version));
  return { ...(versions.length > 0 ? { versions } : {}), ...(nextPageToken ? { nextPageToken } : {}) };
};

const tokenOf = ({ pageToken }: RestCall['params']): string | undefined =>
  typeof pageToken === 'string' && pageToken !== '' ? pageToken : undefined;

function deploymentResource(project: ScriptProject, deployment: ScriptDeployment): object {
  const { id, versionNumber, description, updateMs } = deployment;
  const version = versionNumber === 0 ? {} : { versionNumber };
  const config = { scriptId: project.id, manifestFileName: 'appsscript', ...version };
  return {
    deploymentId: id,
    deploymentConfig: { ...config, ...(description === '' ? {} : { description }) },
    updateTime: time(updateMs),
  };
}

/** The deployment of what was pushed last; every project has it. */
const headOf = (project: ScriptProject): ScriptDeployment => ({
  id: `AKfycb${fileIdOf(`head ${project.id}`).slice(1)}`,
  versionNumber: 0,
  description: '',
  updateMs: project.updateMs,
});

const allOf = (project: ScriptProject): ScriptDeployment[] => [headOf(project), ...project.deployments];

function deploymentFor(project: ScriptProject, id: unknown): ScriptDeployment {
  const found = allOf(project).find((one) => one.id === id);
  if (found === undefined) throw notFound();
  return found;
}

const createDeployment: Method = (google, caller, { params, body }) => {
  const project = projectFor(google, caller, params.scriptId, 'writer');
  const { versionNumber, description = '' } = Object(body);
  const { number } = versionFor(project, versionNumber);
  const deployment = {
    id: `AKfycb${fileIdOf(`deployment ${project.id} ${google.drive.changes.length} ${project.deployments.length}`).slice(1)}`,
    versionNumber: number,
    description,
    updateMs: google.clock.nowMs,
  };
  project.deployments = [...project.deployments, deployment];
  return deploymentResource(project, deployment);
};

const updateDeployment: Method = (google, caller, { params, body }) => {
  const project = projectFor(google, caller, params.scriptId, 'writer');
  const former = deploymentFor(project, params.deploymentId);
  if (former.versionNumber === 0) throw refusal(400, 'Read-only deployments may not be modified.');
  const { versionNumber, description = '' } = Object(Object(body).deploymentConfig);
  const { number } = versionFor(project, versionNumber);
  const changed = { ...former, versionNumber: number, description, updateMs: google.clock.nowMs };
  project.deployments = project.deployments.map((one) => (one.id === former.id ? changed : one));
  return deploymentResource(project, changed);
};

const METHODS: Readonly<Record<string, Method>> = {
  'script.projects.create': createProject,
  'script.projects.get': (google, caller, { params }) =>
    projectResource(projectFor(google, caller, params.scriptId, 'reader')),
  'script.projects.getContent': getContent,
  'script.projects.updateContent': updateContent,
  'script.projects.versions.create': createVersion,
  'script.projects.versions.get': (google, caller, { params }) => {
    const project = projectFor(google, caller, params.scriptId, 'reader');
    return versionResource(project, versionFor(project, params.versionNumber));
  },
  'script.projects.versions.list': listVersions,
  'script.projects.deployments.create': createDeployment,
  'script.projects.deployments.get': (google, caller, { params }) => {
    const project = projectFor(google, caller, params.scriptId, 'reader');
    return deploymentResource(project, deploymentFor(project, params.deploymentId));
  },
  'script.projects.deployments.list': (google, caller, { params }) => {
    const project = projectFor(google, caller, params.scriptId, 'reader');
    return { deployments: allOf(project).map((one) => deploymentResource(project, one)) };
  },
  'script.projects.deployments.update': updateDeployment,
  'script.projects.deployments.delete': (google, caller, { params }) => {
    const project = projectFor(google, caller, params.scriptId, 'writer');
    const former = deploymentFor(project, params.deploymentId);
    if (former.versionNumber === 0) throw refusal(400, 'Read-only deployments may not be deleted.');
    project.deployments = project.deployments.filter(({ id }) => id !== former.id);
    return {};
  },
};

/** Whether a method is there. */
export function hasScriptMethod(method: string): boolean {
  return Object.hasOwn(METHODS, method);
}

/**
 * Answers one call.
 * @param google - the world
 * @param caller - who asks
 * @param method - full name
 * @param call - what is asked
 * @throws ApiError as Google refuses
 */
export function answerScript(google: Google, caller: Caller, method: string, call: RestCall): unknown {
  checkCall('script', method, call.params, call.body);
  if (google.accounts.byEmail.get(caller.user)?.isScriptApiOn === false) throw refusal(403, API_OFF);
  checkApiScopes(caller, method);
  return selectFields(METHODS[method]?.(google, caller, call), call.params.fields);
}
