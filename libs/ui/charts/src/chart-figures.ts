import type { Tone } from '@downstream/ui/tokens';

/** One row of values of a chart. */
export interface Series {
  readonly name: string;
  /** One for each category; null where there is nothing to show, which is not nought. */
  readonly values: readonly (number | null)[];
  /** Its colour and pattern; the accent unless said. */
  readonly tone?: Tone;
}

/** What a chart shows; the same numbers stand in its table. */
export interface ChartFigures {
  readonly kind: 'BARS' | 'STACKED' | 'LINE';
  /** What stands along the axis, and what it is called. */
  readonly categories: readonly string[];
  readonly of: string;
  readonly series: readonly Series[];
  /** After every number: `%`, ` h`; empty for counts. */
  readonly unit: string;
}
