import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { namesBeside } from './name-beside';
import { anEntry, aParty } from './testing';
import type { MarkedWord } from './written-words';

const said = (words: readonly MarkedWord[]): string =>
  words
    .map(({ text, mark }) => (mark === null ? text : `${mark === 'EQUAL' ? '=' : mark === 'NEAR' ? '~' : '!'}${text}`))
    .join('');
const beside = (ours: string, theirs: string, kind: 'PERSON' | 'ORGANISATION' = 'ORGANISATION') => {
  const [found] = namesBeside(
    aParty({ kind, names: [ours] }),
    anEntry({ kind: kind === 'PERSON' ? 'INDIVIDUAL' : 'ENTITY', names: [{ kind: 'PRIMARY', text: theirs }] }),
  );
  if (!found) throw new Error('There is no name');
  return [said(found.ours), said(found.theirs)];
};

describe('namesBeside', () => {
  it.each([
    ['Ingrid Solheim', 'SOLHEIMS, Ingrid Janovich', 'PERSON', '=Ingrid ~Solheim', '~SOLHEIMS, =Ingrid !Janovich'],
    [
      'Baikal Armour Trade OOO',
      'BAIKAL ARMOUR TRADE LLC',
      'ORGANISATION',
      '=Baikal =Armour =Trade =OOO',
      '=BAIKAL =ARMOUR =TRADE =LLC',
    ],
    ['Nordlys Optik GmbH', 'NORDLYS OPTIK AG', 'ORGANISATION', '=Nordlys =Optik !GmbH', '=NORDLYS =OPTIK !AG'],
    [
      'Геннадий Сорохтин',
      'SOROKHTIN, Gennady Pavlovich',
      'PERSON',
      '~Геннадий =Сорохтин',
      '=SOROKHTIN, ~Gennady !Pavlovich',
    ],
  ] as const)('marks the words of %s and %s', (ours, theirs, kind, left, right) => {
    expect(beside(ours, theirs, kind)).toEqual([left, right]);
  });

  it('takes a business word and a legal form in Chinese characters as one word each', () => {
    const [ours, theirs] = beside('深圳华星贸易有限公司', 'SHENZHEN HUAXING TRADING CO., LTD.');
    expect(ours).not.toContain('!');
    expect(theirs?.startsWith('=SHENZHEN')).toBe(true);
  });

  it('lists every name of the entry, the likest first, each with ours that is most like it', () => {
    const party = aParty({ names: ['北方光学', 'Beifang Optics'] });
    const entry = anEntry({
      names: [
        { kind: 'PRIMARY', text: 'ORION TRADE' },
        { kind: 'WEAK', text: 'BEIFANG OPTICS' },
      ],
    });
    const [first, second] = namesBeside(party, entry);
    expect(first).toMatchObject({ kind: 'WEAK', agreement: 'AGREES', score: 1 });
    expect(first && said(first.ours)).toBe('=Beifang =Optics');
    expect(second).toMatchObject({ kind: 'PRIMARY', agreement: 'CONFLICT' });
  });

  it.each([
    ['Ann Berg', 'BERG, Ann', 'AGREES'],
    ['Ingrid Solheim', 'SOLHEIMS, Ingrid', 'PARTIAL'],
    ['Ingrid Solheim', 'Orion', 'CONFLICT'],
  ] as const)('says same only of the same words: %s, %s', (ours, theirs, agreement) => {
    const entry = anEntry({ kind: 'INDIVIDUAL', names: [{ kind: 'AKA', text: theirs }] });
    expect(namesBeside(aParty({ kind: 'PERSON', names: [ours] }), entry)).toMatchObject([{ agreement }]);
  });

  it('has nothing to show where a side has no name', () => {
    expect(namesBeside(aParty(), anEntry({ kind: 'ADDRESS', names: [] }))).toEqual([]);
    expect(namesBeside(aParty({ names: [] }), anEntry())).toEqual([]);
  });

  it('leaves every letter of both names where it was', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc
        .array(fc.constantFrom('Nordlys', 'AS', '贸易', '有限公司', 'Al-Rashid', 'S.A.', ' ', ', '), { maxLength: 4 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(name, name, (ours, theirs) => {
        const found = namesBeside(aParty({ names: [ours] }), anEntry({ names: [{ kind: 'PRIMARY', text: theirs }] }));
        for (const one of found) {
          expect(one.ours.map(({ text }) => text).join('')).toBe(ours);
          expect(one.theirs.map(({ text }) => text).join('')).toBe(theirs);
        }
      }),
      { numRuns: 40 },
    );
  });
});
