import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DEPLOYMENT, SECOND, systemContext, type TenantId } from '@downstream/kernel';
import { Operations, Tenants } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import { Distributors } from '../persistence/distributors';
import { SearchWordTable } from '../persistence/search-word-table';
import { PartyKeys } from '../persistence/party-keys';

const LOOK = 20 * SECOND;
const AT_ONCE = 100;

/** Makes the keys and search words of records that have none, or those of an older method: after an upgrade, that is of all. */
@Injectable()
export class KeyParties implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly distributors: Distributors,
    private readonly keys: PartyKeys,
    private readonly words: SearchWordTable,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'distributors.key-parties', everyMs: LOOK, run: () => this.look() });
  }

  /** Makes every tenant's keys, some records at a time. */
  async look(): Promise<void> {
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId === DEPLOYMENT) continue;
      while ((await this.some(tenantId)) === AT_ONCE);
    }
  }

  /** Makes the keys of some; how many. */
  private some(tenantId: TenantId): Promise<number> {
    return this.tenants.within(systemContext('scheduler', tenantId, 'key-parties'), async (tx) => {
      const ids = await this.keys.outdated(tx, AT_ONCE);
      for (const filed of await this.distributors.byIds(tx, ids)) {
        await this.words.save(tx, filed);
        await this.keys.save(tx, filed.id, filed);
      }
      return ids.length;
    });
  }
}
