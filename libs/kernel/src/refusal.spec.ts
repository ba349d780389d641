import { describe, expect, it } from '@jest/globals';
import { refusal, refuse } from './refusal';
import { refusalCodes, refusalKinds } from './vocabulary/refusals';

describe('refusal', () => {
  it.each(refusalCodes)('%s carries the kind of its code', (code) => {
    expect(refusal(code)).toEqual({ code, kind: refusalKinds[code] });
  });

  it('carries details only where there are some', () => {
    expect(refusal('NOT_FOUND', { id: 'x' }).details).toEqual({ id: 'x' });
    expect('details' in refusal('NOT_FOUND')).toBe(false);
  });
});

describe('refuse', () => {
  it('is a failed result that holds the refusal', () => {
    expect(refuse('VERSION_STALE', { current: 4 })).toEqual({
      ok: false,
      refusal: { code: 'VERSION_STALE', kind: 'stale', details: { current: 4 } },
    });
  });
});
