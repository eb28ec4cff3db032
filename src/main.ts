/** Every function that Apps Script may call: triggers, menu items, and the command line that runs the bundle here. */
import * as app from './app';

/** Simple trigger: somebody opened the Spreadsheet. */
export const onOpen = () => app.open();

/** Simple trigger: somebody edited a cell. */
export const onEdit = (event: Parameters<typeof app.noteEdit>[0]) => app.noteEdit(event);

/** Time-driven trigger. */
export const poll = () => app.poll();

/** Menu: Procesar ahora. */
export const runNow = () => app.runNow();

/** Menu: Reprocesar un archivo…; with a file's ID, name or tab it asks nothing. */
export const rerun = (file?: unknown) => app.rerun(file);

/** Menu: Ver estado. */
export const showStatus = () => app.showStatus();

/** Menu: Instalar…; with a folder's link or ID it asks nothing. */
export const install = (folder?: unknown) => app.install(folder);

/** Menu: Desinstalar. */
export const uninstall = () => app.uninstall();
