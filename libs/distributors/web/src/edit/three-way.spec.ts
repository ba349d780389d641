import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { emptyFacts, type FactsModel } from '../facts/facts-model';
import { changedFields, threeWay } from './three-way';

const word = fc.constantFrom('', 'a', 'b', 'c');
const words = fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 });
const facts: fc.Arbitrary<FactsModel> = fc
  .tuple(fc.record({ native: word, latin: word, city: word, website: word }), words)
  .map(([texts, productLines]) => ({
    ...emptyFacts(),
    ...texts,
    productLines,
    volumes: productLines.map((item) => ({ item, quantity: '1', unit: 'pieces' })),
  }));
const three = (check: (base: FactsModel, mine: FactsModel, theirs: FactsModel) => void): void =>
  fc.assert(fc.property(facts, facts, facts, check), { numRuns: 300 });

describe('two changes of one record', () => {
  it('are theirs where I changed nothing, and mine where they changed nothing', () => {
    fc.assert(
      fc.property(facts, facts, (base, other) => {
        expect(threeWay(base, base, other)).toEqual({ model: other, both: [], taken: changedFields(base, other) });
        expect(threeWay(base, other, base)).toEqual({ model: other, both: [], taken: [] });
      }),
    );
  });

  it('lose no entry of mine', () => {
    three((base, mine, theirs) => {
      const { model } = threeWay(base, mine, theirs);
      for (const field of changedFields(base, mine)) expect(model[field]).toEqual(mine[field]);
    });
  });

  it('turn nothing back that only they changed', () => {
    three((base, mine, theirs) => {
      const { model, taken } = threeWay(base, mine, theirs);
      const my = changedFields(base, mine);
      const only = changedFields(base, theirs).filter((field) => !my.includes(field));
      expect(taken).toEqual(only);
      for (const field of only) expect(model[field]).toEqual(theirs[field]);
    });
  });

  it('ask for a choice exactly where both changed, to something else', () => {
    three((base, mine, theirs) => {
      const wanted = changedFields(base, mine)
        .filter((field) => changedFields(base, theirs).includes(field))
        .filter((field) => changedFields(mine, theirs).includes(field));
      expect(threeWay(base, mine, theirs).both).toEqual(wanted);
    });
  });

  it('are at rest once they are brought together', () => {
    three((base, mine, theirs) => {
      const { model } = threeWay(base, mine, theirs);
      expect(threeWay(theirs, model, theirs)).toEqual({ model, both: [], taken: [] });
    });
  });
});
