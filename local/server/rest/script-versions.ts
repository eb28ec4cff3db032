/** Versions of a project. https://developers.google.com/apps-script/api/reference/rest/v1/projects.versions */
import { notFound } from '../../google/api-error';
import { pageOf } from '../../google/drive/page';
import type { ScriptProject, ScriptVersion } from '../script-project';
import { A_PAGE, type Method, projectFor, time, tokenOf } from './script-project';

/** @throws ApiError 404 */
export function versionFor(project: ScriptProject, number: unknown): ScriptVersion {
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

/** Methods by their full name. */
export const VERSION_METHODS: Readonly<Record<string, Method>> = {
  'script.projects.versions.create': createVersion,
  'script.projects.versions.get': (google, caller, { params }) => {
    const project = projectFor(google, caller, params.scriptId, 'reader');
    return versionResource(project, versionFor(project, params.versionNumber));
  },
  'script.projects.versions.list': listVersions,
};
