import { Injectable } from '@nestjs/common';
import { isEndedBy, type TenantPolicy } from '@downstream/access/core';
import { tenantPolicyChanged } from '@downstream/contracts';
import { refusal, RefusalError, type Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Sessions } from '../persistence/sessions';
import { TenantRecords, tenantState, type Tenant } from '../persistence/tenant-records';
import { EndSessions } from './end-sessions';

/** Changes what the workspace asks of a sign-in. Asking for more ends the sessions that gave less. */
@Injectable()
export class ChangeTenantPolicy {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: TenantRecords,
    private readonly outbox: Outbox,
    private readonly sessions: Sessions,
    private readonly endSessions: EndSessions,
  ) {}

  /** @throws RefusalError VERSION_STALE */
  run(ctx: Context, { secondFactorRequired }: TenantPolicy, version: number): Promise<Tenant> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.lock(tx);
      if (before.version !== version) throw new RefusalError(refusal('VERSION_STALE', { version: before.version }));
      const after = { ...before, secondFactorRequired };
      const written = await this.outbox.add(tx, tenantPolicyChanged, { subject: after.id, state: tenantState(after) });
      const saved = { ...after, version: written.seq };
      await this.records.update(tx, saved, written.id);
      if (secondFactorRequired) {
        for (const session of await this.sessions.complete(tx)) {
          if (isEndedBy('POLICY_CHANGED', { means: session.means, isOwn: false })) {
            await this.endSessions.one(tx, session, 'POLICY_CHANGED');
          }
        }
      }
      return saved;
    });
  }
}

/** Reads the workspace and its policy. */
@Injectable()
export class ReadTenant {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: TenantRecords,
  ) {}

  run(ctx: Context): Promise<Tenant> {
    return this.tenants.within(ctx, (tx) => this.records.get(tx));
  }
}
