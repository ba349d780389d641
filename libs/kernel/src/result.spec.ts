import { describe, expect, it } from '@jest/globals';
import { refuse } from './refusal';
import { ok, orThrow, RefusalError } from './result';

describe('ok', () => {
  it.each([0, '', null, undefined, false])('holds %p, for an empty value is a value', (value) => {
    expect(ok(value)).toEqual({ ok: true, value });
    expect(orThrow(ok(value))).toBe(value);
  });
});

describe('orThrow', () => {
  it('throws the refusal, so that the transaction around it rolls back', () => {
    const refused = refuse('NOT_ALLOWED', { permission: 'review:sign' });
    let thrown: unknown;
    try {
      orThrow(refused);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RefusalError);
    expect((thrown as RefusalError).message).toBe('NOT_ALLOWED');
    expect((thrown as RefusalError).refusal).toEqual({
      code: 'NOT_ALLOWED',
      kind: 'forbidden',
      details: { permission: 'review:sign' },
    });
  });
});
