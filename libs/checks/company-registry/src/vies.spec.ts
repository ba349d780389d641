import { describe, expect, it } from '@jest/globals';
import { readViesAnswer, viesFaults, viesRefusals } from './vies';
import { viesAnswer, viesFault } from './testing';

const asked = { country: 'DE', number: '811907980' };
const read = (answer: unknown) => readViesAnswer(JSON.stringify(answer), asked);

describe('readViesAnswer', () => {
  it('reads a valid number with its proof; three hyphens say nothing', () => {
    expect(read(viesAnswer)).toEqual({
      ok: true,
      faults: [],
      value: {
        kind: 'SAID',
        valid: true,
        country: 'DE',
        number: '811907980',
        asOf: '2026-11-23',
        consultationNumber: 'WAPIAAAAYx1y2z3a',
        name: null,
        address: null,
      },
    });
  });

  it('reads name and address where the member state tells them', () => {
    expect(read({ ...viesAnswer, name: 'HARBOUR SRL', address: 'VIA ROMA 1 \n20100 MILANO MI\n' })).toMatchObject({
      value: { name: 'HARBOUR SRL', address: 'VIA ROMA 1, 20100 MILANO MI' },
    });
  });

  it('tells an invalid number from an authority that is away', () => {
    expect(read({ ...viesAnswer, valid: false })).toMatchObject({ value: { kind: 'SAID', valid: false } });
    for (const fault of viesFaults)
      expect(read(viesFault(fault))).toMatchObject({ value: { kind: 'FAULT', fault, passing: true }, faults: [] });
    for (const fault of viesRefusals)
      expect(read(viesFault(fault))).toMatchObject({ value: { kind: 'FAULT', fault, passing: false } });
  });

  it('never takes a fault for a valid number, whatever else stands in the answer', () => {
    expect(read({ ...viesAnswer, ...viesFault('MS_UNAVAILABLE') })).toMatchObject({ value: { kind: 'FAULT' } });
    expect(read({ ...viesAnswer, actionSucceed: false })).toMatchObject({
      value: { kind: 'FAULT', fault: 'SERVICE_UNAVAILABLE' },
    });
    expect(read({ ...viesAnswer, userError: 'MS_UNAVAILABLE' })).toMatchObject({ value: { kind: 'FAULT' } });
    expect(read(viesFault('SOMETHING_NEW'))).toMatchObject({
      value: { kind: 'FAULT', fault: null, asWritten: 'SOMETHING_NEW', passing: true },
      faults: [{ kind: 'UNKNOWN_WORD' }],
    });
  });

  it('is no answer without a verdict, or about another number or country', () => {
    expect(read({ ...viesAnswer, valid: 'true' })).toMatchObject({
      ok: false,
      faults: [{ kind: 'NOT_AN_ANSWER' }, {}],
    });
    expect(read({ ...viesAnswer, vatNumber: '1' })).toMatchObject({ ok: false, faults: [{ kind: 'OTHER_SUBJECT' }] });
    expect(read({ ...viesAnswer, countryCode: 'FR' })).toMatchObject({ ok: false });
    expect(readViesAnswer('Service Unavailable', asked)).toMatchObject({ ok: false, faults: [{ kind: 'NOT_JSON' }] });
  });
});
