import { fontFile, type Face } from './faces';
import { mirrored } from './text-runs';

/** What fontkit says of a glyph; units are those of the font. */
interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
  readonly path: { toSVG(): string };
}
interface Position {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}
interface Font {
  readonly unitsPerEm: number;
  getGlyph(id: number, codePoints?: readonly number[]): Glyph | null;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(
    text: string,
    features: undefined,
    script: undefined,
    language: undefined,
    direction: 'ltr' | 'rtl',
  ): { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[] };
}
/** The part of pdfkit's embedded font that is written to; its version is pinned, and the specifications read the outcome. */
interface Embedded {
  readonly id: string;
  readonly font: Font;
  readonly scale: number;
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  readonly unicode: (readonly number[])[];
  readonly widths: number[];
  ref(): unknown;
}

/** A glyph that stands on the line, with the letters it stands for. */
interface Stem {
  readonly glyph: Glyph;
  readonly letters: readonly number[];
  readonly x: number;
}

/** A mark above or below a letter, such as the dots and vowel signs of Arabic. */
interface Mark {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
}

/** A run in its shape, in units of the font, from its left edge. */
export interface ShapedRun {
  readonly stems: readonly Stem[];
  readonly marks: readonly Mark[];
  readonly width: number;
}

/**
 * A face as it is embedded in one document. Letters join as their script wants, and whoever takes text out of the
 * document gets the letters that were set. Fonts build Arabic letters of a stem and dots that several letters share,
 * so what a glyph stands for is kept with each use of it, and marks are drawn as shapes beside the text: a reader finds
 * one glyph for each letter, in line, without gaps that it would take for spaces.
 */
export class EmbeddedFace {
  private readonly codes = new Map<string, string>();
  private readonly words = new Map<string, ShapedRun>();

  private readonly covered = new Map<string, boolean>();

  private constructor(private readonly embedded: Embedded) {
    // fontkit remembers a glyph with the letters of its first use.
    const glyphOf = embedded.font.getGlyph.bind(embedded.font);
    embedded.font.getGlyph = (id, codePoints = []) => {
      const glyph = glyphOf(id);
      return glyph && (Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph);
    };
  }

  static in(pdf: PDFKit.PDFDocument, face: Face): EmbeddedFace {
    pdf.registerFont(face, fontFile(face));
    pdf.font(face);
    return new EmbeddedFace((pdf as unknown as { _font: Embedded })._font);
  }

  get id(): string {
    return this.embedded.id;
  }

  get unitsPerEm(): number {
    return this.embedded.font.unitsPerEm;
  }

  covers(letter: string): boolean {
    const known = this.covered.get(letter);
    if (known !== undefined) return known;
    const has = this.embedded.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    this.covered.set(letter, has);
    return has;
  }

  /** The resource that a page must name to use the face. */
  ref(): unknown {
    return this.embedded.ref();
  }

  /** A run in its shape, made of its words; a word is shaped once however often it comes. */
  shaped(text: string, rtl: boolean): ShapedRun {
    const words = (text.match(/\s+|\S+/gu) ?? []).map((word) => this.word(word, rtl));
    const [only] = words;
    if (only && words.length === 1) return only;
    const stems: Stem[] = [];
    const marks: Mark[] = [];
    let width = 0;
    for (const word of rtl ? words.reverse() : words) {
      const from = width;
      stems.push(...word.stems.map((stem) => ({ ...stem, x: from + stem.x })));
      marks.push(...word.marks.map((mark) => ({ ...mark, x: from + mark.x })));
      width += word.width;
    }
    return { stems, marks, width };
  }

  private word(text: string, rtl: boolean): ShapedRun {
    const key = `${rtl ? '<' : '>'}${text}`;
    const known = this.words.get(key);
    if (known) return known;
    const shape = this.shape(text, rtl);
    this.words.set(key, shape);
    return shape;
  }

  /** The operand of TJ that sets the stems of a run. */
  shown({ stems }: ShapedRun): string {
    let at = 0;
    let operand = '';
    for (const { glyph, letters, x } of stems) {
      const gap = (at - x) * this.embedded.scale;
      if (Math.abs(gap) > 0.01) operand += ` ${gap.toFixed(2)} `;
      operand += `<${this.code(glyph, letters)}>`;
      at = x + glyph.advanceWidth;
    }
    return operand;
  }

  private shape(text: string, rtl: boolean): ShapedRun {
    const faced = rtl ? [...text].map(mirrored).join('') : text;
    const { glyphs, positions } = this.embedded.font.layout(
      faced,
      undefined,
      undefined,
      undefined,
      rtl ? 'rtl' : 'ltr',
    );
    const stems: { glyph: Glyph; letters: number[]; x: number }[] = [];
    const marks: Mark[] = [];
    let pen = 0;
    let waiting: number[] = [];
    glyphs.forEach((glyph, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index] as Position;
      const letters = rtl ? [...glyph.codePoints].map(turned) : [...glyph.codePoints];
      const last = stems.at(-1);
      if (xAdvance === 0 && (rtl || last)) {
        marks.push({ glyph, x: pen + xOffset, y: yOffset });
        // From right to left, the marks of a letter come before it.
        if (rtl) waiting = [...letters, ...waiting];
        else last?.letters.push(...letters);
        return;
      }
      stems.push({ glyph, letters: [...letters, ...waiting], x: pen + xOffset });
      waiting = [];
      pen += xAdvance;
    });
    stems.at(-1)?.letters.push(...waiting);
    // Readers turn what stands from right to left round letter by letter, so a stem's letters are told in that order.
    return {
      stems: rtl ? stems.map((stem) => ({ ...stem, letters: stem.letters.reverse() })) : stems,
      marks,
      width: pen,
    };
  }

  /** The code of a glyph that stands for these letters; the same glyph gets another code for others. */
  private code(glyph: Glyph, letters: readonly number[]): string {
    const key = `${glyph.id}:${letters.join()}`;
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    const { subset, unicode, widths, scale } = this.embedded;
    const code = subset.glyphs.length;
    subset.includeGlyph(glyph.id);
    if (subset.glyphs.length === code) subset.glyphs.push(glyph.id);
    unicode[code] = letters;
    widths[code] = glyph.advanceWidth * scale;
    const written = code.toString(16).padStart(4, '0');
    this.codes.set(key, written);
    return written;
  }
}

const turned = (codePoint: number): number => mirrored(String.fromCodePoint(codePoint)).codePointAt(0) ?? codePoint;
