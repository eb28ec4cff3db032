/** Makes files, folders, Spreadsheets and a script, each once, though an answer is lost. */
import { type Api, Unreachable } from './api';

/** Property that marks what a proof makes; only programs with its login's client see it. */
const MARK = 'tecnomLive';

/** How often something is made of which nobody was told, and which is not there. */
const MAKE_TRIES = 3;

const markedBy = (mark: string): string => `appProperties has { key='${MARK}' and value='${mark}' }`;

/** What is made, and by what it is known again. */
interface Marked {
  readonly name: string;
  readonly mimeType: string;
  readonly mark: string;
}

export class Maker {
  /** @param api - with the login of the account */
  constructor(private readonly api: Api) {}

  /**
   * A folder or a Spreadsheet; the one that bears the mark where it was made though nobody was told.
   * @param facts - name and kind, and by what it is known again
   * @returns its ID
   */
  make({ name, mimeType, mark }: Marked): Promise<string> {
    const q = `${markedBy(mark)} and mimeType = '${mimeType}' and trashed = false`;
    return this.makeOnce(q, { name, mimeType, appProperties: { [MARK]: mark } });
  }

  /** IDs of all that bears a mark. */
  async marked(mark: string): Promise<string[]> {
    return this.find(markedBy(mark));
  }

  /**
   * A file without contents; the one of this name where it is there.
   * @param trashedId - of one that was just thrown away, which listings may still tell; '' = none
   */
  makeFile(folderId: string, name: string, trashedId: string): Promise<string> {
    const q = `'${folderId}' in parents and name = '${name}' and trashed = false`;
    return this.makeOnce(q, { name, parents: [folderId], mimeType: 'text/csv' }, trashedId);
  }

  async makeScript(title: string, parentId: string): Promise<string> {
    const url = `${this.api.addresses.script}/v1/projects`;
    const ask = { method: 'POST', body: { title, parentId }, makes: true } as const;
    return (await this.api.call('script.projects.create', url, ask)).scriptId;
  }

  /** An answer that was lost does not make it twice. */
  private async makeOnce(q: string, body: object, except = ''): Promise<string> {
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
