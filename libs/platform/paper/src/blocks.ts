import type { PaperBlock, PaperFact } from './paper';
import { inks, type Pages, type Part, type Placing } from './pages';
import { directionOf, type Base } from './text-runs';
import type { TextStyle } from './typesetter';

export const body: TextStyle = { size: 9.5, colour: inks.ink };
export const label: TextStyle = { size: 8.5, colour: inks.quiet };
const small: TextStyle = { size: 8.5, colour: inks.quiet };
const titleStyle: TextStyle = { size: 20, weight: 'strong', colour: inks.ink };
const headings: Readonly<Record<1 | 2, TextStyle>> = {
  1: { size: 12.5, weight: 'strong', colour: inks.accent },
  2: { size: 10, weight: 'strong', colour: inks.ink },
};

/** The height of a line of that size: letters with marks above and below, and Chinese ones, want more air. */
export const lineHeight = ({ size }: TextStyle): number => size * (size > 14 ? 1.3 : 1.52);
/** How far down its line the letters stand. */
export const drop = (style: TextStyle): number => (lineHeight(style) + style.size * 0.72) / 2;

/** The direction of the language of the paper. */
export const own = (pages: Pages): Base => (pages.mirrored ? 'rtl' : 'ltr');

/** Lines down the page; a page is begun where they no longer fit, and no line of a short text is left alone. */
function flow(pages: Pages, lines: readonly string[], part: Part, style: TextStyle, placing: Placing): void {
  const height = lineHeight(style);
  if (lines.length < 4) pages.room(lines.length * height);
  for (const line of lines) {
    pages.room(height);
    pages.line(line, part, pages.y + drop(style), style, placing);
    pages.y += height;
  }
}

/** What the paper is. */
export function title(pages: Pages, text: string): void {
  const placing: Placing = { width: pages.width, base: own(pages) };
  flow(pages, pages.type.folded(text, titleStyle, pages.width, placing.base), pages.part('H'), titleStyle, placing);
  pages.y += 6;
  pages.box(pages.y, 1.6, inks.accent, 0, 42);
  pages.y += 14;
}

/** A heading, kept with the beginning of what follows it. */
export function heading(pages: Pages, text: string, level: 1 | 2, next?: PaperBlock): void {
  const style = headings[level];
  const placing: Placing = { width: pages.width, base: own(pages) };
  const lines = pages.type.folded(text, style, pages.width, placing.base);
  const before = level === 1 ? 12 : 7;
  const height = lines.length * lineHeight(style);
  if (!pages.room(before + height + (next ? 48 : 0))) pages.y += before;
  flow(pages, lines, pages.part(level === 1 ? 'H1' : 'H2'), style, placing);
  pages.y += 3;
}

export function paragraph(pages: Pages, text: string): void {
  const placing: Placing = { width: pages.width, base: own(pages) };
  flow(pages, pages.type.folded(text, body, pages.width, placing.base), pages.part('P'), body, placing);
  pages.y += 6;
}

/** What is told, and beside it what it says; a hairline below each. */
export function facts(pages: Pages, rows: readonly PaperFact[]): void {
  const gap = 14;
  const start = Math.min(170, Math.max(90, ...rows.map((row) => pages.type.width(row.label, label, own(pages)))));
  const width = pages.width - start - gap;
  const height = lineHeight(body);
  const list = pages.part('Table');
  for (const fact of rows) {
    const row = pages.part('TR', list);
    const base = directionOf(fact.value, 'auto');
    const names = pages.type.folded(fact.label, label, start, own(pages));
    const values = pages.type.folded(fact.value, body, width, base);
    const head = pages.part('TH', row);
    const cell = pages.part('TD', row);
    pages.room(Math.min(Math.max(names.length, values.length) * height + 6, pages.whole));
    const top = pages.y;
    names.forEach((name, at) =>
      pages.line(name, head, top + at * height + drop(body), label, { width: start, base: own(pages) }),
    );
    for (const value of values) {
      pages.room(height);
      pages.line(value, cell, pages.y + drop(body), body, { inset: start + gap, width, base });
      pages.y += height;
    }
    pages.y = Math.max(pages.y, pages.y < top ? 0 : top + names.length * height) + 3;
    pages.box(pages.y - 1, 0, inks.line);
    pages.y += 2;
  }
  pages.y += 7;
}

/** A clause: its number beside it, and below it the text that governs, if another is shown. */
export function clause(
  pages: Pages,
  { number, text, governing }: PaperBlock & { kind: 'clause' },
  numbers: readonly string[],
): void {
  const strong: TextStyle = { ...body, weight: 'strong' };
  const inset = Math.min(64, 10 + Math.max(14, ...numbers.map((one) => pages.type.width(one, strong, 'ltr'))));
  const width = pages.width - inset;
  const lines = pages.type.folded(text, body, width, own(pages));
  const part = pages.part('P');
  pages.room(Math.min(lines.length, 3) * lineHeight(body));
  pages.line(number, part, pages.y + drop(body), strong, { width: inset, base: 'ltr' });
  flow(pages, lines, part, body, { inset, width, base: own(pages) });
  if (governing !== undefined) {
    pages.y += 2;
    // English stands at its own start edge, with the line beside it there.
    const start = pages.mirrored ? inset : inset + 9;
    const placing: Placing = { inset: start, width: width - 9, base: 'ltr', atEnd: pages.mirrored };
    const beside = pages.mirrored ? pages.width - 1.4 : inset;
    const english = pages.type.folded(governing, small, placing.width, 'ltr');
    const told = pages.part('P', undefined, 'en');
    for (const line of english) {
      pages.room(lineHeight(small));
      pages.box(pages.y + 1, lineHeight(small), inks.line, beside, 1.4);
      pages.line(line, told, pages.y + drop(small), small, placing);
      pages.y += lineHeight(small);
    }
  }
  pages.y += 6;
}

/** What must not be overlooked, on a ground of its own. */
export function notice(pages: Pages, text: string): void {
  const inset = 12;
  const placing: Placing = { inset, width: pages.width - 2 * inset, base: own(pages) };
  const lines = pages.type.folded(text, body, placing.width, placing.base);
  const height = lineHeight(body);
  const part = pages.part('P');
  pages.room(Math.min(lines.length * height + 14, pages.whole));
  let from = 0;
  while (from < lines.length) {
    if (pages.left < height + 14) pages.room(height + 14);
    const fits = Math.max(1, Math.floor((pages.left - 14) / height));
    const shown = lines.slice(from, from + fits);
    pages.box(pages.y, shown.length * height + 12, inks.ground);
    pages.box(pages.y, shown.length * height + 12, inks.accent, 0, 2);
    shown.forEach((line, at) => pages.line(line, part, pages.y + 6 + at * height + drop(body), body, placing));
    pages.y += shown.length * height + 12;
    from += shown.length;
  }
  pages.y += 9;
}
