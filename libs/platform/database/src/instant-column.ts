import { instant, type Instant } from '@downstream/kernel';
import type { ColumnOptions, ValueTransformer } from 'typeorm';

const asInstant: ValueTransformer = {
  from: (value: Date | null): Instant | null => (value === null ? null : instant(value)),
  to: (value: Instant | null) => value,
};

/** Column options for an `Instant`: `timestamptz` in the database, ISO text in the row. */
export const instantColumn = (options: ColumnOptions = {}): ColumnOptions => ({
  type: 'timestamptz',
  precision: 3,
  ...options,
  transformer: asInstant,
});
