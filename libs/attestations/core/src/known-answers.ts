import type { DistributorDetails, RelatedParty } from '@downstream/distributors/core';
import type { RelatedRole } from '@downstream/kernel';
import type { Answer } from './answer';
import type { AnswerByQuestion } from './condition';
import type { FedFact } from './question';
import { questionsOf, type Questionnaire } from './questionnaire';

type Known = DistributorDetails & { readonly parties: readonly RelatedParty[] };

const text = (value: string | null | undefined): Answer | undefined =>
  value ? { type: 'TEXT', text: value } : undefined;

function partiesOf(known: Known, role: RelatedRole): Answer | undefined {
  const parties = known.parties.filter((party) => party.role === role).map(({ role: _, ...party }) => party);
  return parties.length > 0 ? { type: 'PARTIES', parties } : undefined;
}

const volumes = ({ expectedAnnualVolume }: Known): Answer | undefined =>
  expectedAnnualVolume.length > 0
    ? {
        type: 'ROWS',
        rows: expectedAnnualVolume.map(({ item, quantity, unit }, i) => ({
          id: String(i + 1),
          cells: {
            item: { type: 'TEXT', text: item },
            quantity: { type: 'NUMBER', number: quantity },
            unit: { type: 'TEXT', text: unit },
          },
        })),
      }
    : undefined;

const answers: Readonly<Record<FedFact, (known: Known) => Answer | undefined>> = {
  legalName: ({ legalName }) => ({ type: 'NAME', name: legalName }),
  country: ({ country }) => ({ type: 'COUNTRY', country }),
  registryNumber: ({ registryNumber }) => registryNumber && { type: 'REGISTRY_NUMBER', number: registryNumber },
  address: ({ address }) => address && { type: 'ADDRESS', address },
  website: ({ website }) => text(website),
  'contact.name': ({ contact }) => text(contact?.name),
  'contact.email': ({ contact }) => text(contact?.email),
  'contact.phone': ({ contact }) => text(contact?.phone),
  productLines: ({ productLines }) => (productLines.length > 0 ? { type: 'LINES', lines: productLines } : undefined),
  territory: ({ territory }) => (territory.length > 0 ? { type: 'COUNTRIES', countries: territory } : undefined),
  expectedAnnualVolume: volumes,
  'parties.OWNER': (known) => partiesOf(known, 'OWNER'),
  'parties.OFFICER': (known) => partiesOf(known, 'OFFICER'),
  'parties.SIGNATORY': (known) => partiesOf(known, 'SIGNATORY'),
  'parties.SITE': (known) => partiesOf(known, 'SITE'),
  'parties.BANK': (known) => partiesOf(known, 'BANK'),
  'parties.FORWARDER': (known) => partiesOf(known, 'FORWARDER'),
} as Readonly<Record<FedFact, (known: Known) => Answer | undefined>>;

/**
 * What the record already says, as answers: offered to the distributor to confirm or to put right, and at the desk laid
 * beside what it answered. A suggestion is no answer until somebody of the distributor gives it.
 */
export function knownAnswers(questionnaire: Questionnaire, known: Known): AnswerByQuestion {
  const offered = new Set<FedFact>();
  return Object.fromEntries(
    questionsOf(questionnaire).flatMap(({ id, feeds }) => {
      // Two questions may feed one list; what is known is offered once, at the first.
      if (feeds === undefined || offered.has(feeds)) return [];
      offered.add(feeds);
      const answer = answers[feeds](known);
      return answer ? [[id, answer]] : [];
    }),
  );
}
