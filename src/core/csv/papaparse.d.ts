/** The part of PapaParse 5.7.1 that is used; its own types would bring Node's and the browser's along. */
declare module 'papaparse' {
  interface ParserConfig {
    readonly delimiter: string;
    readonly newline: string;
    readonly quoteChar: string;
    readonly escapeChar: string;
  }
  interface ParserError {
    readonly type: string;
    readonly code: string;
    readonly row?: number;
    readonly index?: number;
  }
  interface ParserResult {
    readonly data: string[][];
    readonly errors: readonly ParserError[];
    readonly meta: { readonly cursor: number };
  }
  const Papa: {
    readonly Parser: new (
      config: ParserConfig,
    ) => { parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParserResult };
  };
  export default Papa;
}
