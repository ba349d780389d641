import type { RatingLine } from './rating';

/** A line of a score under two models: its points in hundredths in both, 0 where it is not there. */
export interface LineDifference {
  readonly rule: string;
  readonly sentence: RatingLine['sentence'];
  readonly kind: RatingLine['kind'];
  readonly group: RatingLine['group'];
  readonly before: number;
  readonly after: number;
}

const keyOf = ({ kind, rule, group, fact }: RatingLine): string => [kind, group, rule, fact].join('/');

/** The lines by which two scores of the same party differ, those that make the most of it first. */
export function lineDifferences(
  before: readonly RatingLine[],
  after: readonly RatingLine[],
): readonly LineDifference[] {
  const lines = new Map<string, LineDifference>();
  const add = (line: RatingLine, was: number, is: number) => {
    const known = lines.get(keyOf(line));
    const { rule, sentence, kind, group } = line;
    const one = known ?? { rule, sentence, kind, group, before: 0, after: 0 };
    lines.set(keyOf(line), { ...one, before: one.before + was, after: one.after + is });
  };
  for (const line of before) add(line, line.hundredths, 0);
  for (const line of after) add(line, 0, line.hundredths);
  return [...lines.values()]
    .filter((one) => one.before !== one.after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}
