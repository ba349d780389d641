import PDFDocument from 'pdfkit';
import type { Paper, PaperFrame } from './paper';
import type { Base } from './text-runs';
import { Typesetter, type TextStyle } from './typesetter';

/** Type and paper, in points: A4 with room for a line above and below. */
export const paperSize = { margin: 57, top: 78, bottom: 74, headLine: 46, footLine: 38 } as const;
/** Ink on paper, and the one accent of the house. */
export const inks = {
  ink: '#17202b',
  quiet: '#5a6470',
  line: '#d9d5cd',
  accent: '#0b5c6b',
  ground: '#f5f3ee',
} as const;

/** A part of the document's structure: a heading, a paragraph, a cell. */
export type Part = PDFKit.PDFStructureElement;

/** Where and how a line is set. */
export interface Placing {
  /** Start edge of the box, counted from the start edge of the text. */
  readonly inset?: number;
  readonly width: number;
  readonly base: Base;
  /** Whether the line stands at the end of its box. */
  readonly atEnd?: boolean;
}

const running: TextStyle = { size: 7.5, colour: inks.quiet };

/** The pages of one paper: where the next line goes, what stands on every page, and what readers are told it is. */
export class Pages {
  readonly type: Typesetter;
  private readonly pdf: PDFKit.PDFDocument;
  private readonly root: Part;
  /** The top of what is set next. */
  y: number = paperSize.top - 14;

  constructor(
    private readonly paper: Paper,
    private readonly frame: PaperFrame,
    private readonly sha256: string,
  ) {
    this.pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: paper.language,
      displayTitle: true,
      info: {
        Title: paper.title,
        Author: frame.author,
        Subject: frame.reference,
        Keywords: sha256,
        Creator: 'Downstream',
        Producer: 'Downstream',
        CreationDate: frame.at,
        ModDate: frame.at,
      },
    });
    this.type = new Typesetter(this.pdf);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  get width(): number {
    return this.pdf.page.width - 2 * paperSize.margin;
  }

  /** The room that is left on the page. */
  get left(): number {
    return this.pdf.page.height - paperSize.bottom - this.y;
  }

  get mirrored(): boolean {
    return this.paper.direction === 'rtl';
  }

  /** The room on a page that is begun. */
  get whole(): number {
    return this.pdf.page.height - paperSize.bottom - paperSize.top;
  }

  /** A part of the document, or of another part. `language` where it is not that of the paper. */
  part(kind: string, parent: Part = this.root, language?: string): Part {
    const part = this.pdf.struct(kind, language === undefined ? {} : { lang: language });
    parent.add(part);
    return part;
  }

  /** Makes room of that height, on a page that is begun for it if need be. @returns whether one was */
  room(height: number): boolean {
    if (height <= this.left) return false;
    this.pdf.addPage();
    this.y = paperSize.top;
    return true;
  }

  /**
   * Sets a line at a height; the next line's place stays as it is.
   * @param part what the line belongs to; null for what only orders the page, such as headings told again
   * @param y what the letters stand on
   */
  line(text: string, part: Part | null, y: number, style: TextStyle, placing: Placing): void {
    if (text === '') return;
    const { inset = 0, width, base, atEnd = false } = placing;
    const free = width - this.type.width(text, style, base);
    const fromStart = inset + (atEnd ? free : 0);
    const x = this.mirrored
      ? this.pdf.page.width - paperSize.margin - fromStart - (width - free)
      : paperSize.margin + fromStart;
    if (part === null) this.pdf.markContent('Artifact', { type: 'Pagination' });
    else part.add(this.pdf.markStructureContent('Span'));
    this.type.set(text, x, y, style, base);
    this.pdf.endMarkedContent();
  }

  /** A rule, or a filled box if it has a height; insets as for lines. */
  box(y: number, height: number, colour: string, inset = 0, width = this.width - inset): void {
    const x = this.mirrored ? this.pdf.page.width - paperSize.margin - inset - width : paperSize.margin + inset;
    this.pdf.markContent('Artifact', { type: 'Layout' });
    this.pdf.save().rect(x, y, width, Math.max(height, 0.6)).fill(colour).restore();
    this.pdf.endMarkedContent();
  }

  /** Ends the document: heads and feet, the attached source, the bytes. */
  async end(): Promise<Buffer> {
    this.root.end();
    const { source, at } = this.frame;
    this.pdf.file(Buffer.from(source.text), {
      name: source.name,
      type: 'application/json',
      description: source.description,
      creationDate: at,
      modifiedDate: at,
      relationship: 'Source',
    } as PDFKit.Mixins.PDFAttachmentOptions);
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(page);
      this.margins(page, count);
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

  private margins(page: number, count: number): void {
    const { width } = this;
    const { headLine, footLine } = paperSize;
    const { height } = this.pdf.page;
    const half: Placing = { width: width / 2, base: 'auto' };
    const [title = ''] = this.type.folded(this.paper.title, running, width / 2);
    if (page > 0) {
      this.line(title, null, headLine, running, half);
      this.box(headLine + 7, 0, inks.line);
    }
    this.line(this.frame.reference, null, headLine, running, { ...half, inset: width / 2, atEnd: true });
    this.box(height - footLine - 14, 0, inks.line);
    this.line(`SHA-256 ${this.sha256}`, null, height - footLine, running, { ...half, width: width - 60, base: 'ltr' });
    const number = `${page + 1} / ${count}`;
    this.line(number, null, height - footLine, running, { inset: width - 60, width: 60, base: 'ltr', atEnd: true });
  }
}
