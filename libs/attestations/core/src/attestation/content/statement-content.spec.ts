import { describe, expect, it } from '@jest/globals';
import { hashOf } from '../../submission';
import { shippedTemplate } from '../shipped';
import { aContent, sha256 } from '../testing';
import { clauseHashes, lastDay, saidIn } from './statement-content';

describe('contentOf', () => {
  const template = shippedTemplate('T1');

  it('says what was asked and answered, and leaves out what is not asked', () => {
    const content = aContent(template, 'en', { payerReason: { type: 'LONG_TEXT', text: 'Never mind' } });
    const said = saidIn(content);
    expect(said['endUse']).toBeDefined();
    expect(said['payerReason']).toEqual({ type: 'LONG_TEXT', text: 'Never mind' });
    const own = aContent(template, 'en', { payerIsIssuer: { type: 'YES_NO', yes: true } });
    expect(saidIn(own)['payerReason']).toBeUndefined();
  });

  it('binds each clause to the text that governs and to the one that was read', () => {
    const { clauses } = aContent(template, 'zh');
    expect(clauses.map(({ id, sha256 }) => ({ id, sha256 }))).toEqual(clauseHashes(template.clauses, 'en', sha256));
    expect(clauses.map(({ id, readSha256 }) => ({ id, sha256: readSha256 }))).toEqual(
      clauseHashes(template.clauses, 'zh', sha256),
    );
  });

  it('has another hash as soon as one answer, the language or the template differs', () => {
    const contents = [
      aContent(template),
      aContent(template, 'de'),
      aContent({ ...template, version: 2 }),
      aContent(template, 'en', { place: { type: 'TEXT', text: 'Almaty' } }),
    ];
    expect(new Set(contents.map((content) => hashOf(content, sha256))).size).toBe(contents.length);
    expect(hashOf(aContent(template), sha256)).toBe(hashOf(contents[0], sha256));
  });

  it('asks a second person to sign for a stockist, unless it is very small', () => {
    const stockist = shippedTemplate('T4');
    expect(aContent(stockist).signers).toEqual(['ISSUER', 'COMPLIANCE']);
    expect(aContent(stockist, 'en', { fewEmployees: { type: 'YES_NO', yes: true } }).signers).toEqual(['ISSUER']);
    expect(aContent(shippedTemplate('T3')).signers).toEqual(['END_USER', 'ISSUER']);
  });
});

describe('lastDay', () => {
  it.each([
    ['2026-11-23', 12, '2027-11-22'],
    ['2026-11-23', 6, '2027-05-22'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2027-01-01', 12, '2027-12-31'],
  ])('of what holds from %s for %d months is %s', (from, months, last) => {
    expect(lastDay(from, months)).toBe(last);
  });
});
