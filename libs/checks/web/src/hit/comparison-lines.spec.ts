import { describe, expect, it } from '@jest/globals';
import { comparisonLines, marked } from './comparison-lines';

const words = {
  field: (field: string) => field.toLowerCase(),
  value: (_: string, value: string) => value,
  missing: { ours: 'not given', theirs: 'not on the list' },
};

describe('the comparison', () => {
  it('marks the words the other side does not have, whatever their case, accents and order', () => {
    expect(marked('Ingrid Solheim', 'SOLHEIMS, Ingrid Janovich')).toEqual([
      { text: 'Ingrid ', marked: false },
      { text: 'Solheim', marked: true },
    ]);
    expect(marked('José Álvarez Ruiz', 'ALVAREZ, Jose')).toEqual([
      { text: 'José Álvarez ', marked: false },
      { text: 'Ruiz', marked: true },
    ]);
    expect(marked('Alfa Beta Gamma', 'Gamma')).toEqual([
      { text: 'Alfa Beta', marked: true },
      { text: ' ' },
      { text: 'Gamma', marked: false },
    ]);
  });

  it('says on which side something is missing, and marks nothing there or where both agree', () => {
    const lines = comparisonLines(
      [
        { field: 'DATE_OF_BIRTH', ours: null, theirs: '1979', agreement: 'UNKNOWN' },
        { field: 'COUNTRY', ours: 'NO', theirs: 'NO', agreement: 'AGREES' },
        { field: 'NAME', ours: 'A', theirs: 'B', agreement: 'CONFLICT' },
      ],
      words,
    );
    expect(lines.map(({ agreement }) => agreement)).toEqual(['unknown', 'same', 'differs']);
    expect(lines[0]?.ours).toEqual({ pieces: 'not given', missing: true });
    expect(lines[0]?.theirs).toEqual({ pieces: '1979' });
    expect(lines[1]?.ours).toEqual({ pieces: 'NO' });
    expect(lines[2]?.theirs).toEqual({ pieces: [{ text: 'B', marked: true }] });
  });
});
