import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

/** A cell as a test writes it: a text, a number, or raw XML of the cell. */
export type TestCell = string | number | { readonly xml: string };

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const cellXml = (cell: TestCell): string => {
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return cell.xml;
};

/** The XML of a sheet. */
export const sheetXml = (rows: readonly (readonly TestCell[])[]): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((row, i) => `<row r="${i + 1}">${row.map(cellXml).join('')}</row>`)
    .join('')}</sheetData></worksheet>`;

/** The parts of a workbook by their paths; a test changes what it is about. */
export const workbookParts = (sheets: Readonly<Record<string, string>>): Record<string, string | Buffer> => {
  const names = Object.keys(sheets);
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheets[name] ?? ''])),
  };
};

/** Packs parts; `level` 0 stores them as they are. */
export async function packed(
  parts: Readonly<Record<string, string | Buffer>>,
  options: Partial<yazl.Options> = {},
): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [path, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.isBuffer(content) ? content : Buffer.from(content, 'utf8'), path, { ...options });
  }
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}

/** A workbook of one sheet. */
export const workbook = (rows: readonly (readonly TestCell[])[]): Promise<Buffer> =>
  packed(workbookParts({ Sheet1: sheetXml(rows) }));
