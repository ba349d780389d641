import { numberText } from './cell-text';
import {
  MOST_CELL,
  MOST_COLUMNS,
  MOST_LINES,
  RowCounter,
  UnreadableTable,
  type CellMark,
  type TableRow,
} from './table';
import type { NumberStyle } from './workbook';
import { XmlStream, type XmlTag } from './xml-stream';

/** What cells of a sheet refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly since1904: boolean;
}

/** UTF-16 units of all shared texts together. */
const MOST_SHARED = 50_000_000;
/** Cells in all: empty ones with a style cost time too. */
const MOST_CELLS = 4_000_000;

/** The texts that cells share, in their order. Readings (`rPh`) are left out. */
export class SharedStrings {
  readonly strings: string[] = [];
  private text = '';
  private inText = false;
  private aside = false;
  private size = 0;
  private readonly xml = new XmlStream({
    open: ({ name }) => {
      if (name === 'si') this.text = '';
      if (name === 'rPh') this.aside = true;
      if (name === 't') this.inText = !this.aside;
    },
    close: (name) => {
      if (name === 't') this.inText = false;
      if (name === 'rPh') this.aside = false;
      if (name === 'si') this.strings.push(this.text);
    },
    text: (text) => {
      if (!this.inText) return;
      this.size += text.length;
      if (this.size > MOST_SHARED) throw new UnreadableTable({ code: 'ARCHIVE_TOO_LARGE', what: 'sharedStrings.xml' });
      this.text += text;
    },
  });

  /** @throws UnreadableTable */
  write(piece: string): void {
    this.xml.write(piece);
  }

  /** @throws UnreadableTable */
  end(): void {
    this.xml.end();
  }
}

/** The place of a column by its letters, from 0; undefined where there are none. */
export function columnPlace(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What XML has no place for stands in a workbook by its number: `_x000D_` for a carriage return. */
const uncoded = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

interface OpenCell {
  readonly place: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string;
}

/** Reads the rows of a sheet as its XML goes by. Formulas are never calculated: the value saved with them is taken. */
export class SheetReader {
  private readonly counter = new RowCounter();
  private row = 0;
  private lines = 0;
  private seen = 0;
  private next = 0;
  private cells: string[] = [];
  private marks: Record<number, CellMark> = {};
  private cell: OpenCell | undefined;
  private taking = false;
  private readonly xml: XmlStream;

  /** @param take is given each row that has anything in it */
  constructor(
    private readonly parts: WorkbookParts,
    private readonly take: (row: TableRow) => void,
  ) {
    this.xml = new XmlStream({
      open: (tag) => this.open(tag),
      close: (name) => this.close(name),
      text: (text) => this.text(text),
    });
  }

  /** @throws UnreadableTable */
  write(piece: string): void {
    this.xml.write(piece);
  }

  /** @throws UnreadableTable */
  end(): void {
    this.xml.end();
  }

  private open({ name, attributes }: XmlTag): void {
    if (name === 'row') this.openRow(Number(attributes['r'] ?? this.row + 1));
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f' && this.cell) this.cell.formula = true;
    else if ((name === 'v' || name === 't') && this.cell) this.taking = true;
    else if (name === 'rPh') this.taking = false;
  }

  private openRow(row: number): void {
    this.row = Number.isInteger(row) && row > 0 ? row : this.row + 1;
    this.cells = [];
    this.marks = {};
    this.next = 0;
    if (++this.lines > MOST_LINES) throw new UnreadableTable({ code: 'TOO_MANY_ROWS', row: this.row });
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    if (++this.seen > MOST_CELLS) throw new UnreadableTable({ code: 'TOO_MANY_COLUMNS', row: this.row });
    const place = columnPlace(attributes['r'] ?? '') ?? this.next;
    this.next = place + 1;
    const style = Number(attributes['s'] ?? 0);
    this.cell = { place, type: attributes['t'] ?? 'n', style, formula: false, value: '' };
  }

  private text(text: string): void {
    if (!this.taking || !this.cell) return;
    this.cell.value += text;
    if (this.cell.value.length > MOST_CELL) throw new UnreadableTable({ code: 'CELL_TOO_LONG', row: this.row });
  }

  private close(name: string): void {
    if (name === 'v' || name === 't') this.taking = false;
    else if (name === 'c' && this.cell) this.closeCell(this.cell);
    else if (name === 'row') this.closeRow();
  }

  private closeCell(cell: OpenCell): void {
    this.cell = undefined;
    const { text, mark } = this.read(cell);
    if (text === '' && !mark) return;
    if (cell.place >= MOST_COLUMNS) throw new UnreadableTable({ code: 'TOO_MANY_COLUMNS', row: this.row });
    while (this.cells.length < cell.place) this.cells.push('');
    this.cells[cell.place] = text;
    if (mark) this.marks[cell.place] = mark;
  }

  private read({ type, style, formula, value }: OpenCell): { text: string; mark?: CellMark } {
    if (formula && value === '' && type !== 'str') return { text: '', mark: 'FORMULA_WITHOUT_VALUE' };
    if (type === 'e') return { text: value, mark: 'ERROR_VALUE' };
    const { text, lost } = this.plain(type, style, value);
    if (lost) return { text, mark: 'DIGITS_LOST' };
    return formula ? { text, mark: 'FORMULA' } : { text };
  }

  private plain(type: string, style: number, value: string): { text: string; lost: boolean } {
    if (type === 's') return { text: uncoded(this.parts.strings[Number(value)] ?? ''), lost: false };
    if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', lost: false };
    if (type === 'n' && value !== '') return numberText(value, this.parts.styles[style], this.parts.since1904);
    return { text: type === 'd' ? value.slice(0, 10) : uncoded(value), lost: false };
  }

  private closeRow(): void {
    const cells = this.counter.take(
      this.row,
      this.cells.map((cell) => cell.replaceAll('\0', '')),
    );
    const marked = Object.keys(this.marks).length > 0;
    if (!cells && !marked) return;
    this.take({ row: this.row, cells: cells ?? [], ...(marked && { marks: this.marks }) });
  }
}
