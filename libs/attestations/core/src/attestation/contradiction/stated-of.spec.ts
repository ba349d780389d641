import { describe, expect, it } from '@jest/globals';
import type { DistributorId } from '@downstream/kernel';
import type { Answer } from '../../answer';
import { questionnaireInForce } from '../../shipped';
import { shippedTemplate } from '../shipped';
import { aContent, aStated } from '../testing';
import { ownContradictions } from './own-contradictions';
import { companyIn, statedOf, unknownCompany, type SignedAttestation } from './stated-of';

const { family, company, known } = aStated();
const numberOf = (question: string, number: number) => ({ question, answer: { type: 'NUMBER' as const, number } });
const signed = (more: Partial<SignedAttestation> = {}) =>
  statedOf(
    {
      ...{
        id: 'a',
        distributorId: 'd' as DistributorId,
        state: 'ACCEPTED',
        signatures: [],
        content: aContent(shippedTemplate('T1')),
      },
      ...{ device: 'd1', network: null, ...more },
    },
    { family, company, known },
  );
const certificate = (...answers: { question: string; answer: Answer }[]) => {
  const content = aContent(shippedTemplate('T1'));
  return { content: { ...content, template: { ...content.template, kind: 'T3' as const }, answers } };
};

describe('statedOf', () => {
  it('stands while it was signed and has not ended', () => {
    expect(signed()).toMatchObject({ stands: true, device: 'd1', needs: {}, installed: {} });
    expect(signed({ state: 'LAPSED' }).stands).toBe(false);
  });

  it('takes what an end user can need from its people, or from those whom it equips', () => {
    expect(signed(certificate(numberOf('endUserHeadcount', 100))).needs).toEqual({ endUser: 120 });
    const both = certificate(numberOf('endUserHeadcount', 100), numberOf('equipped', 10));
    expect(signed(both).needs).toEqual({ endUser: 12 });
    expect(signed(certificate()).needs).toEqual({});
  });

  it('weighs what an end user is to get against that need', () => {
    const items = aStated().attested.items.map((item) => ({ ...item, quantity: { amount: '13', unit: 'PCS' } }));
    const attested = { ...aStated().attested, items, dispositions: ['RESELL_AS_IS' as const] };
    const codes = (need: number) =>
      ownContradictions(aStated({ attested, needs: { endUser: need } })).map(({ code }) => code);
    expect([codes(13), codes(12)]).toEqual([[], ['MORE_THAN_HEADS']]);
  });
});

describe('companyIn', () => {
  it('reads the day of founding, and of a band of people the most', () => {
    const said = {
      incorporatedOn: { type: 'DATE', date: '2022-09-14' },
      employees: { type: 'BAND', band: 'TO_5' },
    } as const;
    expect(companyIn(questionnaireInForce, said)).toEqual({ foundedOn: '2022-09-14', headcount: 5, activity: null });
    expect(companyIn(questionnaireInForce, { employees: { type: 'BAND', band: 'MORE' } })).toEqual(unknownCompany);
  });
});
