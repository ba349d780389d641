import type { PartyKind, PartyRole } from '@downstream/kernel';
import type { Answer, AnsweredRow, Cell } from '../../answer';
import { saidIn, type StatementContent } from '../content/statement-content';
import { attestedOf } from './attested-of';

/** Somebody a signed attestation names, as lists are searched for them. */
export interface NamedForSearch {
  readonly role: PartyRole;
  readonly kind: PartyKind;
  readonly name: string;
  /** ISO 3166-1 alpha-2; `null` where it is not said. */
  readonly country: string | null;
}

const rowsOf = (answer: Answer | undefined): readonly AnsweredRow[] => (answer?.type === 'ROWS' ? answer.rows : []);
const textOf = (cell: Answer | Cell | undefined): string => (cell?.type === 'TEXT' ? cell.text.trim() : '');
const countryOf = (cell: Cell | undefined): string | null => (cell?.type === 'COUNTRY' ? cell.country : null);

const listed = (answer: Answer | undefined, role: PartyRole): NamedForSearch[] =>
  rowsOf(answer).map(({ cells }) => ({
    ...{ role, kind: 'ORGANISATION', name: textOf(cells['name']), country: countryOf(cells['country']) },
  }));

const movers = { FORWARDER: 'FORWARDER', AGENT: 'FORWARDER', BANK: 'BANK', CONSIGNEE: 'CONSIGNEE' } as const;

/**
 * Everybody whom a signed attestation names: the company by the name it states, who signs, end users, those in between,
 * customers and sub-distributors of a stockist. Each once; a private end user is a person.
 */
export function namedIn(content: StatementContent): readonly NamedForSearch[] {
  const said = saidIn(content);
  const { issuer, signatory, endUsers, intermediaries } = attestedOf(content, [], null);
  const isPrivate = new Set(
    rowsOf(said['endUsers']).flatMap(({ id, cells }) => {
      const sector = cells['sector'];
      return sector?.type === 'CHOICE' && sector.choice === 'PRIVATE' ? [id] : [];
    }),
  );
  const country = issuer.address.country;
  const person = (name: string): NamedForSearch => ({ role: 'SIGNATORY', kind: 'PERSON', name, country: null });
  const all: NamedForSearch[] = [
    { role: 'DISTRIBUTOR', kind: 'ORGANISATION', name: issuer.name.native, country },
    ...[signatory.name, textOf(said['counterName']), textOf(said['complianceName'])].map(person),
    ...(endUsers ?? []).map(({ id, name, country: at }): NamedForSearch => ({
      ...{ role: 'END_USER', kind: isPrivate.has(id) ? 'PERSON' : 'ORGANISATION', name, country: at },
    })),
    ...intermediaries.map(({ role, name, country: at }): NamedForSearch => ({
      ...{ role: movers[role], kind: 'ORGANISATION', name, country: at },
    })),
    ...listed(said['consignees'], 'CONSIGNEE'),
    ...listed(said['topCustomers'], 'END_USER'),
    ...listed(said['subDistributors'], 'CONSIGNEE'),
  ];
  const seen = new Set<string>();
  return all.filter(({ role, kind, name }) => {
    const key = `${role} ${kind} ${name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()}`;
    return name.trim() !== '' && !seen.has(key) && seen.add(key);
  });
}
