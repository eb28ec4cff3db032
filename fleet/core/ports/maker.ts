/** Creates what a new dealership needs. Its account has more permissions than any other, so nothing else uses it. */
export interface Maker {
  /** The Spreadsheet that was made for a dealership; null = there is none, as far as Google tells. @throws GoogleError */
  find(key: string): Promise<string | null>;
  /** Makes an empty one, marked as this dealership's. @throws GoogleError */
  make(key: string, name: string): Promise<string>;
  /** Copies another one with its script, marked as this dealership's. @throws GoogleError */
  copy(template: string, key: string, name: string): Promise<string>;
  /** Lets somebody edit or read it; asked again, or of whom it is, nothing changes. @throws GoogleError */
  share(spreadsheet: string, mail: string, role: 'writer' | 'reader'): Promise<void>;
  /** Makes a script that is bound to it, and returns its ID. @throws GoogleError */
  makeScript(spreadsheet: string): Promise<string>;
}
