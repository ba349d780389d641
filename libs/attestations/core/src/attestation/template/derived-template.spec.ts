import { describe, expect, it } from '@jest/globals';
import { questionsOf } from '../../questionnaire';
import { shippedTemplate, shippedTemplates } from '../shipped';
import { majorOf } from './attestation-template';
import { derivedTemplate, faultsOfDerived, isFree, noChanges, type TemplateChanges } from './derived-template';

const base = shippedTemplate('T1');
const with_ = (more: Partial<TemplateChanges>): TemplateChanges => ({ ...noChanges(base), ...more });
const derived = (more: Partial<TemplateChanges>, renews = false) => derivedTemplate(base, with_(more), 1, renews);
const [first, ...rest] = noChanges(base).clauses;
const texts = (text: string) =>
  (['en', 'de', 'fr', 'zh', 'tr', 'ru', 'uk', 'ar'] as const).map((language) => ({ language, text }));

describe('derivedTemplate', () => {
  it.each(shippedTemplates)('says the same as $id where nothing was changed, under a name of its own', (template) => {
    const same = derivedTemplate(template, noChanges(template), 1, false);
    expect(faultsOfDerived(template, same)).toEqual([]);
    expect(same).toMatchObject({ id: `own${template.kind}`, version: 1, major: template.version });
    expect([same.clauses, same.signers, same.consent]).toEqual([template.clauses, template.signers, template.consent]);
  });

  it('takes texts, order and conditions, and says which translation nobody has reviewed', () => {
    const clauses = [
      ...rest,
      { ...first!, when: { question: 'militaryUse', is: false }, texts: [{ language: 'de' as const, text: 'Neu.' }] },
    ];
    const made = derived({ clauses, title: [{ language: 'en', text: 'Our statement' }] });
    const last = made.clauses.at(-1);
    expect(last).toMatchObject({ id: first!.id, when: { question: 'militaryUse', is: false } });
    expect(last?.texts.de).toEqual({ text: 'Neu.', state: 'UNREVIEWED' });
    expect(last?.texts.en.state).toBe('GOVERNING');
    // The English was changed, so no translation of it has been reviewed, whatever it was before.
    expect(made.title).toMatchObject({ en: { text: 'Our statement' }, fr: { state: 'UNREVIEWED' } });
    expect(faultsOfDerived(base, made)).toEqual([]);
  });

  it('takes a clause of its own once it has a text in every language', () => {
    const own = { id: 'noDrones', when: null };
    expect(
      faultsOfDerived(base, derived({ clauses: [first!, { ...own, texts: [{ language: 'en', text: 'No.' }] }] })),
    ).toContainEqual({
      at: 'de:clause.noDrones',
      code: 'WORDS',
    });
    expect(faultsOfDerived(base, derived({ clauses: [first!, { ...own, texts: texts('No.') }] }))).toEqual([]);
  });

  it('asks questions otherwise where that is free, and drops groups in which none is left', () => {
    const free = questionsOf(base.form).filter(({ id }) => isFree(id));
    expect(free.length).toBeGreaterThan(5);
    const [one] = free;
    const made = derived({ questions: [{ id: one!.id, ask: 'LEFT_OUT' }] });
    expect(questionsOf(made.form).map(({ id }) => id)).not.toContain(one!.id);
    expect(made.form).toMatchObject({ id: 'ownT1', version: 1 });
  });

  it.each<[string, Partial<TemplateChanges>, string, string]>([
    ['what a rule judges by left out', { questions: [{ id: 'endUse', ask: 'LEFT_OUT' }] }, 'endUse', 'FIELD_MISSING'],
    [
      'what a rule judges by made a choice',
      { questions: [{ id: 'items', ask: 'OPTIONAL' }] },
      'items',
      'FIELD_MISSING',
    ],
    ['no clause', { clauses: [] }, 'clauses', 'EMPTY'],
    ['an English text emptied', { title: [{ language: 'en', text: ' ' }] }, 'en:title', 'WORDS'],
    ['longer than the house lets it hold', { months: 24 }, 'validity', 'VALIDITY'],
    ['no day', { months: 0 }, 'validity', 'VALIDITY'],
    [
      'a clause that hangs on what is left out',
      {
        clauses: [{ ...first!, when: { question: 'payerIsIssuer', is: true } }],
        questions: [{ id: 'payerIsIssuer', ask: 'LEFT_OUT' }],
      },
      first!.id,
      'CONDITION',
    ],
  ])('finds %s', (_, more, at, code) => {
    expect(faultsOfDerived(base, derived(more))).toContainEqual({ at, code });
  });

  it('ends what was signed before only where its maker says so', () => {
    expect(majorOf(derived({}))).toBe(majorOf(base));
    expect(majorOf(derived({}, true))).toBe(majorOf(base) + 1);
  });
});
