import { isOwnList } from '@downstream/contracts';
import { DEPLOYMENT } from '@downstream/kernel';
import type { OpsTx, Tx } from '@downstream/platform/database';

/** Where versions are kept: public lists belong to the deployment, a tenant's own lists are rows of the tenant. */
export interface ListTables {
  readonly version: string;
  readonly confirmation: string;
  readonly entry: string;
  readonly member: string;
  readonly vote: string;
  /** The function that says whether a version may be screened against. */
  readonly released: string;
  /** Why a version ends its list, as an expression over `v`. */
  readonly reason: string;
}

const publicTables: ListTables = {
  version: 'watchlist_version',
  confirmation: 'watchlist_confirmation',
  entry: 'watchlist_entry',
  member: 'watchlist_member',
  vote: 'watchlist_vote',
  released: 'watchlist_released',
  reason: 'null::text',
};

const ownTables: ListTables = {
  version: 'own_list_version',
  confirmation: 'own_list_confirmation',
  entry: 'own_list_entry',
  member: 'own_list_member',
  vote: 'own_list_vote',
  released: 'own_list_released',
  reason: 'v.reason',
};

/** The tables in which the versions of a list lie. */
export const tablesOf = (list: string): ListTables => (isOwnList(list) ? ownTables : publicTables);

/** The tables that a transaction writes: in the deployment's log those of public lists, in a tenant's its own. */
export const writtenBy = (tx: Tx | OpsTx): ListTables =>
  'context' in tx && tx.context.tenantId !== DEPLOYMENT ? ownTables : publicTables;

/** What locks and caches know a list by: two tenants may give theirs the same name. */
export const nameFor = (tx: Tx, list: string): string => (isOwnList(list) ? `${tx.context.tenantId} ${list}` : list);

/** A statement over public lists and the tenant's own, each with its tables; row policies hide those of others. */
export const ofBoth = (part: (tables: ListTables) => string): string =>
  `(${part(publicTables)} union all ${part(ownTables)})`;
