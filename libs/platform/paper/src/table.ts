import { lineHeight, drop, own, label } from './blocks';
import { columnWidths } from './column-widths';
import type { PaperColumn } from './paper';
import { inks, type Pages, type Part } from './pages';
import { directionOf, type Base } from './text-runs';
import type { TextStyle } from './typesetter';

const cellStyle: TextStyle = { size: 8.5, colour: inks.ink };
const headStyle: TextStyle = { ...label, size: 8, weight: 'strong' };
const GAP = 12;

interface Cell {
  readonly lines: readonly string[];
  readonly base: Base;
}

/**
 * A table over the whole width, as many pages as it takes. A row is parted by the end of a page only if it is higher
 * than a page, and the headings stand on each.
 */
export function table(pages: Pages, columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): void {
  const { type } = pages;
  const cell = (text: string, at: number, style: TextStyle, width: number): Cell => {
    const base = style === headStyle ? own(pages) : directionOf(text, 'auto');
    return { lines: type.folded(text, style, width, base), base };
  };
  const widths = columnWidths(
    columns.map((column, at) => {
      const texts = rows.map((row) => row[at] ?? '');
      const least = Math.max(
        type.widestPiece(column.label, headStyle),
        ...texts.map((one) => type.widestPiece(one, cellStyle)),
      );
      const full = Math.max(type.width(column.label, headStyle), ...texts.map((one) => type.width(one, cellStyle)));
      return { least: Math.min(least, 120), full };
    }),
    pages.width - GAP * (columns.length - 1),
  );
  const insets = widths.map((_, at) => widths.slice(0, at).reduce((sum, one) => sum + one + GAP, 0));
  const heads = columns.map((column, at) => cell(column.label, at, headStyle, widths[at] ?? 0));
  const part = pages.part('Table');
  const headHeight = heightOf(heads, headStyle) + 8;

  const put = (cells: readonly Cell[], parts: readonly (Part | null)[], style: TextStyle): void => {
    cells.forEach(({ lines, base }, at) => {
      const placing = { inset: insets[at] ?? 0, width: widths[at] ?? 0, base, atEnd: columns[at]?.numeric === true };
      lines.forEach((line, n) =>
        pages.line(line, parts[at] ?? null, pages.y + n * lineHeight(style) + drop(style), style, placing),
      );
    });
    pages.y += heightOf(cells, style);
  };
  const putHeads = (parts: readonly (Part | null)[]): void => {
    put(heads, parts, headStyle);
    pages.y += 2;
    pages.box(pages.y, 0.9, inks.ink);
    pages.y += 5;
  };

  pages.room(headHeight + 2 * lineHeight(cellStyle));
  const headRow = pages.part('TR', part);
  putHeads(heads.map(() => pages.part('TH', headRow)));
  for (const row of rows) {
    const line = pages.part('TR', part);
    const parts = columns.map(() => pages.part('TD', line));
    let cells = columns.map((_, at) => cell(row[at] ?? '', at, cellStyle, widths[at] ?? 0));
    const height = heightOf(cells, cellStyle);
    if (height <= pages.whole - headHeight && pages.room(height + 4)) putHeads(heads.map(() => null));
    while (heightOf(cells, cellStyle) > pages.left) {
      const fits = Math.floor(pages.left / lineHeight(cellStyle));
      put(
        cells.map((one) => ({ ...one, lines: one.lines.slice(0, fits) })),
        parts,
        cellStyle,
      );
      cells = cells.map((one) => ({ ...one, lines: one.lines.slice(fits) }));
      pages.room(pages.whole);
      putHeads(heads.map(() => null));
    }
    put(cells, parts, cellStyle);
    pages.y += 2;
    pages.box(pages.y, 0, inks.line);
    pages.y += 3;
  }
  pages.y += 8;
}

const heightOf = (cells: readonly Cell[], style: TextStyle): number =>
  Math.max(1, ...cells.map(({ lines }) => lines.length)) * lineHeight(style);
