import { describe, expect, it } from '@jest/globals';
import { aLikeness, deed, likeThese, words } from '../testing/index';
import { likePoints } from './like-points';

const explained = { deed: deed('Ana Costa'), reason: 'Two sisters.' };

describe('what is open because others are alike', () => {
  it('is nothing while nobody is, while it was explained, and before the answer', () => {
    expect(likePoints(undefined, false)).toEqual([]);
    expect(likePoints(likeThese(), false)).toEqual([]);
    const rows = [aLikeness(1, { explained }), aLikeness(2, { severity: 'LOOK' })];
    expect(likePoints(likeThese(...rows), false)).toEqual([]);
  });

  it('counts those who were not explained, and stops where one of them ended badly', () => {
    const strong = [aLikeness(1), aLikeness(2), aLikeness(3, { explained, ended: true })];
    expect(likePoints(likeThese(...strong), false)).toMatchObject([{ tone: 'hold', key: 'like', facts: { n: 2 } }]);
    expect(likePoints(likeThese(...strong, aLikeness(4, { ended: true })), false)).toMatchObject([
      { tone: 'stop', key: 'likeEnded', facts: { n: 3 } },
    ]);
  });

  it('says that nobody was compared where there was no answer, and has words for all of it', () => {
    expect(likePoints(likeThese(aLikeness(1)), true)).toMatchObject([{ key: 'likeUnknown' }]);
    for (const key of ['like', 'likeEnded', 'likeUnknown']) expect(words).toHaveProperty([`distributors.point.${key}`]);
  });
});
