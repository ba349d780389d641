import { describe, expect, it } from '@jest/globals';
import { shippedTemplate } from '../shipped';
import type { AttestationTemplate, TemplateClause } from './attestation-template';
import { faultsOfTemplate } from './template-faults';

const template = shippedTemplate('T2');
const [first, ...rest] = template.clauses as [TemplateClause, ...TemplateClause[]];
const inGerman = (text: string, state = first.texts.de.state): Partial<AttestationTemplate> => ({
  clauses: [{ ...first, texts: { ...first.texts, de: { text, state } } }, ...rest],
});

describe('faultsOfTemplate', () => {
  it.each<[string, Partial<AttestationTemplate>, string, string]>([
    ['a clause without a text in a language', inGerman('  '), 'de:clause.notToRussia', 'WORDS'],
    ['two texts that govern', inGerman('Nein.', 'GOVERNING'), 'de:clause.notToRussia', 'GOVERNING'],
    ['a clause twice', { clauses: [first, ...template.clauses] }, 'notToRussia', 'TWICE'],
    ['a clause with an id that is none', { clauses: [{ ...first, id: 'Not here' }] }, 'Not here', 'ID'],
    [
      'a clause that hangs on what is not asked',
      { clauses: [{ ...first, when: { question: 'weather', is: true } }] },
      'notToRussia',
      'CONDITION',
    ],
    ['no clause', { clauses: [] }, 'clauses', 'EMPTY'],
    [
      'no words in a language',
      { form: { ...template.form, texts: { ...template.form.texts, uk: undefined } as never } },
      'uk:form',
      'WORDS',
    ],
    [
      'no header',
      { form: { ...template.form, sections: template.form.sections.slice(1) } },
      'issuerName',
      'FIELD_MISSING',
    ],
    ['nobody who signs', { signers: [] }, 'signers', 'SIGNERS'],
    [
      'nobody who signs always',
      { signers: [{ role: 'ISSUER', kinds: ['SES'], when: { question: 'flowDown', is: true } }] },
      'signers',
      'SIGNERS',
    ],
    ['no end', { validity: { ...template.validity, months: 0 } }, 'validity', 'VALIDITY'],
  ])('finds %s', (_, change, at, code) => {
    expect(faultsOfTemplate({ ...template, ...change })).toContainEqual({ at, code });
  });

  it('finds what is wrong with the form', () => {
    const [issuer] = template.form.sections;
    const form = { ...template.form, sections: [...template.form.sections, issuer as never] };
    expect(faultsOfTemplate({ ...template, form })).toContainEqual({ at: 'issuerName', code: 'TWICE' });
  });
});
