import { readXml, type XmlTag } from './xml-stream';

/** A sheet of a workbook: its name, and the entry of the archive that holds it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly entry: string;
  readonly hidden: boolean;
}

/** How cells of one style write their numbers. */
export interface NumberStyle {
  /** Whether the number is a date. */
  readonly date: boolean;
  /** So many digits at least, zeros first: `00000000` keeps the zeros of a number of a register. */
  readonly digits: number;
}

const PLAIN: NumberStyle = { date: false, digits: 0 };
// ECMA-376 part 1, 18.8.30: the formats that have a number and no text in the file.
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a format code writes a date: it names a year or a day outside of quotation marks and brackets. */
const isDateFormat = (code: string): boolean => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** The sheets that the two parts of a workbook name, in the order of their tabs. */
export function sheetsOf(workbook: string, relations: string): readonly WorkbookSheet[] {
  const targets = new Map<string, string>();
  readXml(relations, ({ name, attributes }) => {
    if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
  });
  const sheets: WorkbookSheet[] = [];
  readXml(workbook, ({ name, attributes }) => {
    if (name !== 'sheet') return;
    const target = targets.get(attributes['r:id'] ?? attributes['id'] ?? '');
    if (target === undefined) return;
    const entry = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    sheets.push({ name: attributes['name'] ?? entry, entry, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
  });
  return sheets;
}

/** Whether days are counted from 1904, as old workbooks of one platform do. */
export function from1904(workbook: string): boolean {
  let found = false;
  readXml(workbook, ({ name, attributes }) => {
    if (name === 'workbookPr') found = ['1', 'true'].includes(attributes['date1904'] ?? '');
  });
  return found;
}

/** How each cell style of a workbook writes numbers, by its place. */
export function numberStyles(styles: string): readonly NumberStyle[] {
  const codes = new Map<number, string>();
  const found: NumberStyle[] = [];
  let inCells = false;
  const open = ({ name, attributes }: XmlTag): void => {
    if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    if (name === 'cellXfs') inCells = true;
    if (name !== 'xf' || !inCells) return;
    const id = Number(attributes['numFmtId'] ?? 0);
    const code = codes.get(id);
    if (code === undefined) found.push(BUILT_IN_DATES.has(id) ? { date: true, digits: 0 } : PLAIN);
    else found.push({ date: isDateFormat(code), digits: /^0+$/.test(code) ? Math.min(code.length, 30) : 0 });
  };
  readXml(styles, open, (name) => {
    if (name === 'cellXfs') inCells = false;
  });
  return found;
}
