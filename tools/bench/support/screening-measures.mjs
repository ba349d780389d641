// The measures E1 to E16 of the screening design: what must be, what is aimed at, and what would be a dream.
import { rounded } from './statistics.mjs';

// [id, what, unit, must, goal, moonshot]; those in `atLeast` are better the higher.
const measures = [
  ['E1', 'p50 of minisearch : own, 50,000 names', '×', 15, 40, 100],
  ['E2', 'p99, 50,000 names', 'ms', 2, 0.5, 0.2],
  ['E3a', 'p50 of pg_trgm : own, 500,000 names', '×', 60, 150, 400],
  ['E3b', 'p99, 500,000 names', 'ms', 5, 2, 0.7],
  ['E4', '100,000 parties × 500,000 names, one core', 's', 60, 20, 10],
  ['E5', 'batch on two cores : on one', '×', 1.4, 1.7, 1.9],
  ['E6', 'build, 500,000 names', 's', 4, 1.5, 0.7],
  ['E7', 'delta of 1,000 names visible', 'ms', 100, 20, 5],
  ['E8', 'load a snapshot of 500,000 names', 'ms', 100, 25, 10],
  ['E9', 'index per name, 500,000 names', 'B', 80, 40, 20],
  ['E10', 'growth exponent of the mean time', '', 0.85, 0.6, 0.4],
  ['E11 exact', 'recall@10', '', 1, 1, 1],
  ['E11 typo1', 'recall@10', '', 0.99, 0.995, 1],
  ['E11 typo2', 'recall@10', '', 0.97, 0.985, 0.995],
  ['E11 reorder', 'recall@10', '', 0.995, 1, 1],
  ['E11 legal', 'recall@10', '', 0.99, 0.995, 1],
  ['E12 cyrillic', 'recall@10 on a Latin list', '', 0.95, 0.98, 1],
  ['E12 arabic', 'recall@10 on a Latin list', '', 0.8, 0.9, 0.95],
  ['E12 chinese', 'recall@10 on a Latin list', '', 0.7, 0.85, 0.95],
  ['E13 at 99 %', 'wrong entities per query of nobody', '', 0.2, 0.08, 0.02],
  ['E13 at 95 %', 'wrong entities per query of nobody', '', 0.03, 0.01, 0],
  ['E14', 'F1 on the name benchmark', '', 0.82, 0.87, 0.92],
  ['E15', 'candidates lost against brute force', '', 0, 0, 0],
  ['E16', 'queries answered otherwise by an index built in another order', '', 0, 0, 0],
];
const atLeast = /^(E1|E3a|E5|E11|E12|E14)\b/;

/**
 * The verdicts over what was measured.
 * @param found by id a number, or `{ value, note }`, or `{ missing: why }`
 * @returns `[{ id, what, unit, must, goal, moonshot, value, met, reached, note? }]`; `met` is whether the must is met,
 *   and is left out where nothing was measured; `reached` the highest that is
 */
export const verdicts = (found) =>
  measures.map(([id, what, unit, must, goal, moonshot]) => {
    const line = { id, what, unit, must, goal, moonshot };
    const given = found[id] ?? { missing: 'not measured' };
    if (given.missing !== undefined) return { ...line, value: null, note: given.missing };
    const { value, note } = typeof given === 'number' ? { value: given } : given;
    const reaches = (mark) => (atLeast.test(id) ? value >= mark : value <= mark);
    const reached = reaches(moonshot) ? 'moonshot' : reaches(goal) ? 'goal' : reaches(must) ? 'must' : 'missed';
    return { ...line, value: rounded(value), met: reaches(must), reached, ...(note && { note }) };
  });

const cell = (value) =>
  String(value ?? '–')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|');
const cells = (values) => `| ${values.map(cell).join(' | ')} |`;

/** A table in Markdown: the names of the columns, then the rows. */
export const markdown = (header, rows) =>
  [cells(header), cells(header.map(() => '---')), ...rows.map(cells)].join('\n');

/** The verdicts as a table in Markdown. */
export const measuresTable = (lines) =>
  markdown(
    ['#', 'Measure', 'Value', 'Reached', 'Must', 'Goal', 'Moonshot', 'Note'],
    lines.map((line) => {
      const sign = atLeast.test(line.id) ? '≥' : '≤';
      const marks = [line.must, line.goal, line.moonshot].map((mark) => `${sign} ${mark}`);
      const value = line.value === null ? null : `${line.value} ${line.unit}`.trim();
      return [line.id, line.what, value, line.reached, ...marks, line.note ?? ''];
    }),
  );
