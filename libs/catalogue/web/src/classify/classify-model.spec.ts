import { describe, expect, it } from '@jest/globals';
import { aClassification } from '../testing/an-item';
import { classifyModelOf, codesOf, emptyClassification, emptyParameter, writtenOf } from './classify-model';

const typed = (facts: object) => ({ ...emptyClassification(), ...facts });

describe('the form of a classification', () => {
  it('gives back what it was filled from', () => {
    const { hs: _, ...facts } = aClassification();
    const { hs, ...written } = writtenOf(classifyModelOf(aClassification()));
    expect(hs).toEqual({ code: '8525.89', edition: 'HS2022' });
    expect(facts).toMatchObject(written);
  });

  it('takes silence for nobody has said, and a tick for looked for', () => {
    expect(writtenOf(emptyClassification())).toMatchObject({ hs: null, eccn: null, euCode: null, nextReview: null });
    const ticked = typed({ euNotListed: true, euCode: '6A003', militaryNotListed: true });
    expect(writtenOf(ticked)).toMatchObject({ euCode: 'NOT_LISTED', militaryCode: 'NOT_LISTED' });
  });

  it('writes a control number as the lists do, and leaves alone what it cannot read', () => {
    const eccn = (text: string) => writtenOf(typed({ eccn: text })).eccn;
    expect(['6a003.B.4.b ', 'ear99', 'whatever'].map(eccn)).toEqual(['6A003.b.4.b', 'EAR99', 'whatever']);
  });

  it('leaves blank parameters out', () => {
    const parameters = [emptyParameter(), { name: 'Range', value: '12', unit: 'km' }, emptyParameter('NVG')];
    expect(writtenOf(typed({ parameters })).parameters).toEqual([
      { name: 'Range', value: '12', unit: 'km' },
      { name: 'NVG', value: '', unit: null },
    ]);
  });
});

describe('codesOf', () => {
  it('asks by whole codes alone', () => {
    expect(codesOf(typed({ hs: '8525' }))).toBeUndefined();
    expect(codesOf(typed({ hs: '852580', edition: 'HS2017', eccn: '6A' }))).toEqual({
      hs: '852580',
      edition: 'HS2017',
    });
    expect(codesOf(typed({ hs: '852589', eccn: 'EAR99' }))).toMatchObject({ eccn: 'EAR99' });
  });
});
