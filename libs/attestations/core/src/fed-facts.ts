import {
  sameJson,
  type Contact,
  type DistributorDetails,
  type RelatedParty,
  type WrittenName,
} from '@downstream/distributors/core';
import type { RelatedRole } from '@downstream/kernel';
import { blank } from './answer-fault';
import type { Answer, AnsweredParty, AnsweredRow } from './answer';
import type { AnswerByQuestion } from './condition';
import type { FedFact } from './question';
import { questionsOf, type Questionnaire } from './questionnaire';

/** A person or company for the record, without the id that the record gives. */
export type FedParty = Omit<RelatedParty, 'id'>;

/** What submitted answers say for the record: facts, and the people and companies in each capacity that was asked for. */
export interface FedFacts {
  readonly details: Partial<DistributorDetails>;
  readonly parties: ReadonlyMap<RelatedRole, readonly FedParty[]>;
}

const trimmed = (text: string | null): string | null => (blank(text) ? null : (text?.trim() ?? null));

const trimmedName = ({ native, latin, language }: WrittenName): WrittenName => ({
  native: native.trim(),
  latin: trimmed(latin),
  language,
});

const textOf = (answer: Answer): string | null => ('text' in answer ? trimmed(answer.text) : null);

const cellText = ({ cells }: AnsweredRow, column: string): string => {
  const cell = cells[column];
  return cell && 'text' in cell ? cell.text.trim() : '';
};

const volumesOf = (rows: readonly AnsweredRow[]): DistributorDetails['expectedAnnualVolume'] =>
  rows.map((row) => {
    const quantity = row.cells['quantity'];
    return {
      item: cellText(row, 'item'),
      quantity: quantity?.type === 'NUMBER' ? quantity.number : 0,
      unit: cellText(row, 'unit'),
    };
  });

/** The fact an answer becomes; undefined where it says nothing for the record. */
function detailsOf(fact: FedFact, answer: Answer): Partial<DistributorDetails> | undefined {
  if (fact === 'legalName' && answer.type === 'NAME') return { legalName: trimmedName(answer.name) };
  if (fact === 'country' && answer.type === 'COUNTRY') return { country: answer.country };
  if (fact === 'registryNumber' && answer.type === 'REGISTRY_NUMBER') {
    return { registryNumber: { scheme: trimmed(answer.number.scheme), value: answer.number.value.trim() } };
  }
  if (fact === 'address' && answer.type === 'ADDRESS') {
    const { lines, city, postalCode, country } = answer.address;
    const written = lines.filter((line) => !blank(line)).map((line) => line.trim());
    return { address: { lines: written, city: trimmed(city), postalCode: trimmed(postalCode), country } };
  }
  if (fact === 'website') return { website: textOf(answer) };
  if (fact === 'productLines' && answer.type === 'LINES') return { productLines: answer.lines.map((l) => l.trim()) };
  if (fact === 'territory' && answer.type === 'COUNTRIES') return { territory: answer.countries };
  if (fact === 'expectedAnnualVolume' && answer.type === 'ROWS')
    return { expectedAnnualVolume: volumesOf(answer.rows) };
  return undefined;
}

const partyOfAnswer = ({ id: _, ...party }: AnsweredParty, role: RelatedRole): FedParty => ({
  ...party,
  role,
  name: trimmedName(party.name),
  position: trimmed(party.position),
});

const sameName = (a: FedParty, b: FedParty): boolean =>
  a.kind === b.kind && a.name.native.toLowerCase() === b.name.native.toLowerCase() && a.dateOfBirth === b.dateOfBirth;

/**
 * The list with one more. Two questions may name the same one, which is then listed once; two of one name with other
 * facts, such as two places called warehouse, are told apart by a number.
 */
function listed(list: readonly FedParty[], party: FedParty): readonly FedParty[] {
  if (list.some((one) => sameJson(one, party))) return list;
  const numbered = (n: number): FedParty =>
    n === 1 ? party : { ...party, name: { ...party.name, native: `${party.name.native} (${n})` } };
  let n = 1;
  while (list.some((one) => sameName(one, numbered(n)))) n += 1;
  return [...list, numbered(n)];
}

const contactParts = ['contact.name', 'contact.email', 'contact.phone'] as const;

/** What complete answers say for the record of the distributor. */
export function factsFrom(questionnaire: Questionnaire, answers: AnswerByQuestion): FedFacts {
  let details: Partial<DistributorDetails> = {};
  const parties = new Map<RelatedRole, readonly FedParty[]>();
  const contact = new Map<string, string | null>();
  for (const { id, feeds } of questionsOf(questionnaire)) {
    const answer = answers[id];
    if (!feeds || answer === undefined) continue;
    if (contactParts.some((part) => part === feeds)) contact.set(feeds, textOf(answer));
    else if (answer.type === 'PARTIES') {
      const role = feeds.replace('parties.', '') as RelatedRole;
      const named = answer.parties.map((party) => partyOfAnswer(party, role));
      parties.set(role, named.reduce(listed, parties.get(role) ?? []));
    } else details = { ...details, ...detailsOf(feeds, answer) };
  }
  const name = contact.get('contact.name');
  if (name) {
    const whole: Contact = {
      name,
      email: contact.get('contact.email')?.toLowerCase() ?? null,
      phone: contact.get('contact.phone') ?? null,
    };
    details = { ...details, contact: whole };
  }
  return { details, parties };
}
