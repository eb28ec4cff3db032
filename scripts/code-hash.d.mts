/** A file of a project as the Apps Script API gives it. */
export interface ProjectFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export declare const HASH_PLACE: string;
export declare function projectFiles(files: ReadonlyMap<string, string>): ProjectFile[];
export declare function codeHash(files: readonly ProjectFile[]): string;
export declare function withHash(files: ReadonlyMap<string, string>): Map<string, string>;
export declare function readFiles(folder: string): Map<string, string>;
