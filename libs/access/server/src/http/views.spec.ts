import { describe, expect, it } from '@jest/globals';
import { emailHint } from './views';

describe('emailHint', () => {
  it.each([
    ['maria.silva@example.com', 'm…@example.com'],
    ['m@example.com', 'm…@example.com'],
    ['"a@b"@example.com', '"…@example.com'],
  ])('hides all but the first letter of %s', (email, hint) => {
    expect(emailHint(email)).toBe(hint);
  });
});
