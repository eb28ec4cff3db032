/** All functions that Apps Script, or the local command line that runs the bundle, may call. */
import * as app from './app';
import * as pages from './pages';

/** Simple trigger: somebody opened the Spreadsheet. */
export const onOpen = () => app.open();

/** Simple trigger: somebody edited a cell. */
export const onEdit = (event: Parameters<typeof app.noteEdit>[0]) => app.noteEdit(event);

/** Time-driven trigger. */
export const poll = (event?: Parameters<typeof app.poll>[0]) => app.poll(event);

/** Menu: Panel. The install dialog passes the account that opened the dialog. */
export const showPanel = (page?: unknown) => app.showPanel(page);

/** Sidebar of an account: its data, unless nothing has changed since the given mark. */
export const panelData = (mark?: unknown, page?: unknown) => pages.panelData(mark, page);

/** Sidebar of an account: a button, with its tab and version. */
export const panelAction = (action?: unknown, tab?: unknown, page?: unknown, version?: unknown) =>
  pages.panelAction(action, tab, page, version);

/** Sidebar of an account: the earlier versions of a tab. */
export const panelVersions = (tab?: unknown, page?: unknown) => pages.panelVersions(tab, page);

/** Install dialog: its data when it opens. */
export const installerData = () => pages.installerData();

/** Install dialog: the contents of the folder. */
export const previewFolder = (link?: unknown) => pages.previewFolder(link);

/** Menu: Procesar ahora. */
export const runNow = () => app.runNow();

/** Menu: Reprocesar un archivo… Given a file's ID, name or tab, it asks nothing. */
export const rerun = (file?: unknown) => app.rerun(file);

/** Menu: Publicar retenido… Given an entity's tab, it asks nothing. */
export const publishHeld = (tab?: unknown) => app.publishHeld(tab);

/** Menu: Restaurar versión anterior… Opens the sidebar. Given an entity's tab and a version, it asks nothing. */
export const restore = (tab?: unknown, version?: unknown) => app.restore(tab, version);

/** Menu: Ver observaciones. */
export const showObservations = () => app.showObservations();

/** Menu: Usar «…» para …, shown if the folder contains a file with another name. */
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

/** Page of the diagnosis: whether its calls run as the account that opened it. */
export const isOpener = (opener?: unknown) => pages.isOpener(opener);

/**
 * Menu: Instalar… or Configurar… Opens a dialog. Given a folder's link or ID, it asks nothing and also takes settings. A
 * page passes the account that opened it, and may install only as that account.
 */
export const install = (folder?: unknown, settings?: unknown, page?: unknown) =>
  app.install(folder, settings, page);

/** Menu: Instalar sin ventana…, for people whose pages stay blank. */
export const installWithoutPage = () => app.installWithoutPage();

/** Menu: Desinstalar… Given any text, it does not ask for confirmation. */
export const uninstall = (isSure?: unknown) => app.uninstall(isSure);
