/** What is kept of a world between two starts. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryDrive } from '../../../local/google/drive/memory';
import type { Runtime } from '../../../local/runtime/runtime';
import { openState, saveState } from '../../../local/saved/state';
import { scriptFolder } from '../runtime/world';

const SCRIPT = scriptFolder(`
  function install() {
    PropertiesService.getScriptProperties().setProperty('folder', 'ñandú');
    PropertiesService.getUserProperties().setProperty('who', 'me');
    ScriptApp.newTrigger('poll').timeBased().everyMinutes(5).create();
    MailApp.sendEmail('ana@example.com', 'Aviso', 'Texto');
    Sheets.Spreadsheets.Values.update({ values: [['00123']] }, SpreadsheetApp.getActive().getId(), 'A1', {
      valueInputOption: 'RAW',
    });
    return Math.random();
  }
  function poll() {
    return [PropertiesService.getScriptProperties().getProperty('folder'), Math.random()];
  }
`);

const open = (dir: string): Runtime => openState(dir, { scriptFolder: SCRIPT, drive: new MemoryDrive() });

describe('state of a world', () => {
  const dir = mkdtempSync(join(tmpdir(), 'state-'));
  const first = open(dir);
  const { error } = first.call('install');
  saveState(dir, first);
  const second = open(dir);

  it('begins anew where nothing was kept', () => {
    expect(error).toBeNull();
  });

  it('keeps the Spreadsheet', () => {
    expect(second.spreadsheet.id).toBe(first.spreadsheet.id);
    expect(second.spreadsheet.tabs[0]?.text(0, 0)).toBe('00123');
  });

  it('keeps properties, triggers, mails and the instant', () => {
    expect(Object.fromEntries(second.properties.script)).toEqual({ folder: 'ñandú' });
    expect(second.properties.of('user', second.user).get('who')).toBe('me');
    expect(second.triggers.all.map(({ handler, user }) => [handler, user])).toEqual([['poll', second.user]]);
    expect(second.mails.map(({ to, subject }) => [to, subject])).toEqual([[['ana@example.com'], 'Aviso']]);
    expect(second.clock.nowMs).toBe(first.clock.nowMs);
  });

  it('keeps the hidden folders of the accounts, without what was deleted', () => {
    const read = (runtime: Runtime, id: string) => Buffer.from(runtime.appData.bytesOf(id) ?? '').toString();
    const folder = mkdtempSync(join(tmpdir(), 'state-'));
    const facts = { name: 'a', mimeType: 'text/csv', description: '', appProperties: { book: 'b' } };
    const world = open(folder);
    const kept = world.appData.create('ana@example.com', facts, Buffer.from('uno'));
    const gone = world.appData.create('ana@example.com', facts, Buffer.from('dos'));
    saveState(folder, world);
    world.appData.remove('ana@example.com', gone.id);
    saveState(folder, world);
    const again = open(folder);
    expect(again.appData.filesOf('ana@example.com')).toEqual([kept]);
    expect(read(again, kept.id)).toBe('uno');
    expect(readdirSync(join(folder, 'app-data'))).toEqual([kept.id]);
  });

  it('goes on with the same chance as if it had never stopped', () => {
    expect(second.call('poll').value).toEqual(first.call('poll').value);
  });

  it('keeps one Spreadsheet file, whatever the number of times it is kept', () => {
    saveState(dir, second);
    saveState(dir, second);
    expect(readdirSync(dir).filter((name) => name.endsWith('.ndjson'))).toHaveLength(1);
  });

  it('takes the later of the kept instant and the given one', () => {
    const later = first.clock.nowMs + 86_400_000;
    const runtime = openState(dir, { scriptFolder: SCRIPT, drive: new MemoryDrive(), nowMs: later });
    expect(runtime.clock.nowMs).toBe(later);
  });
});
