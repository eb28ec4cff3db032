/** What `npm start` can be asked for. */

/** What the person asked for; paths as they were typed, '' when not given. */
export interface Options {
  folder: string;
  out: string;
  state: string;
  trace: string;
  report: string;
  watch: boolean;
  json: boolean;
}
