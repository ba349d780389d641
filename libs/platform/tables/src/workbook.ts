import { PassThrough, Readable } from 'node:stream';
import yazl from 'yazl';
import type { OutgoingTable, TableLine } from './outgoing-table';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const coded = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text in the XML of a workbook. What XML has no place for is written by its number, as the format does it, and a
 * text that looks like such a number is kept from being read as one.
 */
const xml = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff\r]/gu, coded);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The most rows a sheet can have, less its heading. */
export const MOST_ROWS = 1_048_575;
const TEXT = 1;
const HEADING = 2;

// Style 1 is a text that stays one when somebody edits it: number format 49 is "@", and quotePrefix stands for the
// apostrophe. Style 2 is the same in bold.
const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function partsOf(names: readonly string[]): Readonly<Record<string, string>> {
  const each = (write: (name: string, n: number) => string): string =>
    names.map((name, i) => write(name, i + 1)).join('');
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((name, n) => `<sheet name="${xml(sheetName(name))}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
  };
}

// What a sheet may not be called by.
const sheetName = (text: string): string =>
  text
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'|'$/g, ' ')
    .slice(0, 31);

const row = (cells: TableLine, style: number): string =>
  `<row>${cells.map((text) => `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`).join('')}</row>`;

async function* sheetOf(headings: TableLine, rows: OutgoingTable['rows']): AsyncIterable<string> {
  // The heading stays where it is while the rows are scrolled.
  const widths = headings.map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="24" customWidth="1"/>`).join('');
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${row(headings, HEADING)}`;
  let written = 0;
  for await (const some of rows) {
    written += some.length;
    if (written > MOST_ROWS) throw new RangeError(`A sheet takes ${MOST_ROWS} rows`);
    yield some.map((cells) => row(cells, TEXT)).join('');
  }
  yield '</sheetData></worksheet>';
}

const aboutSheet = (about: readonly TableLine[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="60" customWidth="1"/></cols><sheetData>${about.map((cells) => row(cells, TEXT)).join('')}</sheetData></worksheet>`;

/**
 * A table as a workbook: its rows on the first sheet, what it is about on the second. Every cell is a text, so that
 * nothing in it is ever calculated, not even when somebody edits it. Rows are taken as the reader takes the bytes.
 */
export function workbookOf({ title, about, headings, rows }: OutgoingTable): Readable {
  const zip = new yazl.ZipFile();
  const out = new PassThrough();
  const fail = (error: Error): void => void out.destroy(error);
  zip.on('error', fail);
  const names = about.length > 0 ? [title, 'Info'] : [title];
  for (const [path, text] of Object.entries(partsOf(names))) zip.addBuffer(Buffer.from(text, 'utf8'), path);
  if (about.length > 0) zip.addBuffer(Buffer.from(aboutSheet(about), 'utf8'), 'xl/worksheets/sheet2.xml');
  zip.addReadStreamLazy('xl/worksheets/sheet1.xml', (give) => {
    const sheet = Readable.from(sheetOf(headings, rows), { objectMode: false, highWaterMark: 64 * 1024 });
    sheet.on('error', fail);
    out.once('close', () => sheet.destroy());
    give(null, sheet);
  });
  zip.end();
  (zip.outputStream as NodeJS.ReadableStream).pipe(out);
  return out;
}
