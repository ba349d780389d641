import { describe, expect, it } from '@jest/globals';
import { directionOf, mirrored, placedRuns, withoutTurns, type Base } from './text-runs';

const shown = (text: string, base?: Base): string[] =>
  placedRuns(text, 'text', base).map((run) => `${run.face}:${run.text}`);
const onPaper = (text: string, base?: Base): string[] =>
  [...placedRuns(text, 'text', base)].sort((a, b) => a.place - b.place).map((run) => run.text);

describe('placedRuns', () => {
  it('leaves a Latin and Cyrillic line as it is', () => {
    expect(shown('Silva Силва, Ltd. 12')).toEqual(['text:Silva Силва, Ltd. 12']);
  });

  it('sets Chinese words in their own face', () => {
    expect(shown('Harbor Lane 港湾光学有限公司 Ltd')).toEqual([
      'text:Harbor Lane ',
      'chinese:港湾光学有限公司 ',
      'text:Ltd',
    ]);
  });

  it('keeps the vowel signs of an Arabic word in its face', () => {
    expect(shown('مُشَكَّل')).toEqual(['arabic:مُشَكَّل']);
  });

  it('puts Arabic words after Latin ones where they are read, letters in reading order', () => {
    expect(placedRuns('Noor نور للتجارة', 'text')).toEqual([
      { text: 'Noor ', face: 'text', rtl: false, place: 0 },
      { text: 'نور للتجارة', face: 'arabic', rtl: true, place: 1 },
    ]);
  });

  it('begins an Arabic line at the right: what comes later stands further left', () => {
    const runs = placedRuns('شركة ABC للتجارة', 'text').map((run) => run.text);
    expect(runs).toEqual(['شركة ', 'ABC', ' ', 'للتجارة']);
    expect(onPaper('شركة ABC للتجارة')).toEqual(['للتجارة', ' ', 'ABC', 'شركة ']);
  });

  it('reads numbers from the left within an Arabic line, those with Arabic digits too', () => {
    const digits = placedRuns('عدد ١٢٣ و 456', 'text').filter(({ rtl }) => !rtl);
    expect(digits.map((run) => run.text.trim())).toEqual(['١٢٣', '456']);
  });

  it('begins a Latin name at the right in a line that is told so', () => {
    expect(onPaper('Noor Ltd. نور', 'rtl')[0]).toBe('نور');
  });

  it('takes the heavier faces of all scripts for a heading', () => {
    expect(placedRuns('Eid عيد 港', 'strong').map(({ face }) => face)).toEqual([
      'strong',
      'arabicStrong',
      'strong',
      'chineseStrong',
    ]);
  });

  it('sets a letter that the neighbouring face lacks in the face of the line', () => {
    const lacks = placedRuns('نور €', 'text', 'auto', (face, letter) => face === 'text' || letter !== '€');
    expect(lacks.at(-1)).toMatchObject({ text: '€', face: 'text' });
  });
});

describe('a line', () => {
  it('reads as its first letter with a direction says, if it is asked', () => {
    expect(['+49 30', 'نور 3', 'Noor نور'].map((text) => directionOf(text, 'auto'))).toEqual(['ltr', 'rtl', 'ltr']);
    expect(directionOf('Noor', 'rtl')).toBe('rtl');
  });

  it('loses marks that would turn it round by themselves', () => {
    expect(withoutTurns('abc\u202egpj.\u202c')).toBe('abcgpj.');
  });

  it('knows the bracket that faces the other way', () => {
    expect([...'(a]'].map(mirrored).join('')).toBe(')a[');
  });
});
