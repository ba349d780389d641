import type { ActorId, PartyId, PersonId, TenantId } from './ids';

/** Who acts. System actors have fixed ids and are recorded like people. */
export interface Actor {
  readonly kind: 'user' | 'key' | 'system';
  readonly id: ActorId;
  /** The human behind the account or key; absent for system actors. */
  readonly personId?: PersonId;
  /** The distributor on whose behalf a desk user acts, recorded as such. */
  readonly onBehalfOf?: PartyId;
}

/** What every use case needs to know about its caller. */
export interface Context {
  readonly tenantId: TenantId;
  readonly actor: Actor;
  /** Set for portal users: row policies then show this distributor's rows only. */
  readonly partyId?: PartyId;
  readonly requestId: string;
  /** Set by the HTTP edge for routes that need an Idempotency-Key; written in the first transaction of the request. */
  readonly idempotency?: { readonly key: string; readonly route: string; readonly fingerprint: string };
}

/** The deployment itself has a log of its own, kept like a tenant's under this id. */
export const DEPLOYMENT = '00000000-0000-7000-8000-000000000000' as TenantId;

/** The machine principals; their ids never change, for they stand in sealed events. */
export const systemActors = {
  relay: '00000000-0000-7000-8000-000000000001',
  sealer: '00000000-0000-7000-8000-000000000002',
  scheduler: '00000000-0000-7000-8000-000000000003',
  importer: '00000000-0000-7000-8000-000000000004',
  setup: '00000000-0000-7000-8000-000000000005',
  screener: '00000000-0000-7000-8000-000000000006',
  door: '00000000-0000-7000-8000-000000000007',
} as const;

export type SystemActor = keyof typeof systemActors;

/** The context of a machine principal in one tenant. */
export const systemContext = (actor: SystemActor, tenantId: TenantId, requestId: string): Context => ({
  tenantId,
  actor: { kind: 'system', id: systemActors[actor] as ActorId },
  requestId,
});
