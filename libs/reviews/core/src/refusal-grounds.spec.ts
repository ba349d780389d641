import { instant, refusalGrounds } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { groundFamilies, groundFault, groundRows, groundsAt } from './refusal-grounds';

const at = instant(1_000_000);

describe('grounds of a refusal', () => {
  it('are rows with a family, a source and days, one for each code', () => {
    expect(groundRows.map(({ code }) => code).sort()).toEqual([...refusalGrounds].sort());
    expect(new Set(groundRows.map(({ family }) => family))).toEqual(new Set(groundFamilies));
    for (const row of groundRows) expect(row.source).not.toBe('');
  });

  it('are asked of a refusal, at least one, and of nothing else', () => {
    expect(groundFault('REJECTED', [], at)).toBe('/grounds');
    expect(groundFault('APPROVED', ['RG-FLAG'], at)).toBe('/grounds');
    expect(groundFault('APPROVED_WITH_CONDITIONS', [], at)).toBe(undefined);
    expect(groundFault('REJECTED', ['TM-ID', 'RG-FLAG'], at)).toBe(undefined);
  });

  it('are given once, and while they are in force', () => {
    expect(groundFault('REJECTED', ['TM-ID', 'TM-ID'], at)).toBe('/grounds/1');
    const ended = groundRows.map((row) => (row.code === 'RG-FLAG' ? { ...row, until: at } : row));
    expect(groundsAt(at, ended).map(({ code }) => code)).not.toContain('RG-FLAG');
    expect(groundFault('REJECTED', ['TM-ID', 'RG-FLAG'], at, ended)).toBe('/grounds/1');
    expect(groundFault('REJECTED', ['RG-FLAG'], instant(999_999), ended)).toBe(undefined);
  });
});
