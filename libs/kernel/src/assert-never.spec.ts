import { describe, expect, it } from '@jest/globals';
import { assertNever } from './assert-never';

describe('assertNever', () => {
  it('names the value that should have been impossible', () => {
    expect(() => assertNever('VIOLET' as never)).toThrow('Unexpected value: "VIOLET"');
  });
});
