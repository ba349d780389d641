import {
  needsLatin,
  partyFaults,
  type PostalAddress,
  type RelatedParty,
  type WrittenName,
} from '@downstream/distributors/core';
import type { Instant, PartyId } from '@downstream/kernel';
import { below, blank, faultIf, type AnswerFault } from './answer-fault';
import type { AnsweredParty } from './answer';
import type { Asked } from './question';

type AskedParties = Extract<Asked, { readonly type: 'PARTIES' }>;

/** Faults of a name: one in another script needs its Latin form too. */
export const nameFaults = (name: WrittenName): readonly AnswerFault[] => [
  ...faultIf(blank(name.native), '/name/native', 'REQUIRED'),
  ...faultIf(!blank(name.native) && needsLatin(name.native) && blank(name.latin), '/name/latin', 'LATIN_NAME'),
];

/** Faults of a postal address; a postal code is not asked for, for several countries have none. */
export const addressFaults = ({ lines, city, country }: PostalAddress): readonly AnswerFault[] => [
  ...faultIf(lines.every(blank), '/address/lines', 'REQUIRED'),
  ...faultIf(blank(city), '/address/city', 'REQUIRED'),
  ...faultIf(country === null, '/address/country', 'REQUIRED'),
];

const codes = {
  REQUIRED: 'REQUIRED',
  NOT_FOR_ORGANISATIONS: 'NOT_FOR_ORGANISATIONS',
  NOT_FOR_ROLE: 'NOT_FOR_ROLE',
  IN_THE_FUTURE: 'IN_THE_FUTURE',
  OUT_OF_RANGE: 'OUT_OF_RANGE',
} as const;

/** The party as the record would keep it, in the capacity the question asks for. */
export const askedParty = (party: AnsweredParty, { role }: Pick<AskedParties, 'role'>): RelatedParty => ({
  ...party,
  id: party.id as PartyId,
  role,
});

const key = ({ kind, name, dateOfBirth }: AnsweredParty): string =>
  `${kind} ${name.native.trim().toLowerCase()} ${dateOfBirth ?? ''}`;

/** The least an owner can hold, in millionths of the whole: floats would find 33.3 + 33.3 + 33.4 to exceed 100. */
const atLeast = ({ share }: AnsweredParty): number => {
  if (share === null || share.kind === 'UNKNOWN') return 0;
  return Math.round((share.kind === 'PERCENT' ? share.percent : share.from) * 10_000);
};

/** Faults of a list of people or companies, by the rules of the record they will stand in. */
export function partiesFaults(
  parties: readonly AnsweredParty[],
  asked: AskedParties,
  at: Instant,
): readonly AnswerFault[] {
  const keys = parties.map(key);
  const least = parties.reduce((sum, party) => sum + atLeast(party), 0);
  return [
    ...faultIf(parties.length < asked.least, '', 'TOO_FEW'),
    ...faultIf(parties.length > asked.most, '', 'TOO_MANY'),
    ...faultIf(least > 1_000_000, '', 'SUM_NOT_WHOLE'),
    ...parties.flatMap((party, i) =>
      below(`/parties/${i}`, [
        ...faultIf(!asked.kinds.includes(party.kind), '/kind', 'NO_CHOICE'),
        ...faultIf(!blank(party.name.native) && keys.indexOf(keys[i] ?? '') !== i, '/name/native', 'TWICE'),
        ...(asked.needs ?? []).flatMap((fact) => faultIf(blank(party[fact]), `/${fact}`, 'REQUIRED')),
        ...nameFaults(party.name).filter(({ code }) => code === 'LATIN_NAME'),
        ...partyFaults(askedParty(party, asked), at).map(({ pointer, code }) => ({ pointer, code: codes[code] })),
      ]),
    ),
  ];
}
