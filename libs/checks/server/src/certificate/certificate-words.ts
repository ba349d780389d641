import type { CertificateFacts, CertifiedParty } from '@downstream/checks/core';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
const months = [...MONTHS, 'November', 'December'];

/** "22 November 2026, 09:14 UTC". */
export function moment(at: string): string {
  const [year = '', month = '', day = ''] = at.slice(0, 10).split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}, ${at.slice(11, 16)} UTC`;
}

/** "1 party", "3 parties". */
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The sentence that a certificate is about; it never says more than was searched. */
export function verdictOf(facts: CertificateFacts): readonly [string, string] {
  const { statement, parties, lists, searchedAt, heldBy } = facts;
  const searched = parties.filter(({ outcome }) => outcome === 'SEARCHED').length;
  const found = parties.filter(({ candidates }) => candidates.length > 0).length;
  const entries = parties.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const where = `${count(searched, 'party was', 'parties were')} searched for in ${count(lists.length, 'list', 'lists')} on ${moment(searchedAt)}.`;
  const left = parties.length - searched;
  const last = heldBy.at(-1);
  const since = last
    ? ` Lists as they were until ${moment(last.at)} change nothing of that, as rescreenings prove.`
    : '';
  const rest =
    left === 0
      ? since
      : `${since} Of ${count(left, 'further party', 'further parties')} there was nothing that can be searched for: nothing is said of ${left === 1 ? 'it' : 'them'}.`;
  if (statement === 'CANDIDATES_FOUND') {
    const what = `${count(entries, 'list entry', 'list entries')} may be ${found === 1 ? 'one' : String(found)} of the parties.`;
    return [what, `${where}${rest} Likeness alone is no proof: people decide whether an entry is the party.`];
  }
  if (statement === 'INCOMPLETE') return ['The search was not complete.', `${where} Nothing was found of them.${rest}`];
  return ['No list entry was found that may be one of the parties.', `${where}${since}`];
}

/** By what a party was searched for, in words. */
export function searchedBy({ outcome, by }: CertifiedParty): string {
  if (outcome === 'NOT_SEARCHED') return 'Nothing to search for';
  const parts = [
    count(by.names, 'name', 'names'),
    ...(by.identifiers > 0 ? [count(by.identifiers, 'number', 'numbers')] : []),
    ...(by.addresses > 0 ? [count(by.addresses, 'address', 'addresses')] : []),
    ...(by.dateOfBirth ? ['date of birth'] : []),
    ...(by.countries > 0 ? [count(by.countries, 'country', 'countries')] : []),
  ];
  return parts.join(', ');
}

/** What was found of a party, in words. */
export function foundOf({ outcome, candidates }: CertifiedParty): string {
  if (outcome === 'NOT_SEARCHED') return 'Not searched';
  return candidates.length === 0 ? 'Nothing found' : count(candidates.length, 'candidate', 'candidates');
}

/** How a rescreening found that a result holds on. */
export const howWords: Readonly<Record<'CHANGES' | 'WHOLE', string>> = {
  CHANGES: 'Everybody against what changed',
  WHOLE: 'Everybody in full, found as before',
};

/** What became of a candidate. */
export const outcomeWords: Readonly<Record<string, string>> = {
  HIT_OPENED: 'New hit, to be decided',
  HIT_KNOWN: 'Hit known from before',
  HIT_REOPENED: 'Settled hit opened again',
  SUPPRESSED: 'Settled before as another party',
};

export const roleWords: Readonly<Record<string, string>> = {
  DISTRIBUTOR: 'Distributor',
  OWNER: 'Owner',
  OFFICER: 'Officer',
  SIGNATORY: 'Signatory',
  SITE: 'Site',
  BANK: 'Bank',
  FORWARDER: 'Forwarder',
  CONSIGNEE: 'Consignee',
  END_USER: 'End user',
  CONTACT: 'Contact',
};
