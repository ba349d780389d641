import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartFigures } from './chart-figures';
import { chartOption } from './chart-option';
import { withoutInlineStyles } from './without-inline-styles';

use([AriaComponent, BarChart, GridComponent, LegendComponent, LineChart, SVGRenderer]);

/** Mean width of a character beside its height: labels are given room by it, so that no canvas is needed to measure. */
const WIDTH = 0.58;
setPlatformAPI({
  measureText: (text, font) => ({ width: text.length * WIDTH * (Number(/([\d.]+)px/.exec(font ?? '')?.[1]) || 12) }),
});

/** Draws a chart as the text of an SVG without a style of its own: the policy of the house lets none in. */
export function draw(figures: ChartFigures, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(chartOption(figures));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return withoutInlineStyles(svg);
}
