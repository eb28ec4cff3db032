/** All script projects, and the runtimes of those that have run. */
import type { Caller } from '../google/caller';
import { fileIdOf } from '../google/drive/identifier';
import { NEW_FACTS } from '../google/drive/sharing';
import { SCRIPT } from '../google/drive/store';
import { refusal } from '../google/refusal';
import type { Execution } from '../runtime/execution';
import { Runtime } from '../runtime/runtime';
import { readBundle } from './bundle';
import type { GoogleOptions, Surroundings } from './options';
import { digestOf, ScriptFiles } from './script-files';
import { NEW_FILES, type ScriptFile, type ScriptProject, type ScriptVersion } from './script-project';

/** The trigger that fires next. */
interface Due {
  readonly project: ScriptProject;
  readonly runtime: Runtime;
  readonly dueMs: number;
}

/** Facts of a new project; its ID is generated when left out. */
interface NewProject extends Pick<ScriptProject, 'parentId' | 'title' | 'creator'> {
  readonly id?: string;
}

export class Projects {
  readonly byId = new Map<string, ScriptProject>();
  /** Number of projects ever made. */
  made = 0;
  private readonly runtimes = new Map<string, Runtime>();
  private readonly files: ScriptFiles;

  constructor(
    private readonly google: Surroundings,
    private readonly options: GoogleOptions,
  ) {
    const { bundle, scriptsFolder, realmFile } = options;
    let own: string | null = null;
    const isWarm = (digest: string): boolean => {
      if (bundle === null) return false;
      own ??= digestOf(readBundle(bundle));
      return digest === own;
    };
    this.files = new ScriptFiles(scriptsFolder, realmFile, isWarm);
  }

  /** Makes a project, as *Extensions > Apps Script* and `projects.create` do. */
  make(facts: NewProject): ScriptProject {
    this.made += 1;
    const nowMs = this.google.clock.nowMs;
    const id = facts.id ?? fileIdOf(`script ${this.google.seed} ${this.made}`);
    const project: ScriptProject = {
      ...facts,
      id,
      createMs: nowMs,
      updateMs: nowMs,
      lastUser: facts.creator,
      files: NEW_FILES,
      versions: [],
      deployments: [],
    };
    this.byId.set(id, project);
    return project;
  }

  /** Makes a standalone project: a file of Drive without content of its own. */
  makeStandalone(caller: Caller, title: string): ScriptProject {
    const { drive } = this.google;
    const facts = { ...NEW_FACTS, name: title, mimeType: SCRIPT, parents: [drive.rootOf(caller.user)] };
    const { id } = drive.create(caller, facts, null);
    return this.make({ id, parentId: null, title, creator: caller.user });
  }

  /** Saves the files of a project as its next version. */
  keepVersion(project: ScriptProject, description: string): ScriptVersion {
    const number = project.versions.length + 1;
    const version = { number, description, createMs: this.google.clock.nowMs, files: project.files };
    project.versions = [...project.versions, version];
    return version;
  }

  /** The project that is bound to a Spreadsheet. */
  boundTo(spreadsheetId: string): ScriptProject | undefined {
    return [...this.byId.values()].find(({ parentId }) => parentId === spreadsheetId);
  }

  /** Replaces all files of a project; its properties and triggers remain. */
  push(project: ScriptProject, files: readonly ScriptFile[], user: string): void {
    project.files = files;
    project.updateMs = this.google.clock.nowMs;
    project.lastUser = user;
    const runtime = this.runtimes.get(project.id);
    if (runtime === undefined) return;
    const { folder, contexts } = this.files.open(files);
    runtime.load(folder, contexts);
  }

  /** Copies the script of one Spreadsheet for another: files, no properties, no triggers. */
  copyBound(fromId: string, toId: string, user: string): void {
    const original = this.boundTo(fromId);
    if (original === undefined) return;
    const copy = this.make({ parentId: toId, title: original.title, creator: user });
    copy.files = original.files;
  }

  removeBound(spreadsheetId: string): void {
    const project = this.boundTo(spreadsheetId);
    if (project === undefined) return;
    this.byId.delete(project.id);
    this.runtimes.delete(project.id);
  }

  /** Runtimes of the projects that have run, by ID. */
  get running(): ReadonlyMap<string, Runtime> {
    return this.runtimes;
  }

  /**
   * The runtime of a bound project.
   * @throws ApiError 400 for a standalone project
   */
  runtimeOf(project: ScriptProject): Runtime {
    const known = this.runtimes.get(project.id);
    if (known !== undefined) return known;
    const { parentId } = project;
    const spreadsheet = parentId === null ? undefined : this.google.spreadsheets.get(parentId);
    if (spreadsheet === undefined)
      throw refusal(400, 'Only scripts that are bound to a Spreadsheet run here.');
    const { folder, contexts } = this.files.open(project.files);
    const { house, drive, clock } = this.google;
    const store = drive.seenBy({ user: project.creator, program: project.id, holds: () => true });
    const runtime = new Runtime({
      scriptFolder: folder,
      scriptId: project.id,
      contexts,
      drive: { ...store, entries: () => drive.store.entries(), entry: (id) => drive.store.entry(id) },
      sharing: house,
      spreadsheet,
      nowMs: clock.nowMs,
      user: project.creator,
      seed: Number.parseInt(digestOf([{ name: project.id, type: 'JSON', source: '' }]).slice(0, 8), 16),
      ...(this.options.bend === undefined ? {} : { bend: this.options.bend }),
    });
    this.runtimes.set(project.id, runtime);
    return runtime;
  }

  /**
   * Runs a function as a person does, from the menu or a page.
   */
  press<T>(project: ScriptProject, run: (runtime: Runtime) => T): T {
    const runtime = this.runtimeOf(project);
    runtime.clock.advanceTo(this.google.clock.nowMs);
    const result = run(runtime);
    this.google.touch();
    return result;
  }

  /**
   * Advances the time, and fires the triggers that are due, each at its instant.
   * @param untilMs - ms since 1970
   * @param tell - called with each execution
   */
  advance(untilMs: number, tell: (project: ScriptProject, execution: Execution) => void): void {
    for (let next = this.nextDue(untilMs); next !== null; next = this.nextDue(untilMs)) {
      const { project, runtime, dueMs } = next;
      this.google.clock.advanceTo(dueMs);
      const execution = runtime.fireNext(untilMs);
      this.google.touch();
      if (execution !== null) tell(project, execution);
    }
    this.google.clock.advanceTo(untilMs);
  }

  private nextDue(untilMs: number): Due | null {
    const due = [...this.runtimes].flatMap(([id, runtime]): Due[] => {
      const dueMs = runtime.triggers.due(untilMs)?.nextMs;
      const project = this.byId.get(id);
      return dueMs == null || project === undefined ? [] : [{ project, runtime, dueMs }];
    });
    return due.reduce<Due | null>(
      (first, one) => (first !== null && first.dueMs <= one.dueMs ? first : one),
      null,
    );
  }
}
