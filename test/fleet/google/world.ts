/** A fleet in the embedded Google: an account that pushes, one that only looks, and clients that install. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from '../../../fleet/google/identity';
import { GoogleProjects } from '../../../fleet/google/projects';
import { GoogleSpreadsheets } from '../../../fleet/google/spreadsheets';
import type { Opened } from '../../../local/server/open';
import { toldOf } from '../../../local/server/open';
import { projectFiles, readFiles } from '../../../scripts/code-hash.mjs';
import type { Clients } from '../../local/server/world';
import { clientsOf, openTestGoogle, order } from '../../local/server/world';

/** What is pushed. */
export const FILES = projectFiles(readFiles('dist'));

/** Time that passes at once. */
const timer = () => {
  let nowMs = Date.now();
  return {
    now: () => nowMs,
    sleep: async (ms: number) => {
      nowMs += ms;
    },
  };
};

export class FleetWorld {
  private constructor(
    readonly opened: Opened,
    readonly owner: Clients,
    readonly home: string,
  ) {}

  static async open(): Promise<FleetWorld> {
    const opened = await openTestGoogle({ accounts: 2 });
    const world = new FleetWorld(opened, clientsOf(opened), mkdtempSync(join(tmpdir(), 'fleet-')));
    const { body } = await order(opened, 'clock', {});
    // What this computer's clock says is compared with what the product writes.
    await order(opened, 'clock', { advanceMs: Date.now() - Number(Object(body).nowMs) });
    world.login('pusher', 0);
    world.login('reader', 1);
    return world;
  }

  get url(): string {
    return toldOf(this.opened).url;
  }

  get reader(): string {
    return toldOf(this.opened).accounts[1]?.email ?? '';
  }

  /** Writes the login of an account, as `fleet login` does. */
  private login(name: string, place: number): void {
    const { clientId, clientSecret, accounts } = toldOf(this.opened);
    const login = {
      type: 'authorized_user',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: accounts[place]?.refreshToken,
    };
    writeFileSync(join(this.home, `${name}.json`), JSON.stringify(login), { mode: 0o600 });
  }

  spreadsheets(): GoogleSpreadsheets {
    return new GoogleSpreadsheets([identityOf(join(this.home, 'reader.json'), [], this.url)], timer());
  }

  projects(): GoogleProjects {
    return new GoogleProjects(identityOf(join(this.home, 'pusher.json'), [], this.url), timer());
  }

  /** A Spreadsheet that the reader sees. */
  async bare(title = 'Concesionario'): Promise<string> {
    const { data } = await this.owner.sheets.spreadsheets.create({ requestBody: { properties: { title } } });
    const fileId = data.spreadsheetId ?? '';
    const requestBody = { type: 'user', role: 'reader', emailAddress: this.reader };
    await this.owner.drive.permissions.create({ fileId, requestBody, sendNotificationEmail: false });
    return fileId;
  }

  /** The same with a script, which is installed and has run. */
  async installed(title?: string): Promise<{ readonly spreadsheet: string; readonly script: string }> {
    const spreadsheet = await this.bare(title);
    const { data } = await this.owner.script.projects.create({
      requestBody: { title: 'Integración TECNOM', parentId: spreadsheet },
    });
    const script = data.scriptId ?? '';
    await this.owner.script.projects.updateContent({ scriptId: script, requestBody: { files: FILES } });
    await this.install(spreadsheet);
    return { spreadsheet, script };
  }

  /** Installs a Spreadsheet's script, on a folder with one file, as the client does. */
  async install(spreadsheet: string): Promise<void> {
    const folder = await this.owner.drive.files.create({
      requestBody: { name: 'Exportaciones', mimeType: 'application/vnd.google-apps.folder' },
    });
    await this.owner.drive.files.create(
      {
        requestBody: { name: 'clientes.csv', parents: [folder.data.id ?? ''] },
        media: { mimeType: 'text/csv', body: 'id,nombre\n1,Ana Secreta\n2,Luis Secreto\n' },
      },
      this.owner.here,
    );
    await order(this.opened, 'press', {
      spreadsheetId: spreadsheet,
      function: 'install',
      args: [folder.data.id],
    });
    await this.pass(15);
  }

  /** Lets minutes pass; triggers fire. */
  async pass(minutes: number): Promise<void> {
    await order(this.opened, 'clock', { advanceMs: minutes * 60_000 });
  }

  order(name: string, body: object) {
    return order(this.opened, name, body);
  }

  async close(): Promise<void> {
    rmSync(this.home, { recursive: true });
    await this.opened.close();
  }
}
