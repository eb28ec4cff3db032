/** A script project as in the Apps Script API. https://developers.google.com/apps-script/api/concepts */

/** A file of a project, in the API's form. */
export interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface ScriptVersion {
  readonly number: number;
  readonly description: string;
  readonly createMs: number;
  readonly files: readonly ScriptFile[];
}

export interface ScriptDeployment {
  readonly id: string;
  /** Null = the head: the files of the last push. */
  readonly versionNumber: number | null;
  readonly description: string;
  readonly updateMs: number;
}

export interface ScriptProject {
  readonly id: string;
  /** Spreadsheet that it is bound to; null = standalone. */
  readonly parentId: string | null;
  readonly title: string;
  readonly creator: string;
  readonly createMs: number;
  updateMs: number;
  lastUser: string;
  files: readonly ScriptFile[];
  versions: readonly ScriptVersion[];
  deployments: readonly ScriptDeployment[];
}

/** Files of a new project. */
export const NEW_FILES: readonly ScriptFile[] = [
  {
    name: 'appsscript',
    type: 'JSON',
    source: JSON.stringify(
      {
        timeZone: 'America/New_York',
        dependencies: {},
        exceptionLogging: 'STACKDRIVER',
        runtimeVersion: 'V8',
      },
      null,
      2,
    ),
  },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n\n}\n' },
];
