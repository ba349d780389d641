import { describe, expect, it } from '@jest/globals';
import { columnWidths } from './column-widths';

const rounded = (widths: readonly number[]) => widths.map((one) => Math.round(one));

describe('columnWidths', () => {
  it('fills the width with what the columns would like, in their proportion', () => {
    expect(
      rounded(
        columnWidths(
          [
            { least: 20, full: 50 },
            { least: 30, full: 150 },
          ],
          400,
        ),
      ),
    ).toEqual([100, 300]);
  });

  it('gives each column its widest word and the rest to those with longer texts', () => {
    expect(
      rounded(
        columnWidths(
          [
            { least: 40, full: 40 },
            { least: 60, full: 900 },
          ],
          200,
        ),
      ),
    ).toEqual([40, 160]);
  });

  it('lets all give way alike where the words do not fit', () => {
    expect(
      rounded(
        columnWidths(
          [
            { least: 300, full: 300 },
            { least: 100, full: 100 },
          ],
          200,
        ),
      ),
    ).toEqual([150, 50]);
  });

  it('gives an empty column a width all the same', () => {
    for (const width of columnWidths(
      [
        { least: 0, full: 0 },
        { least: 10, full: 10 },
      ],
      100,
    ))
      expect(width).toBeGreaterThan(0);
  });
});
