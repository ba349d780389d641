import { describe, expect, it } from '@jest/globals';
import { documentKinds, documentTypes } from '@downstream/kernel';
import { kindRules } from './kind';
import { recognise } from './document-type';
import { aJpeg, aPdf, aPng, aWebp } from '../testing';

describe('recognise', () => {
  it('knows what is taken by its first bytes', () => {
    expect([aPdf(), aJpeg(), aPng(), aWebp()].map((file) => recognise(file.subarray(0, 512)).taken)).toEqual(
      documentTypes,
    );
  });

  it('is not led by a beginning of 512 hostile letters', () => {
    const head = new TextEncoder().encode(`<!--${'<!--'.repeat(126)}`);
    expect(recognise(head)).toEqual({ taken: null, found: 'UNKNOWN' });
  });
});

describe('the rules of kinds', () => {
  it('count a last day from an issue that must be told', () => {
    for (const kind of documentKinds) {
      const { issued, expires, freshMonths, validMonths, types } = kindRules[kind];
      expect(expires === 'FROM_ISSUE').toBe(validMonths !== null);
      if (validMonths !== null || freshMonths !== null) expect(issued).toBe('REQUIRED');
      expect(types.length).toBeGreaterThan(0);
    }
  });
});
