import { describe, expect, it } from '@jest/globals';
import { nameKeys } from './name-keys';

const meet = (one: string, other: string, kind: 'PERSON' | 'ORGANISATION' = 'ORGANISATION'): boolean => {
  const keys = new Set(nameKeys(one, kind).map(({ key }) => key));
  return nameKeys(other, kind).some(({ key }) => keys.has(key));
};

describe('the keys of a name', () => {
  it.each([
    ['Baikal Optika LLP', 'ТОО «Байкал Оптика»'],
    ['Baikal Optika', 'Optika Baikal Trading'],
    ['Hengtai Optoelectronics Co., Ltd.', 'Heng Tai Optoelectronics'],
    ['恒泰光电', 'Hengtai Optoelectronics'],
    ['Kestrel Laser', 'Kestral Laser GmbH'],
    ['Nordlys', 'Norlys AS'],
    ['Nordlys', 'Nordlis AS'],
    ['Vantage', 'Vamtage Ltd'],
    ['Kestrel', 'BK Kestrel'],
    ['Nordlys Kestrel Trading', 'Nordlys Baltic Kestrel Meridian'],
    ['Abu Dhabi Trading LLC', 'Abu Dhabi Trade'],
  ])('are shared by %s and %s', (one, other) => expect(meet(one, other)).toBe(true));

  it.each([
    ['Baikal Optika LLP', 'Altai Holding LLP'],
    ['Silver Trading Company', 'Golden Trading Company'],
    ['Hengtai', 'Nordlys'],
    ['Nordlys Kestrel', 'Nordlys Meridian'],
  ])('are not shared by %s and %s, whatever legal form and business word they have', (one, other) =>
    expect(meet(one, other)).toBe(false),
  );

  it.each([
    ['Timur Sarsenov', 'SARSENOV, Timur'],
    ['Тимур Сарсенов', 'Timur Sarsenov'],
    ['Timur Bekovich Sarsenov', 'Timur Sarsenov'],
    ['Suharto', 'Suharto'],
  ])('are shared by the persons %s and %s', (one, other) => expect(meet(one, other, 'PERSON')).toBe(true));

  it('are not shared by people who have one name in common', () => {
    expect(meet('Timur Sarsenov', 'Timur Bekov', 'PERSON')).toBe(false);
  });

  it('are none of a name without a letter or digit, and few of a very long one', () => {
    expect(nameKeys('***', 'ORGANISATION')).toEqual([]);
    expect(nameKeys('Veryberry Longlong '.repeat(60), 'ORGANISATION').length).toBeLessThan(40);
  });

  it('are each there once, with the greatest weight', () => {
    const keys = nameKeys('Nordlys', 'ORGANISATION');
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
    expect(keys).toContainEqual({ key: 'a:nrdls', weight: 3 });
  });
});
