/** The `Ui` of the Spreadsheet and the pages of `HtmlService`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COST } from '../../google/cost';
import { ServiceError } from '../../google/service-error';
import { errorAnswer, textAnswer } from '../border';
import type { LiveExecution } from '../execution';
import type { Handler, Handlers, World } from '../world';
import { serviceMethod } from './built-in';
import type { Dialog, Menu } from './person';

interface ShownPage {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

interface Question {
  readonly title: string;
  readonly prompt: string;
  /** Name of a button set. */
  readonly buttons: string;
}

/** @param world - where the person is */
export function uiHandlers(world: World): Handlers {
  const { person } = world;
  const page = (kind: Dialog['kind']): Handler =>
    serviceMethod<ShownPage>(world, `Ui.${kind}`, ['title'], (_live, { title, html, width, height }) => {
      const size = { ...(width === null ? {} : { width }), ...(height === null ? {} : { height }) };
      person.dialogs.push({ kind, title, text: html, answer: null, ...size });
      return { ms: COST.otherMs };
    });
  return {
    'Ui.addMenu': serviceMethod<Menu>(world, 'Ui.addMenu', ['caption'], (_live, menu) => {
      // A menu of the same name takes the place of the former one, as when the file is opened again.
      const place = person.menus.findIndex(({ caption }) => caption === menu.caption);
      person.menus.splice(place < 0 ? person.menus.length : place, place < 0 ? 0 : 1, menu);
      return { ms: COST.otherMs };
    }),
    'Ui.alert': serviceMethod<Question>(world, 'Ui.alert', [], (live, { title, prompt, buttons }) => {
      suspend(world, live);
      return { value: person.ask('alert', title, prompt, buttons.split('_')).button, ms: COST.otherMs };
    }),
    'Ui.prompt': serviceMethod<Question>(world, 'Ui.prompt', [], (live, { title, prompt, buttons }) => {
      suspend(world, live);
      return { value: person.ask('prompt', title, prompt, buttons.split('_')), ms: COST.otherMs };
    }),
    'Ui.showSidebar': page('showSidebar'),
    'Ui.showModalDialog': page('showModalDialog'),
    'Ui.showModelessDialog': page('showModelessDialog'),
    'html.file': (_live, name) => htmlFile(world.scriptFolder, name),
  };
}

/**
 * While a dialog is open the script is suspended, and "LockService locks don't persist across the suspension".
 * https://developers.google.com/apps-script/reference/base/ui#alert(String)
 */
function suspend(world: World, live: LiveExecution): void {
  world.locks.releaseAll(live.start.number);
}

function htmlFile(folder: string, name: string): string {
  const path = join(folder, name.endsWith('.html') ? name : `${name}.html`);
  if (existsSync(path)) return textAnswer(readFileSync(path, 'utf8'));
  return errorAnswer(new ServiceError(`No HTML file named ${name} was found.`));
}
