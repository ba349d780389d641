import type { Actor, ActorId, ApproverGrade, PartyId, PersonId, Role, TenantId } from '@downstream/kernel';

/** Who stands at the front door, as a strategy of some room recognised them. */
export interface Principal {
  readonly kind: 'user' | 'key';
  readonly tenantId: TenantId;
  readonly actorId: ActorId;
  /** The human behind it: for a key, its creator. */
  readonly personId: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly grade?: ApproverGrade;
  /** Portal users: the distributor they belong to. */
  readonly partyId?: PartyId;
  /** Everything this principal may do; `@Allow(...)` asks here. */
  readonly permissions: ReadonlySet<string>;
  /** The browser session, for listing and revoking. */
  readonly sessionId?: string;
}

/** The actor as events record it. */
export const actorOf = (principal: Principal): Actor => ({
  kind: principal.kind,
  id: principal.actorId,
  personId: principal.personId,
});

export type { ActorId };
