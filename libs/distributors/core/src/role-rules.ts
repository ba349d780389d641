import type { PartyKind, RelatedRole } from '@downstream/kernel';

/** Whether a fact must, may or must not be given. */
export type Demand = 'REQUIRED' | 'OPTIONAL' | 'NONE';

/** Which facts a party of one role takes. */
export interface RoleRule {
  readonly kinds: readonly PartyKind[];
  /** How much of the distributor it holds. */
  readonly share: Exclude<Demand, 'OPTIONAL'>;
  readonly position: Exclude<Demand, 'REQUIRED'>;
  readonly address: Exclude<Demand, 'NONE'>;
}

// The first kind is the one that a form begins with.
const people: readonly PartyKind[] = ['PERSON', 'ORGANISATION'];
const companies: readonly PartyKind[] = ['ORGANISATION', 'PERSON'];
const company: readonly PartyKind[] = ['ORGANISATION'];
const plain = { share: 'NONE', position: 'NONE', address: 'OPTIONAL' } as const;

/** The facts that go with each role. The law of it is one table, read by the core and by the forms. */
export const roleRules: Readonly<Record<RelatedRole, RoleRule>> = {
  OWNER: { ...plain, kinds: people, share: 'REQUIRED', position: 'OPTIONAL' },
  OFFICER: { ...plain, kinds: people, position: 'OPTIONAL' },
  // A company signs by the hand of a person, and that person is looked for.
  SIGNATORY: { ...plain, kinds: ['PERSON'], position: 'OPTIONAL' },
  // A site is nothing but a place: without an address there is nothing to look at.
  SITE: { ...plain, kinds: company, address: 'REQUIRED' },
  BANK: { ...plain, kinds: company },
  FORWARDER: { ...plain, kinds: company },
  CONSIGNEE: { ...plain, kinds: companies },
  END_USER: { ...plain, kinds: companies },
};
