import { describe, expect, it } from '@jest/globals';
import { carriedForward } from './carried-code';
import { listsInForce } from './published-list';
import { shippedLists } from './shipped-lists';
import { minute } from './testing/index';

const tables = listsInForce(shippedLists, 'HS_FORWARD', minute());
const from = (digits: string) => carriedForward({ digits, edition: 'HS2017' }, tables);

describe('carriedForward', () => {
  it('leaves a code of today as it is', () => {
    expect(carriedForward({ digits: '85258900', edition: 'HS2022' }, tables)).toEqual([
      { hs6: '852589', from: null, certain: true },
    ]);
  });

  it('names every code that the old one may have become', () => {
    const cameras = from('8525800000').map(({ hs6 }) => hs6);
    expect(cameras).toEqual(expect.arrayContaining(['852581', '852582', '852583', '852589', '880622']));
    expect(from('854890')).toEqual([{ hs6: '854800', from: '854890', certain: true }]);
    expect(from('880330').map(({ hs6 }) => hs6)).toEqual(['880730']);
    expect(from('880211').map(({ hs6 }) => hs6)).toEqual(expect.arrayContaining(['880211', '880610', '880699']));
  });

  it('asks for an old code nobody has carried as it stands, and says so', () => {
    expect(from('854231')).toEqual([{ hs6: '854231', from: '854231', certain: false }]);
    expect(carriedForward({ digits: '852580', edition: 'HS2017' }, [])).toEqual([
      { hs6: '852580', from: '852580', certain: false },
    ]);
  });
});
