/** A UUID that names one kind of record; the brand keeps kinds apart at compile time. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

export type TenantId = Id<'tenant'>;
export type ActorId = Id<'actor'>;
/** The human behind one or several accounts and keys: four eyes compare persons, never accounts. */
export type PersonId = Id<'person'>;
export type UserId = Id<'user'>;
export type EventId = Id<'event'>;
export type DistributorId = Id<'distributor'>;
export type PartyId = Id<'party'>;
export type HoldId = Id<'hold'>;
export type DocumentId = Id<'document'>;
export type ReviewId = Id<'review'>;
export type HitId = Id<'hit'>;
export type ListVersionId = Id<'listVersion'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a lower-case RFC 9562 UUID. */
export const isUuid = (text: string): boolean => UUID.test(text);

/**
 * A version 7 UUID (RFC 9562 section 5.7): 48 bits of milliseconds, then randomness, so that ids sort by time.
 * @param millis milliseconds since the epoch, 0 to 2^48-1
 * @param random at least 10 random bytes
 */
export function uuidV7(millis: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let rest = millis;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
