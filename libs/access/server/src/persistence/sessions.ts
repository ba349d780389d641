import { Injectable } from '@nestjs/common';
import type { EventId, Id, Instant, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Doors } from './doors';
import { SessionRow } from './session.row';
import { TenantRow } from './tenant.row';
import { toTenant, type Tenant } from './tenant-records';
import { toUser, type User } from './user';
import { UserRow } from './user.row';

/** A browser's session, complete or on its way. */
export type BrowserSession = Readonly<Omit<SessionRow, 'tenantId' | 'eventId'>>;

/** A session with everything that decides what it may do now. */
export interface Bearer {
  readonly session: BrowserSession;
  readonly user: User;
  readonly tenant: Tenant;
}

/** The open sessions of a tenant; ended ones live on in the log only. */
@Injectable()
export class Sessions {
  constructor(private readonly doors: Doors) {}

  /** Session, account and tenant by one indexed query; undefined when the token is not this session's. */
  async bearer(tx: Tx, id: Id<'session'>, tokenHash: string): Promise<Bearer | undefined> {
    const row = (await tx
      .createQueryBuilder(SessionRow, 's')
      .innerJoinAndMapOne('s.user', UserRow, 'u', 'u.tenantId = s.tenantId and u.id = s.userId')
      .innerJoinAndMapOne('s.tenant', TenantRow, 't', 't.id = s.tenantId')
      .where('s.id = :id and s.tokenHash = :tokenHash', { id, tokenHash })
      .getOne()) as (SessionRow & { user: UserRow; tenant: TenantRow }) | null;
    if (!row) return undefined;
    const { user, tenant, ...session } = row;
    return { session: toSession(session), user: toUser(user), tenant: toTenant(tenant) };
  }

  async insert(tx: Tx, session: BrowserSession, eventId: EventId | null): Promise<void> {
    await tx.insert(SessionRow, { ...session, eventId });
    await this.doors.open(tx, 'SESSION', session.tokenHash, session.id);
  }

  async touch(tx: Tx, id: Id<'session'>, at: Instant): Promise<void> {
    await tx.update(SessionRow, { id }, { lastSeenAt: at });
  }

  async setPendingSecret(tx: Tx, id: Id<'session'>, secret: Buffer | null): Promise<void> {
    await tx.update(SessionRow, { id }, { pendingSecret: secret });
  }

  /** @returns whether it was there: of two who end it at once, one does */
  async remove(tx: Tx, session: BrowserSession): Promise<boolean> {
    const { affected } = await tx.delete(SessionRow, { id: session.id });
    await this.doors.close(tx, 'SESSION', session.tokenHash);
    return affected === 1;
  }

  /** A user's sessions, newest first. */
  async ofUser(tx: Tx, userId: UserId): Promise<BrowserSession[]> {
    const rows = await tx.find(SessionRow, { where: { userId }, order: { startedAt: 'desc', id: 'desc' } });
    return rows.map(toSession);
  }

  /** All complete sessions of the tenant. */
  async complete(tx: Tx): Promise<BrowserSession[]> {
    return (await tx.findBy(SessionRow, { state: 'SIGNED_IN' })).map(toSession);
  }
}

function toSession(row: SessionRow): BrowserSession {
  const { tenantId: _tenant, eventId: _event, ...session } = row;
  return session;
}
