import { describe, expect, it } from '@jest/globals';
import { breakable, visualRuns } from './text-runs';

const shown = (text: string): string[] => visualRuns(text, 'text').map((run) => `${run.face}:${run.text}`);

describe('visualRuns', () => {
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

  it('puts Arabic words after Latin ones where they are read, letters in reading order', () => {
    expect(visualRuns('Noor نور للتجارة', 'text')).toEqual([
      { text: 'Noor ', face: 'text', rtl: false },
      { text: 'نور للتجارة', face: 'arabic', rtl: true },
    ]);
  });

  it('begins an Arabic line at the right: what comes later stands further left', () => {
    expect(visualRuns('شركة ABC للتجارة', 'text').map((run) => run.text)).toEqual(['للتجارة', ' ', 'ABC', 'شركة ']);
  });
});

describe('breakable', () => {
  it('cuts after spaces and beside Chinese characters, and loses nothing', () => {
    const text = 'Harbor  Lane 港湾 Ltd';
    expect(breakable(text)).toEqual(['Harbor  ', 'Lane ', '港', '湾 ', 'Ltd']);
    expect(breakable(text).join('')).toBe(text);
  });
});
