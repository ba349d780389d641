import { describe, expect, it } from '@jest/globals';
import { languages } from '@downstream/kernel';
import { textOf, type Rendition } from '../rendition';
import { shippedTemplate, shippedTemplates } from '../shipped';
import { aContent } from '../testing';
import { renditionOf } from './rendition-of';

const clauses = ({ blocks }: Rendition) => blocks.flatMap((block) => (block.kind === 'clause' ? [block] : []));

describe('renditionOf', () => {
  it.each(languages)('writes every template out in %s without a key or a code left over', (language) => {
    for (const template of shippedTemplates) {
      const text = textOf(renditionOf(aContent(template, language), template, language));
      expect(text).not.toMatch(/questionnaire\.|undefined|\[object|\bKZ\b|OWN_USE|END_USER/);
      expect(text).toContain('Halden Optics');
    }
  });

  it('writes countries, days and numbers out as the language does, digits Western', () => {
    const template = shippedTemplate('T1');
    const german = textOf(renditionOf(aContent(template, 'de'), template, 'de'));
    expect(german).toContain('Kasachstan');
    expect(german).toContain('20. Februar 2026');
    const arabic = renditionOf(aContent(template, 'ar'), template, 'ar');
    expect(arabic.direction).toBe('rtl');
    expect(textOf(arabic)).toContain('20 فبراير 2026');
  });

  it('lays the governing text beside a clause that nobody has reviewed, and no longer after', () => {
    const template = shippedTemplate('T2');
    const content = aContent(template, 'tr');
    const governing = content.clauses.map(({ text }) => text);
    expect(clauses(renditionOf(content, template, 'tr')).map((clause) => clause.governing)).toEqual(governing);
    expect(clauses(renditionOf(content, template, 'tr', ['tr'])).every((clause) => !clause.governing)).toBe(true);
    expect(clauses(renditionOf(content, template, 'en')).map(({ text }) => text)).toEqual(governing);
  });

  it('says that something was not answered', () => {
    const template = shippedTemplate('T1');
    const content = { ...aContent(template), answers: [], validity: { ...aContent(template).validity, from: null } };
    expect(textOf(renditionOf(content, template, 'en'))).toContain('End use\nNot answered');
  });

  it('puts the unit beside the quantity and the currency beside the value', () => {
    const template = shippedTemplate('T1');
    const table = renditionOf(aContent(template), template, 'en').blocks.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({ kind: 'table', rows: [expect.arrayContaining(['1 pcs', '1 EUR'])] });
  });

  it('names the files by their hashes', () => {
    const template = shippedTemplate('T4');
    expect(textOf(renditionOf(aContent(template), template, 'en'))).toContain(`SHA-256 ${'a'.repeat(64)}`);
  });
});
