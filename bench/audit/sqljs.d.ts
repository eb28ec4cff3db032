/** The used parts of sql.js: SQLite compiled to WebAssembly. https://sql.js.org/documentation/ */
declare module 'sql.js' {
  type Value = number | string | null;

  export interface Statement {
    run(values: readonly Value[]): void;
    free(): boolean;
  }

  export interface Database {
    run(sql: string): Database;
    prepare(sql: string): Statement;
    exec(sql: string): { readonly columns: string[]; readonly values: Value[][] }[];
    close(): void;
  }

  export interface SqlJs {
    readonly Database: new () => Database;
  }

  export default function initSqlJs(): Promise<SqlJs>;
}
