import { idOf } from '@downstream/distributors/core/testing';
import type { Id } from '@downstream/kernel';
import type { CoverageMapView } from '../desk/coverage/coverage-table';
import type { Requirements } from '../desk/coverage/requirement-words';
import { askedByAna } from './a-statement';

const judgedBy: Requirements['judgedBy'] = {
  rules: { id: 'attestation-requirements', version: 1 },
  at: askedByAna.at as Requirements['judgedBy']['at'],
  exemptionsKnown: true,
  lists: [{ list: 'chpl', version: 2 }],
};

/** What a distributor needs; nothing unless said. */
export const aRequirement = (templates: Requirements['templates'] = []): Requirements => ({
  ...{ judgedBy, goods: [{ text: 'Thermal cameras', item: null }], destinations: ['KZ'], templates },
});

/** A map with one item that is covered in one of two countries. */
export const aCoverageMap = (): CoverageMapView => {
  const by = idOf<Id<'attestation'>>('attestation 1');
  const none = { by: null, until: null, left: null };
  return {
    day: '2026-11-23',
    destinations: ['DE', 'KZ'],
    rows: [
      {
        ...{ template: null, partNumber: 'TC-2', hs6: '852589' },
        cells: [
          { destination: 'DE', state: 'NOT_ASKED', ...none, gap: 'DESTINATION' },
          {
            ...{ destination: 'KZ', state: 'COVERED', by, until: '2027-11-09', gap: null },
            left: { amount: '12', unit: 'PCS' },
          },
        ],
      },
      {
        ...{ template: 'T2', partNumber: null, hs6: null },
        cells: [
          { destination: 'DE', state: 'NOT_COVERED', by, until: '2026-11-01', left: null, gap: 'NOT_IN_DATE' },
          { destination: 'KZ', state: 'ASKED', ...none, gap: 'NONE' },
        ],
      },
    ],
  };
};
