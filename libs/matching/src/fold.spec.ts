import { describe, expect, it } from '@jest/globals';
import { fold } from './fold';

describe('fold', () => {
  it.each([
    ['yevgeny', 'evgenii'],
    ['khaled', 'haled'],
    ['aydar', 'aidar'],
    ['tatyana', 'tatjana'],
    ['dzhabbar', 'djabar'],
    ['philipp', 'filip'],
    ['shcherbakov', 'scherbakov'],
  ])('%s sounds like %s', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it('keeps words apart that sound different, and words with digits as they are', () => {
    expect(fold('bekov')).not.toBe(fold('belov'));
    expect(fold('su57jj')).toBe('su57jj');
  });
});
