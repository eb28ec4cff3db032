/** Makes files, folders, Spreadsheets and a script, each only once, even when an answer is lost. */
import { type Api, Unreachable } from './api';

/** Property that marks what a proof makes; only programs with the OAuth client of its login see it. */
const MARK = 'tecnomLive';

/** Tries to make something when the answer was lost and it does not exist. */
const MAKE_TRIES = 3;

const markedBy = (mark: string): string => `appProperties has { key='${MARK}' and value='${mark}' }`;

/** What is made, and the mark by which it is found again. */
interface Marked {
  readonly name: string;
  readonly mimeType: string;
  readonly mark: string;
}

export class Maker {
  /** @param api - with the login of the account */
  constructor(private readonly api: Api) {}

  /**
   * Makes a folder or a Spreadsheet, or finds the one with the mark: an earlier answer may have been lost.
   * @returns its ID
   */
  make({ name, mimeType, mark }: Marked): Promise<string> {
    const q = `${markedBy(mark)} and mimeType = '${mimeType}' and trashed = false`;
    return this.makeOnce(q, { name, mimeType, appProperties: { [MARK]: mark } });
  }

  /** IDs of everything with a mark. */
  async marked(mark: string): Promise<string[]> {
    return this.find(markedBy(mark));
  }

  /**
   * Makes an empty file, or finds the one of this name.
   * @param trashedId - of a file that was just trashed, which listings may still contain; null = none
   */
  makeFile(folderId: string, name: string, trashedId: string | null): Promise<string> {
    const q = `'${folderId}' in parents and name = '${name}' and trashed = false`;
    return this.makeOnce(q, { name, parents: [folderId], mimeType: 'text/csv' }, trashedId);
  }

  async makeScript(title: string, parentId: string): Promise<string> {
    const url = `${this.api.addresses.script}/v1/projects`;
    const ask = { method: 'POST', body: { title, parentId }, makes: true } as const;
    return (await this.api.call('script.projects.create', url, ask)).scriptId;
  }

  /** Makes it unless the query finds it, so that a lost answer does not make it twice. */
  private async makeOnce(q: string, body: object, except: string | null = null): Promise<string> {
    for (let tries = 1; ; tries += 1) {
      const found = (await this.find(q)).find((id) => id !== except);
      if (found !== undefined) return found;
      try {
        const ask = { method: 'POST', body, makes: true } as const;
        return (await this.api.call('drive.files.create', this.files, ask)).id;
      } catch (error) {
        if (!(error instanceof Unreachable) || tries === MAKE_TRIES) throw error;
      }
    }
  }

  private async find(q: string): Promise<string[]> {
    const query = { q, fields: 'files(id)', pageSize: '100' };
    const { files } = await this.api.call('drive.files.list', this.files, { query });
    return files.map(({ id }: { id: string }) => id);
  }

  private get files(): string {
    return `${this.api.addresses.drive}/drive/v3/files`;
  }
}
