import { describe, expect, it } from '@jest/globals';
import { formatOf, listFormats } from '@downstream/checks/list-formats';
import { publicLists } from '@downstream/contracts';
import { judgeUrl } from '@downstream/platform/net';
import { listOfFormat, publicListFacts } from './public-lists';

const all = publicLists.map((list) => ({ list, ...publicListFacts[list] }));

describe('the table of public lists', () => {
  it('knows every list, and every format but the one for lists of a tenant’s own', () => {
    expect(Object.keys(publicListFacts).sort()).toEqual([...publicLists].sort());
    const used = new Set(all.flatMap(({ forms }) => forms.map(({ format }) => format)));
    expect(listFormats.map(({ id }) => id).filter((id) => !used.has(id))).toEqual(['csv']);
    expect(listOfFormat('csv')).toBeUndefined();
    expect(listOfFormat('ofac-xml')).toBe('ofac-sdn');
    expect(listOfFormat('uk-conlist')).toBe('uk');
  });

  it('has addresses that may be called as they are', () => {
    const files = all.flatMap(({ forms }) => forms.flatMap((form) => form.files));
    expect(files.length).toBeGreaterThan(15);
    for (const { address } of files) {
      expect([address, judgeUrl(address, { httpHosts: [], ports: [] }).ok]).toEqual([address, true]);
    }
  });

  it('has one file for a form of one file, and names files once', () => {
    for (const { forms } of all) {
      for (const { format, files } of forms) {
        if (formatOf(format)?.input === 'FILE') expect(files.length).toBeLessThanOrEqual(1);
        expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
      }
    }
  });

  it('has a floor, limits and canaries for each, but canaries of a collection whose part is a choice', () => {
    for (const { list, rules } of all) {
      expect(rules.floor).toBeGreaterThan(0);
      for (const share of [rules.mostLost, rules.mostAdded, rules.mostChanged]) {
        expect(share > 0 && share < 0.5).toBe(true);
      }
      expect([list, rules.canaries.length > 0]).toEqual([list, list !== 'opensanctions']);
    }
  });
});
