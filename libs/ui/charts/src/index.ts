export { Chart } from './chart';
export type { ChartFigures, Series } from './chart-figures';
