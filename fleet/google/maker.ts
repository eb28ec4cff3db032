/** Creates Spreadsheets and scripts through Google's client libraries. */
import { drive, type drive_v3 } from '@googleapis/drive';
import { script, type script_v1 } from '@googleapis/script';
import { LIMITS } from '../core/limits';
import { GoogleError } from '../core/ports/google-error';
import type { Maker } from '../core/ports/maker';
import type { Identity } from './identity';
import type { Timer } from './paced';
import { Paced } from './paced';
import { SPREADSHEET_TYPE } from './spreadsheets';

/** Property that marks files created here; only the Cloud project of this program sees it. */
const MARK = 'tecnomFleet';

/** Name of the script, which people see when they agree to its permissions. */
const SCRIPT_TITLE = 'Integración TECNOM';

export class GoogleMaker implements Maker {
  private readonly drive: drive_v3.Drive;
  private readonly script: script_v1.Script;
  private readonly drivePaced: Paced;
  private readonly scriptPaced: Paced;

  constructor({ auth, options }: Identity, timer: Timer, perMinute: number) {
    this.drive = drive({ version: 'v3', auth, ...options });
    this.script = script({ version: 'v1', auth, ...options });
    this.drivePaced = new Paced(LIMITS.drivePerMinute, timer, 'drive');
    this.scriptPaced = new Paced(perMinute, timer, 'script');
  }

  async find(key: string): Promise<string | null> {
    const q = `appProperties has { key='${MARK}' and value='${key}' } and trashed = false`;
    const { data } = await this.drivePaced.ask(() =>
      this.drive.files.list({ q, fields: 'files(id)', pageSize: 2 }),
    );
    return data.files?.[0]?.id ?? null;
  }

  async make(key: string, name: string): Promise<string> {
    const requestBody = { name, mimeType: SPREADSHEET_TYPE, appProperties: { [MARK]: key } };
    const { data } = await this.drivePaced.ask(
      () => this.drive.files.create({ requestBody, fields: 'id' }),
      true,
    );
    return idOf(data.id);
  }

  async copy(fileId: string, key: string, name: string): Promise<string> {
    const requestBody = { name, appProperties: { [MARK]: key } };
    const { data } = await this.drivePaced.ask(
      () => this.drive.files.copy({ fileId, requestBody, fields: 'id', supportsAllDrives: true }),
      true,
    );
    return idOf(data.id);
  }

  async share(fileId: string, mail: string, role: 'writer' | 'reader'): Promise<void> {
    if (mail === (await this.whoAmI())) return;
    // If a permission is given again, Google keeps one for each person.
    const requestBody = { type: 'user', role, emailAddress: mail };
    await this.drivePaced.ask(() =>
      this.drive.permissions.create({
        fileId,
        requestBody,
        sendNotificationEmail: false,
        supportsAllDrives: true,
      }),
    );
  }

  private async whoAmI(): Promise<string> {
    const { data } = await this.drivePaced.ask(() => this.drive.about.get({ fields: 'user(emailAddress)' }));
    return data.user?.emailAddress ?? '';
  }

  async makeScript(parentId: string): Promise<string> {
    const requestBody = { title: SCRIPT_TITLE, parentId };
    const { data } = await this.scriptPaced.ask(() => this.script.projects.create({ requestBody }), true);
    return idOf(data.scriptId);
  }
}

function idOf(id: string | null | undefined): string {
  if (!id) throw new GoogleError('refused', 'an answer without an ID', true);
  return id;
}
