import { describe, expect, it } from '@jest/globals';
import type { ChartFigures } from './chart-figures';
import { draw } from './draw';
import { withoutInlineStyles } from './without-inline-styles';

const figures: ChartFigures = {
  kind: 'STACKED',
  categories: ['23 Feb', '2 Mar'],
  of: 'Week',
  series: [
    { name: 'In time', values: [4, 6], tone: 'good' },
    { name: 'Late', values: [1, null], tone: 'stop' },
  ],
  unit: '',
};

describe('a chart', () => {
  it('is a drawing without a style of its own, in the colours of the house, with a pattern beside colour', () => {
    const svg = draw(figures, 400, 220);
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(/style/);
    expect(svg).toContain('var(--ds-good-mark)');
    expect(svg).toContain('<pattern');
    expect(svg).toContain('In time');
    expect(svg).toContain('font-size="12px"');
  });

  it('draws a line and single bars too', () => {
    expect(draw({ ...figures, kind: 'LINE' }, 400, 220)).toContain('var(--ds-stop-mark)');
    expect(draw({ ...figures, kind: 'BARS', series: [{ name: 'Cases', values: [1, 2] }] }, 400, 220)).toContain(
      'var(--ds-river)',
    );
  });

  it('keeps of styles what a drawing can use', () => {
    expect(withoutInlineStyles('<g style="font-size:12px;cursor:pointer;fill:red"/><style>a{}</style>')).toBe(
      '<g font-size="12px" fill="red"/>',
    );
  });
});
