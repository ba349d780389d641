import { faultsOfProposal } from '@downstream/catalogue/core';
import type { Instant } from '@downstream/kernel';
import type { ItemRecord } from '../words/item-words';

/** What can be done with the classification of an item. */
export const itemActs = ['classify', 'propose', 'approve', 'return'] as const;
export type ItemAct = (typeof itemActs)[number];

/** The permission each act takes. */
export const permissionOf: Readonly<Record<ItemAct, string>> = {
  classify: 'item:write',
  propose: 'item:write',
  approve: 'item:approve',
  return: 'item:approve',
};

type Given = Pick<ItemRecord, 'inForce' | 'waiting' | 'mine'>;

/** What this person may do in this state, the next step last. For drawing only: the server decides. */
export function actsOf({ waiting }: Given, can: (permission: string) => boolean): readonly ItemAct[] {
  const inState: Record<string, readonly ItemAct[]> = {
    none: ['classify'],
    DRAFT: ['classify', 'propose'],
    RETURNED: ['classify'],
    PENDING_APPROVAL: ['return', 'approve'],
  };
  return (inState[waiting?.state ?? 'none'] ?? []).filter((act) => can(permissionOf[act]));
}

/** Why an act is not possible now: the end of a catalogue key below `catalogue.why.`; undefined when it is. */
export function whyNot(act: ItemAct, { waiting, mine }: Given, at: Instant): string | undefined {
  if (act === 'approve' && mine) return 'mine';
  if (act !== 'propose' || !waiting) return undefined;
  return faultsOfProposal(waiting, at).length > 0 ? 'incomplete' : undefined;
}

/** What stands at the foot of the page: the end of a catalogue key below `catalogue.next.`. */
export const nextOf = ({ inForce, waiting }: Given): string => waiting?.state ?? (inForce ? 'inForce' : 'none');
