import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { minute } from '@downstream/distributors/core/testing';
import { fedFacts } from '../question';
import { questionsOf } from '../questionnaire';
import { questionnaireFaults } from '../questionnaire-faults';
import { hashOf, submitSheet } from '../submission';
import { answered, aSheet, completeAnswers, someFiles, theirAct } from '../testing';
import { questionnaireInForce, shippedQuestionnaire, shippedQuestionnaires } from './index';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The hash of every version that was ever asked. A version is never edited: add the next one. */
const pinned: Record<string, string> = {
  'distributor 1': 'ecfe9ab50cc33f8492ed4cd6efef5e13c62aa0d5f11cb7662174abeaeb1f6189',
};

describe('the questionnaires of the house', () => {
  it('never change once they are in use', () => {
    const hashes = shippedQuestionnaires.map((one) => [`${one.id} ${one.version}`, hashOf(one, sha256)]);
    expect(Object.fromEntries(hashes)).toEqual(pinned);
  });

  it.each(shippedQuestionnaires)('$id $version can be asked', (questionnaire) => {
    expect(questionnaireFaults(questionnaire)).toEqual([]);
    expect(shippedQuestionnaire(questionnaire.id, questionnaire.version)).toBe(questionnaire);
  });

  it.each([true, false])('can be answered to the end, every yes or no with %s', (yes) => {
    const answers = completeAnswers(questionnaireInForce, yes);
    const sheet = answered(aSheet(questionnaireInForce), questionnaireInForce, answers);
    const result = submitSheet(sheet, questionnaireInForce, someFiles, theirAct('olga', minute(10)), sha256);
    expect(result.ok ? [] : result.refusal.details).toEqual([]);
  });

  it('ask for every fact that a record can take from them', () => {
    const fed = new Set(questionsOf(questionnaireInForce).map(({ feeds }) => feeds));
    expect(fedFacts.filter((fact) => !fed.has(fact))).toEqual([]);
  });
});
