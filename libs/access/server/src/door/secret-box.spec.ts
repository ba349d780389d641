import { describe, expect, it } from '@jest/globals';
import { SecretBox } from './secret-box';

const box = new SecretBox({ secret: new Uint8Array(32).fill(7), publicUrl: 'https://downstream.test' });

describe('SecretBox', () => {
  it('opens for its owner, and looks different each time', () => {
    const [one, two] = [box.seal('JBSWY3DPEHPK3PXP', 'ana'), box.seal('JBSWY3DPEHPK3PXP', 'ana')];
    expect(one.equals(two)).toBe(false);
    expect(one.includes('JBSWY3DPEHPK3PXP')).toBe(false);
    expect([box.open(one, 'ana'), box.open(two, 'ana')]).toEqual(['JBSWY3DPEHPK3PXP', 'JBSWY3DPEHPK3PXP']);
  });

  it('opens for nobody else, and not when a single bit was changed', () => {
    const sealed = box.seal('JBSWY3DPEHPK3PXP', 'ana');
    expect(() => box.open(sealed, 'ben')).toThrow();
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(i) ^ 1, i);
      expect(() => box.open(changed, 'ana')).toThrow();
    }
    const other = new SecretBox({ secret: new Uint8Array(32).fill(8), publicUrl: 'https://downstream.test' });
    expect(() => other.open(sealed, 'ana')).toThrow();
  });
});
