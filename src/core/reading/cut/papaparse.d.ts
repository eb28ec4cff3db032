/** The used part of PapaParse 5.7.1. Its own types would bring in those of Node and the browser. */
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
