/** The options of `npm start`. */

/** What the person asked for; paths as they were typed, null when not given. */
export interface Options {
  folder: string | null;
  out: string | null;
  state: string | null;
  trace: string | null;
  report: string | null;
  watch: boolean;
  json: boolean;
}
