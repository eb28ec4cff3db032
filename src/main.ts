/** Every function that Apps Script may call: triggers, menu items, and the command line that runs the bundle here. */
import * as app from './app';

/** Simple trigger: somebody opened the Spreadsheet. */
export const onOpen = () => app.open();

/** Simple trigger: somebody edited a cell. */
export const onEdit = (event: Parameters<typeof app.noteEdit>[0]) => app.noteEdit(event);

/** Time-driven trigger. */
export const poll = (event?: Parameters<typeof app.poll>[0]) => app.poll(event);

/** Menu: Panel. */
export const showPanel = () => app.showPanel();

/** Sidebar: what it shows, unless nothing has changed since the given mark. */
export const panelData = (mark?: unknown) => app.panelData(mark);

/** Sidebar: a button. */
export const panelAction = (action?: unknown, tab?: unknown) => app.panelAction(action, tab);

/** Install dialog: what it shows when it opens. */
export const installerData = () => app.installerData();

/** Install dialog: what the folder holds. */
export const previewFolder = (link?: unknown) => app.previewFolder(link);

/** Menu: Procesar ahora. */
export const runNow = () => app.runNow();

/** Menu: Reprocesar un archivo…; with a file's ID, name or tab it asks nothing. */
export const rerun = (file?: unknown) => app.rerun(file);

/** Menu: Publicar retenido…; with an entity's tab it asks nothing. */
export const publishHeld = (tab?: unknown) => app.publishHeld(tab);

/** Menu: Restaurar versión anterior…; with an entity's tab and a version it asks nothing. */
export const restore = (tab?: unknown, version?: unknown) => app.restore(tab, version);

/** Menu: Ver observaciones. */
export const showObservations = () => app.showObservations();

/** Menu: Probar alarma. */
export const testAlarm = () => app.testAlarm();

/** Menu: Ver estado. */
export const showStatus = () => app.showStatus();

/** Menu: Diagnóstico. */
export const selfTest = () => app.selfTest();

/** Menu: Olvidar instalación…. */
export const forget = () => app.forget();

/** Menu: Instalar…, which opens a dialog; with a folder's link or ID it asks nothing, and takes settings along. */
export const install = (folder?: unknown, settings?: unknown) => app.install(folder, settings);

/** Menu: Instalar sin ventana…, for where pages stay blank. */
export const installWithoutPage = () => app.installWithoutPage();

/** Menu: Desinstalar. */
export const uninstall = () => app.uninstall();
