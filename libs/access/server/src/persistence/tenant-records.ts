import { Injectable } from '@nestjs/common';
import type { StateInput, tenantCreated } from '@downstream/contracts';
import { refusal, RefusalError, type EventId, type TenantId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { TenantRow } from './tenant.row';

/** A workspace: a maker's, the demo's, or the deployment's own. */
export type Tenant = Readonly<Omit<TenantRow, 'eventId'>>;

/** The workspace as events and dossiers say it. */
export const tenantState = ({ slug, name, kind, secondFactorRequired }: Tenant): StateInput<typeof tenantCreated> => ({
  slug,
  name,
  kind,
  secondFactorRequired,
});

/** The one tenant row a transaction can see. */
@Injectable()
export class TenantRecords {
  /** @throws RefusalError NOT_FOUND */
  async get(tx: Tx): Promise<Tenant> {
    const tenant = await this.find(tx, tx.context.tenantId);
    if (!tenant) throw new RefusalError(refusal('NOT_FOUND'));
    return tenant;
  }

  async find(tx: Tx, id: TenantId): Promise<Tenant | undefined> {
    const row = await tx.findOneBy(TenantRow, { id });
    return row ? toTenant(row) : undefined;
  }

  /** As {@link get}, keeping others from changing it until the transaction ends. */
  async lock(tx: Tx): Promise<Tenant> {
    const where = { id: tx.context.tenantId };
    const row = await tx.findOne(TenantRow, { where, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return toTenant(row);
  }

  /**
   * Makes the row before its event, which refers to it; {@link update} then names the event, and the database checks
   * at commit that it exists.
   * @returns whether it was made now; `false` when the tenant exists
   * @throws RefusalError SLUG_IN_USE
   */
  async insert(tx: Tx, tenant: Tenant): Promise<boolean> {
    const eventId = tenant.id as string as EventId;
    try {
      const made: unknown[] = await tx.query(
        `insert into tenant (id, slug, name, kind, second_factor_required, created_at, version, event_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning 1 as made`,
        [tenant.id, tenant.slug, tenant.name, tenant.kind, tenant.secondFactorRequired, tenant.createdAt, 1, eventId],
      );
      return made.length > 0;
    } catch (error) {
      if ((error as { code?: string }).code === '23505') throw new RefusalError(refusal('SLUG_IN_USE'));
      throw error;
    }
  }

  async update(tx: Tx, tenant: Tenant, eventId: EventId): Promise<void> {
    const { secondFactorRequired, version } = tenant;
    await tx.update(TenantRow, { id: tenant.id }, { secondFactorRequired, version, eventId });
  }
}

export function toTenant(row: TenantRow): Tenant {
  const { eventId: _event, ...tenant } = row;
  return tenant;
}
