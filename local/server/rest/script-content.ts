/** Projects and their files. https://developers.google.com/apps-script/api/reference/rest/v1/projects */
import { notFound } from '../../google/api-error';
import { allows } from '../../google/drive/sharing';
import { SPREADSHEET } from '../../google/drive/store';
import { refusal } from '../../google/refusal';
import { checkFiles } from '../script-files';
import type { ScriptFile, ScriptProject } from '../script-project';
import { type Method, projectFor, time, userOf } from './script-project';
import { versionFor } from './script-versions';

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

/** Methods by their full name. */
export const CONTENT_METHODS: Readonly<Record<string, Method>> = {
  'script.projects.create': createProject,
  'script.projects.get': (google, caller, { params }) =>
    projectResource(projectFor(google, caller, params.scriptId, 'reader')),
  'script.projects.getContent': getContent,
  'script.projects.updateContent': updateContent,
};
