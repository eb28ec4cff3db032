/** The small parts of a workbook: everything but the sheets' cells and their styles (ECMA-376 part 1, 12.3 and 18). */
import { escapeText } from './cell-text';

export interface SheetEntry {
  name: string;
  hidden: boolean;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The parts of a workbook by their name in the zip, in the order in which they are written.
 *
 * @param sheets - sheets in order, at least one of them visible
 * @param shown - place of the sheet that is shown first, from 0
 */
export function smallParts(sheets: readonly SheetEntry[], shown: number): [name: string, xml: string][] {
  return [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relations([`officeDocument" Target="xl/workbook.xml`])],
    ['xl/workbook.xml', workbookPart(sheets, shown)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
  ];
}

/** Name in the zip of the part with the styles. */
export const STYLES_PART = 'xl/styles.xml';

/**
 * Name in the zip of a sheet's part.
 *
 * @param index - place of the sheet, from 0
 */
export function sheetPartName(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function contentTypes(sheets: readonly SheetEntry[]): string {
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    ...sheets.map(
      (_, index) => `<Override PartName="/${sheetPartName(index)}" ContentType="${TYPE}.worksheet+xml"/>`,
    ),
  ];
  const relationsType = 'application/vnd.openxmlformats-package.relationships+xml';
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${relationsType}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(targets: readonly string[]): string {
  const items = targets.map(
    (target, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookRelations(sheets: readonly SheetEntry[]): string {
  const targets = sheets.map((_, index) => `worksheet" Target="worksheets/sheet${index + 1}.xml`);
  return relations([...targets, 'styles" Target="styles.xml']);
}

function workbookPart(sheets: readonly SheetEntry[], shown: number): string {
  const items = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${attribute(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${shown}"/></bookViews><sheets>${items.join('')}</sheets></workbook>`;
}

function attribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;');
}
