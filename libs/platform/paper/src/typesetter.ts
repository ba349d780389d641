import LineBreaker from 'linebreak';
import { EmbeddedFace, type ShapedRun } from './embedded-face';
import type { Face, Weight } from './faces';
import { placedRuns, withoutTurns, type Base, type PlacedRun } from './text-runs';

/** How a piece of text is set; sizes are points. */
export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** Writing to a page beneath pdfkit's own text. */
interface Raw {
  addContent(operators: string): void;
  readonly page: { readonly height: number; readonly fonts: Record<string, unknown> };
}

/** Measures, folds and sets lines of text in every script on the pages of one document. */
export class Typesetter {
  private readonly embedded = new Map<Face, EmbeddedFace>();
  private readonly boxes = new Set<string>();

  constructor(private readonly pdf: PDFKit.PDFDocument) {}

  /** Letters that no face has: an empty box stands for each on paper, and the letter itself behind it. */
  get missing(): readonly string[] {
    return [...this.boxes];
  }

  /** The width of a line in points. */
  width(text: string, style: TextStyle, base: Base = 'auto'): number {
    return this.runs(text, style, base).reduce((sum, { run, shape }) => sum + this.points(run, shape, style), 0);
  }

  /**
   * Sets one line. Its runs go into the document in the order of reading, wherever they stand on paper.
   * @param x left edge
   * @param y the line that letters stand on, from the top of the page
   */
  set(text: string, x: number, y: number, style: TextStyle, base: Base = 'auto'): void {
    const runs = this.runs(text, style, base);
    const byPlace = [...runs].sort((a, b) => a.run.place - b.run.place);
    const lefts = new Map<number, number>();
    let at = x;
    for (const { run, shape } of byPlace) {
      lefts.set(run.place, at);
      at += this.points(run, shape, style);
    }
    for (const { run } of runs) this.note(run);
    for (const { run, shape } of runs) this.draw(run, shape, lefts.get(run.place) ?? x, y, style);
  }

  /**
   * Folds a text into lines that fit a width, at the places where its scripts allow it (Unicode line breaking); a word
   * wider than the line, such as a hash, is cut where it no longer fits. Its own line breaks stay.
   */
  folded(text: string, style: TextStyle, width: number, base: Base = 'auto'): readonly string[] {
    const lines: string[] = [];
    let line = '';
    let filled = 0;
    const close = () => {
      lines.push(line.trimEnd());
      line = '';
      filled = 0;
    };
    for (const { piece, ends } of piecesOf(withoutTurns(text))) {
      if (line !== '' && filled + this.width(piece.trimEnd(), style, base) > width) close();
      let rest = piece;
      while (this.width(rest.trimEnd(), style, base) > width) {
        const head = this.cut(rest, style, width, base);
        lines.push(head);
        rest = rest.slice(head.length);
      }
      line += rest;
      filled += this.width(rest, style, base);
      if (ends) close();
    }
    if (line !== '' || lines.length === 0) close();
    return lines;
  }

  /** The width of the widest piece that is not cut willingly. */
  widestPiece(text: string, style: TextStyle, base: Base = 'auto'): number {
    return Math.max(0, ...piecesOf(withoutTurns(text)).map(({ piece }) => this.width(piece.trimEnd(), style, base)));
  }

  private cut(word: string, style: TextStyle, width: number, base: Base): string {
    const letters = [...word];
    let fits = letters.length - 1;
    while (fits > 1 && this.width(letters.slice(0, fits).join(''), style, base) > width) fits -= 1;
    return letters.slice(0, Math.max(1, fits)).join('');
  }

  private runs(text: string, { weight = 'text' }: TextStyle, base: Base) {
    const covers = (face: Face, letter: string) => this.face(face).covers(letter);
    return placedRuns(withoutTurns(text), weight, base, covers).map((run) => ({
      run,
      shape: this.face(run.face).shaped(run.text, run.rtl),
    }));
  }

  private note({ text, face }: PlacedRun): void {
    for (const letter of text) {
      if (!this.face(face).covers(letter) && !/[\p{C}\p{Z}]/u.test(letter)) this.boxes.add(letter);
    }
  }

  private points(run: PlacedRun, shape: ShapedRun, { size }: TextStyle): number {
    return (shape.width * size) / this.face(run.face).unitsPerEm;
  }

  private face(face: Face): EmbeddedFace {
    const known = this.embedded.get(face);
    if (known) return known;
    const made = EmbeddedFace.in(this.pdf, face);
    this.embedded.set(face, made);
    return made;
  }

  private draw(run: PlacedRun, shape: ShapedRun, x: number, y: number, { size, colour }: TextStyle): void {
    const face = this.face(run.face);
    const raw = this.pdf as unknown as Raw;
    raw.page.fonts[face.id] ??= face.ref();
    this.pdf.save().fillColor(colour);
    const place = `${x.toFixed(3)} ${(raw.page.height - y).toFixed(3)}`;
    raw.addContent(
      `q 1 0 0 -1 0 ${raw.page.height} cm BT /${face.id} ${size} Tf 1 0 0 1 ${place} Tm [${face.shown(shape)}] TJ ET Q`,
    );
    const scale = size / face.unitsPerEm;
    for (const mark of shape.marks) {
      const outline = mark.glyph.path.toSVG();
      if (outline === '') continue;
      this.pdf
        .save()
        .translate(x + mark.x * scale, y - mark.y * scale)
        .scale(scale, -scale);
      this.pdf.path(outline).fill().restore();
    }
    this.pdf.restore();
  }
}

/** A text cut where a line may end; `ends` where it must. */
function piecesOf(text: string): { readonly piece: string; readonly ends: boolean }[] {
  const pieces: { piece: string; ends: boolean }[] = [];
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let at = breaker.nextBreak(); at !== null; at = breaker.nextBreak()) {
    const piece = text.slice(from, at.position);
    pieces.push({ piece: piece.replace(/[\r\n\u2028\u2029]+$/u, ''), ends: at.required && at.position < text.length });
    from = at.position;
  }
  return pieces;
}
