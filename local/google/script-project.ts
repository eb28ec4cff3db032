/** A script project as the Apps Script API knows it. https://developers.google.com/apps-script/api/concepts */

/** A file of a project, as the API carries it. */
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
  /** 0 = the head, which is whatever was pushed last. */
  readonly versionNumber: number;
  readonly description: string;
  readonly updateMs: number;
}

export interface ScriptProject {
  readonly id: string;
  /** Spreadsheet that it is bound to; null for one that stands alone. */
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

/** What a new project holds. */
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
