import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { authorOf } from './act';
import { contributed, distributorDeeds, submitted, type Contribution } from './contribution';
import { anAct, minute, person, systemAct } from './testing/index';

const by = (name: string, at = 0) => authorOf(anAct({ person: name, at: minute(at) }));

describe('contributed', () => {
  it('keeps a person’s repeated deed once, at its latest instant', () => {
    const list = contributed(
      contributed(contributed([], 'REVISED', by('ana', 1)), 'REVISED', by('ben', 2)),
      'REVISED',
      by('ana', 3),
    );
    expect(list).toEqual([
      { personId: person('ben'), deed: 'REVISED', at: minute(2) },
      { personId: person('ana'), deed: 'REVISED', at: minute(3) },
    ]);
  });

  it('knows a person by any account', () => {
    const key = authorOf(anAct({ person: 'ana', account: 'erp', kind: 'key' }));
    expect(contributed(contributed([], 'REVISED', by('ana')), 'REVISED', key)).toHaveLength(1);
  });

  it('takes no machine for a person', () => {
    expect(contributed([], 'REVISED', authorOf(systemAct()))).toEqual([]);
  });

  it('never loses a person who has done a deed', () => {
    const deed = fc.record({ who: fc.constantFrom('ana', 'ben', 'cem'), deed: fc.constantFrom(...distributorDeeds) });
    fc.assert(
      fc.property(fc.array(deed), (deeds) => {
        const list = deeds.reduce<readonly Contribution[]>((all, d, i) => contributed(all, d.deed, by(d.who, i)), []);
        const told = new Set(list.map((one) => `${one.personId} ${one.deed}`));
        expect(told).toEqual(new Set(deeds.map((d) => `${person(d.who)} ${d.deed}`)));
        expect(list).toHaveLength(told.size);
      }),
    );
  });
});

describe('submitted', () => {
  it('keeps everybody who had a share in the first submission', () => {
    const list = submitted(contributed([], 'REGISTERED', by('ana', 1)), by('ben', 2));
    expect(list.map((one) => one.personId)).toEqual([person('ana'), person('ben')]);
  });

  it('forgets what lies before the submission before', () => {
    const first = submitted(contributed([], 'REGISTERED', by('ana', 1)), by('ben', 2));
    const second = submitted(contributed(first, 'REVISED', by('cem', 3)), by('dora', 4));
    expect(second.map(({ personId, deed }) => [personId, deed])).toEqual([
      [person('ben'), 'SUBMITTED'],
      [person('cem'), 'REVISED'],
      [person('dora'), 'SUBMITTED'],
    ]);
  });

  it('forgets nobody when a machine submits', () => {
    const list = contributed([], 'REGISTERED', by('ana'));
    expect(submitted(list, authorOf(systemAct()))).toEqual(list);
  });
});
