import { describe, expect, it } from '@jest/globals';
import { countryOptions } from './countries';

describe('countryOptions', () => {
  it('lists every country once, in the order of the alphabet, found in other languages too', () => {
    const options = countryOptions('en-GB');
    expect(options).toHaveLength(249);
    expect(new Set(options.map(({ value }) => value)).size).toBe(249);
    expect(options[0]?.label).toBe('Afghanistan');
    expect(options.find(({ value }) => value === 'DE')?.also).toContain('Deutschland');
  });
});
