import type { Context } from '@downstream/kernel';
import type { EntityManager } from 'typeorm';

declare const tenantTransaction: unique symbol;

/** A transaction inside one tenant. Only `Tenants.within()` can make one, so a repository cannot be used without it. */
export type Tx = EntityManager & { readonly context: Context; readonly [tenantTransaction]: true };

/** A cross-tenant transaction of the operations role: it sees ids of waiting work, never content. */
export type OpsTx = EntityManager & { readonly ops: true };
