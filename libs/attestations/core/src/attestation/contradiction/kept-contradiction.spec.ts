import { describe, expect, it } from '@jest/globals';
import { contradictionStates, parseInstant, unreachable, type DistributorId, type Id } from '@downstream/kernel';
import * as fc from 'fast-check';
import { theirAct } from '../../testing';
import { contradiction, type Contradiction } from './contradiction';
import { contradictionFlow } from './contradiction-flow';
import { openIn, reconciled, settle, type KeptContradiction, type Look } from './kept-contradiction';

let ids = 0;
const look: Look = {
  attestation: { id: 'a' as Id<'attestation'>, distributorId: 'd' as DistributorId },
  at: parseInstant('2026-11-22T12:00:00Z'),
  newId: () => String(++ids) as Id<'contradiction'>,
  sha256: (text) => text,
};
const side = (says: string, id: string | null = 'd') => ({ source: 'RECORD' as const, id, field: 'foundedOn', says });
const young = (says = '2026-09-14'): Contradiction => contradiction('YOUNG_COMPANY', side('x'), side(says));
const device = (other: string): Contradiction => contradiction('SAME_DEVICE', side('d1'), side('d1', other));

/** What is kept after several looks, one after the other. */
const after = (...looks: (readonly Contradiction[])[]): KeptContradiction[] => {
  const kept = new Map<string, KeptContradiction>();
  for (const found of looks)
    for (const { kept: one } of reconciled([...kept.values()], found, look)) kept.set(one.id, one);
  return [...kept.values()];
};
const settled = (kept: KeptContradiction): KeptContradiction => {
  const result = settle(kept, ' The founder told us. ', theirAct());
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const whats = (known: readonly KeptContradiction[], ...found: Contradiction[]) =>
  reconciled(known, found, look).map(({ what, kept: { state, round } }) => `${what} ${state} ${round}`);

describe('reconciled', () => {
  it('tells of each once, and again when its evidence says something else', () => {
    const known = after([young()]);
    expect(known).toMatchObject([{ state: 'OPEN', round: 1, gravity: 'ATTENTION', attestationId: 'a' }]);
    expect(whats(known, young())).toEqual([]);
    expect(whats(known, young('2026-10-01'))).toEqual(['CHANGED OPEN 1']);
    expect(whats(known)).toEqual(['GONE GONE 1']);
    expect(whats(after([young()], []), young())).toEqual(['REOPENED OPEN 2']);
  });

  it('lets what a person has settled rest until its evidence says something else', () => {
    const [one] = after([young()]).map(settled);
    expect(one).toMatchObject({ state: 'SETTLED', settled: { reason: 'The founder told us.' } });
    expect(whats([one!], young())).toEqual([]);
    expect(whats([one!])).toEqual([]);
    expect(whats([one!], young('2026-10-01'))).toEqual(['REOPENED OPEN 2']);
  });

  it('knows those with several others apart, and a crowd that promises to one as one', () => {
    expect(whats(after([device('x')]), device('x'), device('y'))).toEqual(['FOUND OPEN 1']);
    const promise = (other: string, topic: string) =>
      contradiction('PROMISED_BY_SEVERAL', side('10'), side('20', other), topic);
    expect(whats(after([promise('x', 'mill')]), promise('y', 'mill'))).toEqual(['CHANGED OPEN 1']);
    expect(whats(after([promise('x', 'mill')]), promise('x', 'mill'), promise('x', 'dairy'))).toEqual(['FOUND OPEN 1']);
  });

  it('ends with what was found last, whatever was found before', () => {
    const one = fc.constantFrom(young(), young('2026-10-01'), device('x'), device('y'));
    fc.assert(
      fc.property(fc.array(fc.array(one, { maxLength: 4 }), { minLength: 1, maxLength: 5 }), (looks) => {
        const last = new Set((looks.at(-1) ?? []).map(({ code, theirs }) => `${code} ${theirs.id}`));
        const open = after(...looks).filter(({ state }) => state === 'OPEN');
        expect(new Set(open.map(({ code, theirs }) => `${code} ${theirs.id}`))).toEqual(last);
        expect(openIn(open).ATTENTION + openIn(open).INQUIRE + openIn(open).STOP).toBe(last.size);
      }),
    );
  });
});

describe('settle', () => {
  it('asks for a reason, and for something open', () => {
    const [one] = after([young()]);
    expect(settle(one!, ' ', theirAct())).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
    expect(settle(settled(one!), 'Again', theirAct())).toMatchObject({ refusal: { code: 'TRANSITION_NOT_ALLOWED' } });
  });
});

it('has a life that reaches each of its states', () => {
  expect(Object.keys(contradictionFlow).sort()).toEqual([...contradictionStates].sort());
  expect(unreachable(contradictionFlow, 'OPEN')).toEqual([]);
});
