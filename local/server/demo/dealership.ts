/** One dealership of the demo: an account with a folder of exports, and a Spreadsheet with the script. */

import type { Caller } from '../../google/caller';
import { permissionIdOf } from '../../google/drive/identifier';
import { NEW_FACTS, type Permission } from '../../google/drive/sharing';
import { FOLDER } from '../../google/drive/store';
import type { Runtime } from '../../runtime/runtime';
import type { Google } from '../google';
import type { ScriptFile, ScriptProject } from '../script-project';

export class Dealership {
  readonly folderId: string;
  readonly spreadsheetId: string;
  /** Null where nobody has made a script. */
  project: ScriptProject | null = null;
  private readonly caller: Caller;

  /** @param email - of the account, which is there */
  constructor(
    readonly google: Google,
    readonly email: string,
    readonly title: string,
  ) {
    this.caller = { user: email, program: 'person', holds: () => true };
    const facts = { ...NEW_FACTS, name: 'Exportaciones', mimeType: FOLDER };
    this.folderId = google.drive.create(
      this.caller,
      { ...facts, parents: [google.drive.rootOf(email)] },
      null,
    ).id;
    this.spreadsheetId = google.newSpreadsheet(email, title);
  }

  /** Makes the bound script with these files. */
  push(files: readonly ScriptFile[]): void {
    const { email: creator, spreadsheetId: parentId } = this;
    this.project = this.google.projects.make({ parentId, title: 'Integración TECNOM', creator });
    this.google.projects.push(this.project, files, creator);
  }

  /**
   * Does something as the person in front of the Spreadsheet, or to where its script runs.
   * @param work - is given where
   */
  press(work: (runtime: Runtime) => void): void {
    if (this.project === null) throw new Error(`${this.title} has no script`);
    this.google.projects.press(this.project, work);
  }

  install(): void {
    this.press((runtime) => {
      const { value, error } = runtime.call('install', [this.folderId]);
      if (Object(value).installed !== true)
        throw new Error(`${this.title}: ${error?.message ?? JSON.stringify(value)}`);
    });
  }

  /** Writes a file as Drive for desktop does: in place when it is there. */
  put(name: string, content: Uint8Array): void {
    const known = this.find(name);
    const { drive } = this.google;
    if (known) drive.update(this.caller, known, {}, content);
    else
      drive.create(
        this.caller,
        { ...NEW_FACTS, name, mimeType: 'text/csv', parents: [this.folderId] },
        content,
      );
  }

  remove(name: string): void {
    const known = this.find(name);
    if (known) this.google.drive.update(this.caller, known, { trashed: true }, null);
  }

  /** Shares the Spreadsheet with somebody who may edit it, and with it the script. */
  share(emailAddress: string): void {
    const { drive } = this.google;
    const entry = drive.store.entry(this.spreadsheetId);
    if (!entry) return;
    const { permissions } = drive.sharingOf(this.caller, entry.id);
    const added: Permission = {
      id: permissionIdOf('user', emailAddress),
      type: 'user',
      role: 'writer',
      emailAddress,
    };
    drive.share(entry, [...permissions, added]);
  }

  /** The folder goes into the trash, as when somebody tidies up. */
  loseFolder(): void {
    const folder = this.google.drive.store.entry(this.folderId);
    if (folder) this.google.drive.update(this.caller, folder, { trashed: true }, null);
  }

  private find(name: string) {
    const all = [...this.google.drive.store.entries()];
    return all.find(
      (entry) => entry.name === name && entry.parents.includes(this.folderId) && !entry.trashed,
    );
  }
}
