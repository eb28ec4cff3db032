/** A real account: a person makes the clicks, and time passes by itself. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from './journal';
import type { PushPlace } from './push';
import { pushTo } from './push';
import type { Click, Side } from './side';

/** Milliseconds between two looks: three of them a minute stay far below the quota of 60 reads. */
const LOOK_MS = 20_000;

const CLICKS: Readonly<Record<Click, (progress: Progress) => string>> = {
  install: ({ spreadsheetId, folderId }) =>
    [
      'Three clicks that only you can do:',
      `  1. Open https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit and wait for the menu «Integración TECNOM».`,
      `  2. Choose «Instalar…», and give the folder https://drive.google.com/drive/folders/${folderId}`,
      '  3. Agree to the permissions when Google asks, then choose «Instalar…» again if it did not go on.',
    ].join('\n'),
  diagnose: () => 'Choose «Diagnóstico» in the menu «Integración TECNOM» of the same Spreadsheet.',
};

/**
 * @param place - for clasp
 * @param say - says something to the person
 */
export function realSide(place: PushPlace, say: (text: string) => void): Side {
  return {
    isLocal: false,
    say,
    now: Date.now,
    wait: () => pause(LOOK_MS),
    push: (scriptId) => pushTo(place, scriptId),
    click: async (what, progress) => say(CLICKS[what](progress)),
  };
}
