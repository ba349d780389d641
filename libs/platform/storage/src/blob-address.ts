import { isUuid, refusal, RefusalError, type TenantId } from '@downstream/kernel';
import type { Sha256 } from './blob-store';

const SHA256 = /^[0-9a-f]{64}$/;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}(; ?charset=[a-z0-9-]{1,40})?$/i;

/** Whether a text is the name of a blob. */
export const isSha256 = (text: string): boolean => SHA256.test(text);

/** Lets only real ids through: nothing else ever becomes part of a path or key. */
export function checkAddress(tenantId: TenantId, sha256: Sha256): void {
  checkTenant(tenantId);
  if (!isSha256(sha256)) throw new RefusalError(refusal('INPUT_INVALID', { detail: 'This is no name of a document.' }));
}

export function checkTenant(tenantId: TenantId): void {
  if (!isUuid(tenantId)) throw new RefusalError(refusal('INPUT_INVALID', { detail: 'This is no tenant.' }));
}

export function checkMediaType(mediaType: string): void {
  if (!MEDIA_TYPE.test(mediaType)) {
    throw new RefusalError(refusal('INPUT_INVALID', { detail: 'This is no media type.' }));
  }
}

/** Where a blob lies below the root: `<tenant>/<first two digits>/<sha256>`. Both ids must have been checked. */
export const placeOf = (tenantId: TenantId, sha256: Sha256): string => `${tenantId}/${sha256.slice(0, 2)}/${sha256}`;
