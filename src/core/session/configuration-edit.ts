/** How an edit of `_Configuracion` is marked, so that the next run knows of it without reading the Spreadsheet. */

/** Property that marks the last edit of `_Configuracion`; written by the edit, read by the next run. */
export const TOUCHED_KEY = 'configuration.touched';

/** How its value begins when the simple trigger wrote it. */
export const TOUCHED_BY_HAND = 'edit ';
