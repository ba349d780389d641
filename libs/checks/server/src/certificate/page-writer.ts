import PDFDocument from 'pdfkit';
import { Typesetter, type TextStyle } from '@downstream/platform/paper';

/** Type and paper, in points. */
const MARGIN = 54;
const BOTTOM = 64;
const LEADING = 1.42;
const INK = '#1a1f2b';
const QUIET = '#5a6376';
const RULE = '#c9cfda';

/** How a piece of text is set. */
export interface Style {
  readonly size: number;
  readonly face?: 'text' | 'strong';
  readonly quiet?: boolean;
}

/** A column of a table: its heading and its share of the width. */
export interface Column {
  readonly head: string;
  readonly share: number;
}

export const body: Style = { size: 9.5 };
const fact: Style = { size: 8.5 };
const small: Style = { size: 8 };
const headStyle: Style = { size: 8, quiet: true };

/** Writes a document of text and tables down the page, in every script; pages are begun as they are needed. */
export class PageWriter {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly type: Typesetter;
  private y = MARGIN;

  constructor(info: { readonly title: string; readonly author: string; readonly at: Date }) {
    this.pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      lang: 'en',
      displayTitle: true,
      info: {
        Title: info.title,
        Author: info.author,
        Creator: 'Downstream',
        Producer: 'Downstream',
        CreationDate: info.at,
      },
    });
    this.type = new Typesetter(this.pdf);
  }

  private get width(): number {
    return this.pdf.page.width - 2 * MARGIN;
  }

  /** Text over the whole width, wrapped. */
  paragraph(text: string, style: Style = body, after = 6): void {
    for (const line of this.wrapped(text, style, this.width)) {
      this.room(style.size * LEADING);
      this.set(line, MARGIN, this.y, style);
      this.y += style.size * LEADING;
    }
    this.y += after;
  }

  /** A heading of a section, kept with what follows it. */
  heading(text: string): void {
    this.room(64);
    this.y += 10;
    this.paragraph(text, { size: 11.5, face: 'strong' }, 4);
  }

  /** The sentence that matters, between two rules. */
  verdict(text: string, under: string): void {
    this.rule(INK);
    this.y += 10;
    this.paragraph(text, { size: 13.5, face: 'strong' }, 3);
    this.paragraph(under, body, 8);
    this.rule(INK);
    this.y += 8;
  }

  /** Names and values, one line or more each. */
  facts(rows: readonly (readonly [string, string])[]): void {
    const left = 86;
    for (const [name, value] of rows) {
      const lines = this.wrapped(value, fact, this.width - left);
      this.room(lines.length * fact.size * LEADING);
      this.set(name, MARGIN, this.y, { ...fact, quiet: true });
      for (const line of lines) {
        this.set(line, MARGIN + left, this.y, fact);
        this.y += fact.size * LEADING;
      }
      this.y += 1;
    }
  }

  /** A table; a row is never parted by the end of a page, and the headings stand on each. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const gap = 10;
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (this.width * share) / shares - gap);
    const lefts = columns.map((_, at) => MARGIN + widths.slice(0, at).reduce((sum, one) => sum + one + gap, 0));
    const line = small.size * LEADING;
    const head = (): void => {
      columns.forEach((column, at) => this.set(column.head, lefts[at] ?? 0, this.y, headStyle));
      this.y += line + 2;
      this.rule(RULE);
      this.y += 3;
    };
    this.room(3 * line);
    head();
    for (const row of rows) {
      const cells = row.map((cell, at) => this.wrapped(cell, small, widths[at] ?? 0));
      const height = Math.max(...cells.map((cell) => cell.length)) * line + 5;
      if (this.room(height)) head();
      cells.forEach((cell, at) => cell.forEach((text, n) => this.set(text, lefts[at] ?? 0, this.y + n * line, small)));
      this.y += height;
    }
    this.y += 4;
  }

  /** Adds a file that readers can save from the document. */
  attach(name: string, bytes: Buffer, description: string, at: Date): void {
    this.pdf.file(bytes, { name, type: 'application/json', description, creationDate: at, modifiedDate: at });
  }

  /** Ends the document; `foot` stands below every page, left, and the number of the page right of it. */
  async end(foot: string): Promise<Buffer> {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(page);
      const y = this.pdf.page.height - 40;
      this.set(foot, MARGIN, y, headStyle);
      const number = `${page + 1} of ${count}`;
      this.set(number, MARGIN + this.width - this.measure(number, headStyle), y, headStyle);
    }
    const parts: Buffer[] = [];
    const done = new Promise<void>((resolve, reject) => {
      this.pdf.on('data', (part: Buffer) => parts.push(part));
      this.pdf.on('end', resolve);
      this.pdf.on('error', reject);
    });
    this.pdf.end();
    await done;
    return Buffer.concat(parts);
  }

  /** Makes room of that height. @returns whether a page was begun for it */
  private room(height: number): boolean {
    if (this.y + height <= this.pdf.page.height - BOTTOM) return false;
    this.pdf.addPage();
    this.y = MARGIN;
    return true;
  }

  private rule(colour: string): void {
    this.pdf
      .moveTo(MARGIN, this.y)
      .lineTo(MARGIN + this.width, this.y)
      .lineWidth(0.6)
      .strokeColor(colour)
      .stroke();
  }

  private set(text: string, x: number, y: number, style: Style): void {
    this.type.set(text, x, y + style.size, textStyle(style));
  }

  private measure(text: string, style: Style): number {
    return this.type.width(text, textStyle(style));
  }

  /** The lines of a text; its own line breaks stay. */
  private wrapped(text: string, style: Style, width: number): readonly string[] {
    return this.type.folded(text, textStyle(style), width);
  }
}

const textStyle = ({ size, face = 'text', quiet = false }: Style): TextStyle => ({
  size,
  weight: face,
  colour: quiet ? QUIET : INK,
});
