import type { EChartsCoreOption } from 'echarts/core';
import type { Tone } from '@downstream/ui/tokens';
import type { ChartFigures } from './chart-figures';

const FONT = 12;
const colours: Readonly<Record<Tone | 'accent', string>> = {
  accent: 'var(--ds-river)',
  neutral: 'var(--ds-edge)',
  wait: 'var(--ds-wait-mark)',
  good: 'var(--ds-good-mark)',
  hold: 'var(--ds-hold-mark)',
  stop: 'var(--ds-stop-mark)',
  unknown: 'var(--ds-ink-3)',
};
// Each tone carries a pattern too, so that a chart reads without colour.
const decals: Readonly<Record<Tone | 'accent', object | undefined>> = {
  accent: undefined,
  neutral: undefined,
  good: undefined,
  wait: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: 0, color: 'var(--ds-surface)' },
  hold: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, color: 'var(--ds-surface)' },
  stop: { symbol: 'circle', dashArrayX: [[6, 6]], dashArrayY: [6, 0], symbolSize: 0.6, color: 'var(--ds-surface)' },
  unknown: {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [1, 4],
    rotation: Math.PI / 4,
    color: 'var(--ds-surface)',
  },
};
// Labels of the axes stand inside the space that is given.
const withinBounds = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };
const text = { fontSize: FONT, color: 'var(--ds-ink-2)' };
const line = { lineStyle: { color: 'var(--ds-line-2)' } };

/** What ECharts is asked to draw: from nought, in the colours of the house, without anything that moves. */
export function chartOption({ kind, categories, series, unit }: ChartFigures): EChartsCoreOption {
  const several = series.length > 1;
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', fontSize: FONT },
    aria: { enabled: true, decal: { show: true } },
    grid: { left: 4, right: 12, top: several ? 32 : 12, bottom: 4, ...withinBounds },
    ...(several && { legend: { top: 0, left: 0, itemGap: 16, textStyle: text, silent: true } }),
    xAxis: {
      type: 'category',
      data: [...categories],
      axisLine: line,
      axisTick: { show: false },
      axisLabel: { ...text, ...labelsOf(categories) },
      silent: true,
    },
    yAxis: {
      type: 'value',
      min: 0,
      minInterval: unit === '' ? 1 : undefined,
      axisLabel: { ...text, formatter: `{value}${unit}` },
      splitLine: { lineStyle: { color: 'var(--ds-line)' } },
    },
    series: series.map(({ name, values, tone }) => {
      const colour = colours[tone ?? 'accent'];
      const decal = decals[tone ?? 'accent'];
      return {
        name,
        type: kind === 'LINE' ? 'line' : 'bar',
        data: values.map((value) => value ?? '-'),
        silent: true,
        color: colour,
        ...(kind === 'LINE' && { lineStyle: { color: colour, width: 2 }, symbol: 'circle', symbolSize: 6 }),
        ...(kind === 'STACKED' && { stack: 'all' }),
        itemStyle: { color: colour, ...(decal && { decal }) },
        barMaxWidth: 32,
      };
    }),
  };
}

/** A few names are all shown, in several lines where one is long; of many, as many as there is room for. */
function labelsOf(categories: readonly string[]): object {
  if (categories.length > 8) return { hideOverlap: true };
  return { interval: 0, overflow: 'break', width: Math.floor(380 / Math.max(1, categories.length)) };
}
