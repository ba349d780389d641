import { describe, expect, it } from '@jest/globals';
import { readBirth } from './ofac-date';

describe('readBirth', () => {
  it.each([
    ['14 Mar 1979', '1979-03-14', '1979-03-14', false],
    ['1 Apr 1979', '1979-04-01', '1979-04-01', false],
    ['29 Feb 1980', '1980-02-29', '1980-02-29', false],
    ['Feb 1981', '1981-02-01', '1981-02-28', false],
    ['1979', '1979-01-01', '1979-12-31', false],
    ['circa 1951', '1951-01-01', '1951-12-31', true],
    ['circa 01 Jan 1951', '1951-01-01', '1951-01-01', true],
    ['1958 to 1960', '1958-01-01', '1960-12-31', false],
    ['circa 1958-1960', '1958-01-01', '1960-12-31', true],
    ['01 Jan 1958 to 31 Dec 1960', '1958-01-01', '1960-12-31', false],
    ['Nov 1958 to Dec 1960', '1958-11-01', '1960-12-31', false],
  ])('%s', (text, from, to, circa) => {
    expect(readBirth(text)).toEqual({ from, to, circa });
  });

  it.each(['31 Feb 1979', '14 Foo 1979', '00 Mar 1979', '1960 to 1958', 'unknown', '', 'Mar'])(
    'makes nothing of %s',
    (text) => {
      expect(readBirth(text)).toBeNull();
    },
  );
});
