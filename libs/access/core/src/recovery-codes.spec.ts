import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { RECOVERY_BYTES, RECOVERY_CODES, recoveryCodeOf, recoveryCodes } from './recovery-codes';

const random = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES });
const first = (bytes: Uint8Array): string => recoveryCodes(bytes)[0] ?? '';

describe('recoveryCodes', () => {
  it('are ten, in groups of four', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const codes = recoveryCodes(bytes);
        expect(codes).toHaveLength(RECOVERY_CODES);
        for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('use every character equally', () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    const counts = new Map<string, number>();
    for (let i = 0; i < 256; i += 16) {
      const bytes = new Uint8Array(RECOVERY_BYTES);
      bytes.set(all.subarray(i, i + 16));
      for (const char of first(bytes).replaceAll('-', '')) counts.set(char, (counts.get(char) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  it('want all their randomness', () => {
    expect(() => recoveryCodes(new Uint8Array(RECOVERY_BYTES - 1))).toThrow(RangeError);
  });
});

describe('recoveryCodeOf', () => {
  it('reads a code however it was copied', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = first(bytes);
        expect(recoveryCodeOf(code)).toBe(code);
        expect(recoveryCodeOf(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
        expect(recoveryCodeOf(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      }),
    );
  });

  it.each(['', '123456', '7K3M-9QPX-0ABC-W2Z', '7K3M-9QPX-0ABC-W2ZTX', '7K3M-9QPX-0ABC-W2Z!', '7K3M-9QPX-0ABC-W2ZU'])(
    'is null for %j',
    (text) => expect(recoveryCodeOf(text)).toBeNull(),
  );
});
