import { describe, expect, it } from '@jest/globals';
import { aDistributor, anOwner } from '../testing/index';
import { askedWords, searchWords, type SearchedRecord } from './search-words';

const record = aDistributor({
  legalName: { native: 'ТОО «Байкал Оптика»', latin: 'Baikal Optika LLP', language: 'ru' },
  contact: { name: 'Əsel Нұрова', email: 'asel@baikal.example', phone: '8 (727) 250-10-20' },
  registryNumber: { scheme: 'BIN', value: '0401 4000-0123' },
  website: 'https://www.baikal.example',
  country: 'KZ',
  parties: [anOwner({ name: { native: '李小龙', latin: null, language: 'zh' } })],
});
const isFound = (question: string, of: SearchedRecord = record): boolean => {
  const words = searchWords(of).map(({ word }) => word);
  return askedWords(question).some((all) => all.every((asked) => words.some((word) => word.startsWith(asked))));
};

describe('a record is found by', () => {
  it.each([
    ['the beginning of its name', 'baik'],
    ['its name in its own script', 'Байкал'],
    ['words in any order, in capitals', 'OPTIKA BAIKAL'],
    ['Latin letters for what is written in others', 'too baikal'],
    ['a name with marks typed without', 'nurova'],
    ['the address of its mailbox', 'asel@baikal.example'],
    ['its domain', 'baikal.example'],
    ['its number, with and without blanks', '040140000123'],
    ['its number in groups', '0401 4000 0123'],
    ['its telephone as written', '8 727 250 10 20'],
    ['its telephone with the code of the country', '+7 727 250-10-20'],
    ['its own id', record.id],
    ['the beginning of its id', record.id.slice(0, 13)],
    ['who stands on its list', '李小'],
    ['the middle of a name without blanks', '小龙'],
    ['the same in Latin letters', 'lixiao'],
    ['words of the company and of a person together', 'baikal 李小龙'],
  ])('%s', (_, question) => expect(isFound(question)).toBe(true));

  it.each([
    ['the end of a word', 'optics'],
    ['one word of two that it has not', 'baikal trading'],
    ['another number', '0401 4000 0124'],
  ])('but not by %s', (_, question) => expect(isFound(question)).toBe(false));
});

describe('a word', () => {
  it('says whose it is', () => {
    const [owner] = record.parties;
    const found = searchWords(record);
    expect(found.find(({ word }) => word === 'baikal')?.partyId).toBeNull();
    expect(found.find(({ word }) => word === '李小龙')?.partyId).toBe(owner?.id);
  });

  it('is kept once, and never longer than forty letters', () => {
    const words = searchWords({ ...record, legalName: { native: 'Z'.repeat(300), latin: null, language: null } });
    expect(new Set(words.map((one) => JSON.stringify(one))).size).toBe(words.length);
    expect(Math.max(...words.map(({ word }) => word.length))).toBe(40);
  });
});

describe('a question', () => {
  it.each(['', '  ', '…', '%', '_', '🙂'])('without letters and digits asks for nothing: %p', (question) =>
    expect(askedWords(question)).toEqual([]),
  );

  it('of many words counts eight of them', () => {
    expect(askedWords('a b c d e f g h i j k')[0]).toHaveLength(8);
  });
});
