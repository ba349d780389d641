import { shellOf } from '@downstream/access/core';
import type { UserState } from '@downstream/kernel';
import type { Tone } from '@downstream/ui/tokens';
import type { User } from './users.store';

/** How the state of an account looks. */
export const stateTone: Record<UserState, Tone> = { ACTIVE: 'good', INVITED: 'wait', SUSPENDED: 'stop' };

/** What can be said of an account's second factor; people of the portal have their mailed code instead. */
export const factorStates = ['on', 'off', 'byMail'] as const;

/** What is to be said of this one. */
export const factorOf = ({ secondFactor, roles }: User): (typeof factorStates)[number] =>
  secondFactor ? 'on' : shellOf(roles) === 'portal' ? 'byMail' : 'off';
