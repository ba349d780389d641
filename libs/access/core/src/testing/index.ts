import { instant, type Instant, type PersonId, type UserId } from '@downstream/kernel';
import type { Account } from '../roles-rule';

/** Monday 2 March 2026, 09:00 UTC, plus so many milliseconds. */
export const moment = (ms = 0): Instant => instant(Date.UTC(2026, 2, 2, 9) + ms);

/** An active account of the person of that name, an analyst unless you say otherwise. */
export const anAccount = (name = 'ana', facts: Partial<Account> = {}): Account => ({
  id: `user ${name}` as UserId,
  personId: `person ${name}` as PersonId,
  roles: ['analyst'],
  grade: null,
  offices: [],
  partyId: null,
  expiresAt: null,
  state: 'ACTIVE',
  operator: false,
  ...facts,
});

/** An active account of an admin. */
export const anAdmin = (name = 'adam', facts: Partial<Account> = {}): Account =>
  anAccount(name, { roles: ['admin'], ...facts });
