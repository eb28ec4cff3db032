/** The fleet's scripts through Google's client library. Works with a person's account only. */
import { script, type script_v1 } from '@googleapis/script';
import { LIMITS } from '../core/limits';
import type { ProjectFile, Projects } from '../core/ports/projects';
import type { Absence } from '../core/ports/spreadsheets';
import { orAbsence } from './failure';
import type { Identity } from './identity';
import type { Timer } from './paced';
import { Paced } from './paced';

const TYPES = ['SERVER_JS', 'HTML', 'JSON'] as const;

export class GoogleProjects implements Projects {
  private readonly client: script_v1.Script;
  private readonly paced: Paced;

  constructor({ auth, options }: Identity, timer: Timer, perMinute: number = LIMITS.managementPerMinute) {
    this.client = script({ version: 'v1', auth, ...options });
    this.paced = new Paced(perMinute, timer, 'script');
  }

  /** Requests a minute at present. */
  get perMinute(): number {
    return this.paced.perMinute;
  }

  async parentOf(scriptId: string): Promise<{ readonly spreadsheet: string | null } | Absence> {
    return this.paced.ask(() =>
      orAbsence(async () => {
        const { data } = await this.client.projects.get({ scriptId });
        return { spreadsheet: data.parentId ?? null };
      }),
    );
  }

  async read(scriptId: string): Promise<readonly ProjectFile[] | Absence> {
    return this.paced.ask(() =>
      orAbsence(async () => {
        const { data } = await this.client.projects.getContent({ scriptId });
        return (data.files ?? []).flatMap((file) => fileOf(file) ?? []);
      }),
    );
  }

  async write(scriptId: string, files: readonly ProjectFile[]): Promise<void> {
    const requestBody = { files: files.map(({ name, type, source }) => ({ name, type, source })) };
    await this.paced.ask(() => this.client.projects.updateContent({ scriptId, requestBody }), true);
  }
}

function fileOf({ name, type, source }: script_v1.Schema$File): ProjectFile | null {
  const known = TYPES.find((one) => one === type);
  return name && known ? { name, type: known, source: source ?? '' } : null;
}
