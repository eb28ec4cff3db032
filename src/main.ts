/** Every function that Apps Script may call: triggers, menu items, and the command line that runs the bundle here. */
import * as app from './app';
import * as pages from './pages';

/** Simple trigger: somebody opened the Spreadsheet. */
export const onOpen = () => app.open();

/** Simple trigger: somebody edited a cell. */
export const onEdit = (event: Parameters<typeof app.noteEdit>[0]) => app.noteEdit(event);

/** Time-driven trigger. */
export const poll = (event?: Parameters<typeof app.poll>[0]) => app.poll(event);

/** Menu: Panel; from the install dialog with the account that opened that. */
export const showPanel = (page?: unknown) => app.showPanel(page);

/** Sidebar of an account: what it shows, unless nothing has changed since the given mark. */
export const panelData = (mark?: unknown, page?: unknown) => pages.panelData(mark, page);

/** Sidebar of an account: a button, about a tab, and about a version of it. */
export const panelAction = (action?: unknown, tab?: unknown, page?: unknown, version?: unknown) =>
  pages.panelAction(action, tab, page, version);

/** Sidebar of an account: the earlier versions of a tab. */
export const panelVersions = (tab?: unknown, page?: unknown) => pages.panelVersions(tab, page);

/** Install dialog: what it shows when it opens. */
export const installerData = () => pages.installerData();

/** Install dialog: what the folder holds. */
export const previewFolder = (link?: unknown) => pages.previewFolder(link);

/** Menu: Procesar ahora. */
export const runNow = () => app.runNow();

/** Menu: Reprocesar un archivo…; with a file's ID, name or tab it asks nothing. */
export const rerun = (file?: unknown) => app.rerun(file);

/** Menu: Publicar retenido…; with an entity's tab it asks nothing. */
export const publishHeld = (tab?: unknown) => app.publishHeld(tab);

/** Menu: Restaurar versión anterior…, which opens the sidebar; with an entity's tab and a version it asks nothing. */
export const restore = (tab?: unknown, version?: unknown) => app.restore(tab, version);

/** Menu: Ver observaciones. */
export const showObservations = () => app.showObservations();

/** Menu: Usar «…» para …, where the folder holds a file of another name. */
export const useFound = () => app.useFound();

/** Menu: Enviar correo de prueba. */
export const testAlarm = () => app.testAlarm();

/** Menu: Ver estado. */
export const showStatus = () => app.showStatus();

/** Menu: Guía de uso. */
export const help = () => app.help();

/** Menu: Diagnóstico. */
export const selfTest = () => app.selfTest();

/** Menu: Olvidar instalación…. */
export const forget = () => app.forget();

/** Page of the diagnosis: whether its calls run under the account that opened it. */
export const isOpener = (opener?: unknown) => pages.isOpener(opener);

/**
 * Menu: Instalar…, or Configurar…, which opens a dialog; with a folder's link or ID it asks nothing, and takes settings along. A page
 * says which account opened it, under which alone it may install.
 */
export const install = (folder?: unknown, settings?: unknown, page?: unknown) =>
  app.install(folder, settings, page);

/** Menu: Instalar sin ventana…, for where pages stay blank. */
export const installWithoutPage = () => app.installWithoutPage();

/** Menu: Desinstalar…; with any text it does not ask whether to. */
export const uninstall = (isSure?: unknown) => app.uninstall(isSure);
