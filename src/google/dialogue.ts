/** The Spreadsheet's menu and dialogs. */

import type { Dialogue } from '../core/ground/ports/person';
import type { MenuEntry } from '../core/words/person/menu';
import { MENU_TITLE } from '../core/words/person/menu';
import { asking } from './failure';

/** Dialogs over the Spreadsheet. They work only while a person has it open. */
export class SheetDialogue implements Dialogue {
  tell(title: string, text: string): void {
    asking('Ui', () => {
      const ui = SpreadsheetApp.getUi();
      ui.alert(title, text, ui.ButtonSet.OK);
    });
  }

  ask(title: string, text: string): string | null {
    return asking('Ui', () => {
      const ui = SpreadsheetApp.getUi();
      const response = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
      return response.getSelectedButton() === ui.Button.OK ? response.getResponseText().trim() : null;
    });
  }

  confirm(title: string, text: string): boolean {
    return asking('Ui', () => {
      const ui = SpreadsheetApp.getUi();
      return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
    });
  }

  selection(): { title: string; row: number } {
    return asking('SpreadsheetApp', () => {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      const row = spreadsheet.getCurrentCell()?.getRow() ?? 0;
      return { title: spreadsheet.getActiveSheet().getName(), row };
    });
  }
}

/** Shows nothing and asks nothing: for calls that have their arguments already. */
export class SilentDialogue implements Dialogue {
  tell(): void {}

  ask(): null {
    return null;
  }

  confirm(): boolean {
    return false;
  }

  selection(): { title: string; row: number } {
    return { title: '', row: 0 };
  }
}

/**
 * Adds our menu or replaces the existing one. Needs no authorisation, because it runs before any was granted.
 *
 * @param entries - in order
 * @throws ServiceError
 */
export function addMenu(entries: readonly MenuEntry[]): void {
  asking('Ui', () => {
    const ui = SpreadsheetApp.getUi();
    const menuOf = (label: string, all: readonly MenuEntry[]) => {
      const menu = ui.createMenu(label);
      for (const entry of all) {
        if (entry === null) menu.addSeparator();
        else if ('items' in entry) menu.addSubMenu(menuOf(entry.label, entry.items));
        else menu.addItem(entry.label, entry.handler);
      }
      return menu;
    };
    menuOf(MENU_TITLE, entries).addToUi();
  });
}
