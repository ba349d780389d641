import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '@downstream/kernel';
import type { DataSource } from 'typeorm';
import { OPS_DATA_SOURCE } from './data-sources';
import type { OpsTx } from './tx';

/** The operations role: finds waiting work across tenants by id. Content is reached through `Tenants` only. */
@Injectable()
export class Operations {
  constructor(@Inject(OPS_DATA_SOURCE) private readonly source: DataSource) {}

  /** Runs `work` in one transaction of the operations role. */
  within<T>(work: (tx: OpsTx) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => work(Object.assign(manager, { ops: true as const })));
  }

  /** All tenants, the deployment's own log included. */
  async tenantIds(): Promise<TenantId[]> {
    const rows: { id: TenantId }[] = await this.within((tx) => tx.query('select id from tenant order by id'));
    return rows.map((row) => row.id);
  }
}
