import type { HitBallot } from '@downstream/checks/server';

/** What people of the story say of the hits of a distributor, by its key; the hits of others stay open. */
export const ballots: Readonly<Record<string, HitBallot | undefined>> = {
  nordlys: {
    disposition: 'FALSE_POSITIVE',
    reason: 'FP-NAME',
    note: 'A Latvian man with another surname; our owner is a Norwegian woman known to the register since 2025.',
    facts: [
      { field: 'NAME', ours: 'Ingrid Solheim', theirs: 'SOLHEIMS, Ingrids Janovich' },
      { field: 'COUNTRY', ours: 'NO', theirs: 'LV' },
    ],
  },
  baikal: {
    disposition: 'TRUE_MATCH',
    reason: 'TM-OFFICER',
    note: 'Name, country and date of birth of the only director are those of the entry. The address is a flat.',
    facts: [],
  },
  harbour: {
    disposition: 'UNSURE',
    reason: 'PM-INSUFF',
    note: 'Same name but for one letter, another room in the same street.',
    facts: [],
  },
};
