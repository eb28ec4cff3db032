/** Deployments of a project, as clasp needs them. https://developers.google.com/apps-script/api/reference/rest/v1/projects.deployments */
import { notFound } from '../../google/api-error';
import { fileIdOf } from '../../google/drive/identifier';
import { refusal } from '../../google/refusal';
import type { ScriptDeployment, ScriptProject } from '../script-project';
import { type Method, projectFor, time } from './script-project';
import { versionFor } from './script-versions';

function deploymentResource(project: ScriptProject, deployment: ScriptDeployment): object {
  const { id, versionNumber, description, updateMs } = deployment;
  const version = versionNumber === null ? {} : { versionNumber };
  const config = { scriptId: project.id, manifestFileName: 'appsscript', ...version };
  return {
    deploymentId: id,
    deploymentConfig: { ...config, ...(description === '' ? {} : { description }) },
    updateTime: time(updateMs),
  };
}

/** The deployment of the last push, which every project has. */
const headOf = (project: ScriptProject): ScriptDeployment => ({
  id: `AKfycb${fileIdOf(`head ${project.id}`).slice(1)}`,
  versionNumber: null,
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
  if (former.versionNumber === null) throw refusal(400, 'Read-only deployments may not be modified.');
  const { versionNumber, description = '' } = Object(Object(body).deploymentConfig);
  const { number } = versionFor(project, versionNumber);
  const changed = { ...former, versionNumber: number, description, updateMs: google.clock.nowMs };
  project.deployments = project.deployments.map((one) => (one.id === former.id ? changed : one));
  return deploymentResource(project, changed);
};

/** Methods by their full name. */
export const DEPLOYMENT_METHODS: Readonly<Record<string, Method>> = {
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
    if (former.versionNumber === null) throw refusal(400, 'Read-only deployments may not be deleted.');
    project.deployments = project.deployments.filter(({ id }) => id !== former.id);
    return {};
  },
};
