import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { languages, templateKinds } from '@downstream/kernel';
import { minute } from '@downstream/distributors/core/testing';
import { lacking } from '../../lacking';
import { questionsOf } from '../../questionnaire';
import { completeAnswers } from '../../testing';
import { templateHash } from '../content/statement-content';
import { faultsOfTemplate, headerQuestions } from '../template/template-faults';
import { shippedTemplate, shippedTemplates } from './index';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The hash of every version that was ever in use. A version is never edited: add the next one. */
const pinned: Record<string, string> = {
  'T1 1': '785d0135b82f9e760fd28a44a17bf00f3d0bf11e33bb368ddef65c8984165f7d',
  'T2 1': '69fa6836a203868bcf8aa49125c593a10efa7778db9f0e12241ae8074236a6b1',
  'T3 1': 'e58c1f3067d2bc075defe0ecce34390f0cd572103130ad25fb4832d84791eadb',
  'T4 1': '3435a8300542afaf0f4a03a4dd2479ced751d094c4575b9b7c8a686a1c23081c',
};

describe('the templates of the house', () => {
  it('never change once they are in use', () => {
    const hashes = shippedTemplates.map((one) => [`${one.kind} ${one.version}`, templateHash(one, sha256)]);
    expect(Object.fromEntries(hashes)).toEqual(pinned);
  });

  it.each(shippedTemplates)('$kind $version may be published', (template) => {
    expect(faultsOfTemplate(template)).toEqual([]);
    expect(shippedTemplate(template.kind)).toBe(template);
  });

  it('are one of each kind', () => {
    expect(shippedTemplates.map(({ kind }) => kind)).toEqual(templateKinds);
  });

  it.each([true, false])('can be answered to the end, every yes or no with %s', (yes) => {
    for (const { form } of shippedTemplates) {
      const answers = Object.entries(completeAnswers(form, yes)).map(([question, answer]) => ({
        ...{ question, answer, revision: 1 },
        by: {} as never,
      }));
      expect(lacking(form, { answers, corrections: [] }, minute(0))).toEqual([]);
    }
  });

  it('ask what the header of every attestation says', () => {
    for (const { form } of shippedTemplates)
      expect(questionsOf(form).map(({ id }) => id)).toEqual(expect.arrayContaining([...headerQuestions]));
  });

  it('let English govern and call every other text unreviewed', () => {
    for (const { clauses, title, consent } of shippedTemplates)
      for (const texts of [title, consent, ...clauses.map((clause) => clause.texts)])
        expect(languages.filter((language) => texts[language].state !== 'UNREVIEWED')).toEqual(['en']);
  });

  it('translate every clause: no two languages say it in the same words', () => {
    for (const { clauses } of shippedTemplates)
      for (const { texts } of clauses)
        expect(new Set(languages.map((language) => texts[language].text)).size).toBe(languages.length);
  });
});
