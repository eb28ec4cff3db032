/** The mark of an edit of `_Configuracion`, so that the next run knows of the edit without reading the Spreadsheet. */

/** Property with the mark of the last edit of `_Configuracion`. The edit writes it, the next run reads it. */
export const TOUCHED_KEY = 'configuration.touched';

/** Start of its value if the simple trigger wrote it. */
export const TOUCHED_BY_HAND = 'edit ';
