import { describe, expect, it } from '@jest/globals';
import { coverageHash, featuresHash, inputsHash, searchedForOf } from './run-record';
import { aParty } from './testing';

const same = (text: string): string => text;

describe('searchedForOf', () => {
  it('counts what can be looked for, and nothing else', () => {
    const party = aParty({
      names: ['Nordlys Termografi AS', '—', '…'],
      identifiers: [
        { type: 'REGISTRATION', number: '912 345 678', country: 'NO' },
        { type: 'TAX', number: '--', country: 'NO' },
      ],
      addresses: [
        { street: 'Storgata 1', city: 'Oslo', country: 'NO' },
        { street: null, city: null, country: 'NO' },
      ],
    });
    expect(searchedForOf(party)).toEqual({
      names: 1,
      identifiers: 1,
      addresses: 1,
      countries: 1,
      dateOfBirth: false,
    });
  });
});

describe('inputsHash', () => {
  const lists = [
    { list: 'a', versionId: '1', sha256: 'x' },
    { list: 'b', versionId: '2', sha256: 'y' },
  ];
  const inputs = { parties: ['p', 'q'], lists, methodVersion: 'screening/2', threshold: 0.8 };

  it('is the same in whatever order parties and lists come', () => {
    expect(inputsHash({ ...inputs, parties: ['q', 'p'], lists: [...lists].reverse() }, same)).toBe(
      inputsHash(inputs, same),
    );
  });

  it.each([
    ['a party', { parties: ['p'] }],
    ['a list', { lists: lists.slice(1) }],
    ['the method', { methodVersion: 'screening/3' }],
    ['the threshold', { threshold: 0.7 }],
  ])('changes with %s', (_, change) => {
    expect(inputsHash({ ...inputs, ...change }, same)).not.toBe(inputsHash(inputs, same));
  });
});

describe('featuresHash', () => {
  it('is over the canonical JSON', () => {
    expect(featuresHash([{ weight: 1, id: 'WORD_EQUAL' }], same)).toBe('[{"id":"WORD_EQUAL","weight":1}]');
  });
});

describe('coverageHash', () => {
  it('is over one line per party in the order of their ids', () => {
    const [one, two] = [
      { id: 'b', fingerprint: '2' },
      { id: 'a', fingerprint: '1' },
    ];
    expect(coverageHash([one, two], same)).toBe('a 1\nb 2\n');
    expect(coverageHash([two, one], same)).toBe('a 1\nb 2\n');
  });
});
