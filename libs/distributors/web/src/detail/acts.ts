import { distributorFlow, isApproved } from '@downstream/distributors/core';
import { allowed, type DistributorState } from '@downstream/kernel';
import type { DistributorRecord } from '../facts/facts-model';

/** What the desk can do with a distributor. */
export const acts = ['submit', 'invite', 'revise', 'hold', 'suspend', 'reinstate'] as const;
export type Act = (typeof acts)[number];

/** The permission each act takes. */
export const permissionOf: Readonly<Record<Act, string>> = {
  submit: 'distributor:submit',
  invite: 'distributor:invite',
  revise: 'distributor:revise',
  hold: 'hold:place',
  suspend: 'distributor:suspend',
  reinstate: 'distributor:reinstate',
};

/** Why an act cannot be done now: a catalogue key below `distributors.why.` with what its words need. */
export interface Why {
  readonly key: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

const answering: readonly DistributorState[] = ['DRAFT', 'INVITED', 'REGISTERING'];

type Given = Pick<DistributorRecord, 'state' | 'missing' | 'mayRevise' | 'suspension'>;

/**
 * Why an act is not possible in this state; undefined when it is. For drawing only: the server decides.
 * @param me the person who looks: nobody votes twice
 */
export function whyNot(act: Act, record: Given, me: string | undefined): Why | undefined {
  const { state, missing, mayRevise, suspension } = record;
  switch (act) {
    case 'submit':
      if (!answering.includes(state)) return { key: 'submitted' };
      return missing.length > 0 ? { key: 'missing', facts: { n: missing.length } } : undefined;
    case 'invite':
      return state === 'TERMINATED' ? { key: 'terminated' } : undefined;
    case 'revise':
      return mayRevise ? undefined : { key: 'locked' };
    case 'hold':
      return undefined;
    case 'suspend':
      return isApproved(state) && allowed(distributorFlow, state).includes('SUSPENDED')
        ? undefined
        : { key: state === 'SUSPENDED' ? 'suspendedAlready' : 'notApproved' };
    case 'reinstate':
      if (state !== 'SUSPENDED' || suspension === null) return { key: 'notSuspended' };
      return voted(suspension.restartVotes, me) ? { key: 'votedAlready' } : undefined;
  }
}

/** Whether this person is among the voters. */
export const voted = (
  votes: readonly { readonly by: { readonly personId: string | null } }[],
  me: string | undefined,
): boolean => me !== undefined && votes.some(({ by }) => by.personId === me);

/** The one thing to do next in this state; undefined when it lies with another room. */
export const nextAct = (state: DistributorState): Act | undefined =>
  answering.includes(state) ? 'submit' : state === 'SUSPENDED' ? 'reinstate' : undefined;
