import type { TenantId } from '@downstream/kernel';
import { deriveKey } from '@downstream/platform/config';

/** Where the key that wraps a tenant's data keys comes from. */
export abstract class TenantKeys {
  /** 32 bytes, the same for a tenant every time. */
  abstract keyOf(tenantId: TenantId): Promise<Uint8Array>;
}

/** Tenant keys derived from the master secret: nothing to store, nothing to lose but the secret. */
export class DerivedTenantKeys extends TenantKeys {
  constructor(private readonly secret: Uint8Array) {
    super();
  }

  async keyOf(tenantId: TenantId): Promise<Uint8Array> {
    return deriveKey(this.secret, `storage/tenant/${tenantId}`);
  }
}
