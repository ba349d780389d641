import { Injectable } from '@nestjs/common';
import { KEY_MARK } from '@downstream/integrations/core';
import type { apiKeyCreated, StateInput } from '@downstream/contracts';
import { refusal, RefusalError, type EventId, type Id, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { In } from 'typeorm';
import { ApiKeyRow } from './api-key.row';

/** An API key as it is kept: nothing of it opens a door. */
export type ApiKey = Readonly<Omit<ApiKeyRow, 'tenantId' | 'eventId'>>;

/** What every request shows of the key. */
export const prefixOf = (key: Pick<ApiKey, 'publicId'>): string => `${KEY_MARK}${key.publicId}`;

/** The key as events and dossiers say it. */
export const stateOf = (key: ApiKey): StateInput<typeof apiKeyCreated> => ({
  name: key.name,
  prefix: prefixOf(key),
  scopes: [...key.scopes],
  createdBy: key.createdBy,
  createdAt: key.createdAt,
  expiresAt: key.expiresAt,
  revokedAt: key.revokedAt,
});

/** The API keys of a tenant. */
@Injectable()
export class ApiKeys {
  async find(tx: Tx, id: Id<'apiKey'>): Promise<ApiKey | undefined> {
    const row = await tx.findOneBy(ApiKeyRow, { id });
    return row ? toApiKey(row) : undefined;
  }

  /** Newest first. */
  async all(tx: Tx): Promise<ApiKey[]> {
    const rows = await tx.find(ApiKeyRow, { order: { createdAt: 'desc', id: 'desc' } });
    return rows.map(toApiKey);
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<ApiKey[]> {
    if (ids.length === 0) return [];
    return (await tx.findBy(ApiKeyRow, { id: In([...ids]) })).map(toApiKey);
  }

  /**
   * Reads a key and keeps others from changing it until the transaction ends.
   * @throws RefusalError NOT_FOUND
   */
  async lock(tx: Tx, id: Id<'apiKey'>): Promise<ApiKey> {
    const row = await tx.findOne(ApiKeyRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new RefusalError(refusal('NOT_FOUND'));
    return toApiKey(row);
  }

  /** Keeps a key, and lets it be found at the door by the hash of its public part. */
  async insert(tx: Tx, key: ApiKey, doorHash: string, eventId: EventId): Promise<void> {
    await tx.insert(ApiKeyRow, { ...key, scopes: [...key.scopes], eventId });
    await tx.query(`insert into front_door (kind, key_hash, record_id) values ('API_KEY', $1, $2)`, [doorHash, key.id]);
  }

  async setRevoked(tx: Tx, { id, revokedAt, version }: ApiKey, eventId: EventId): Promise<void> {
    await tx.update(ApiKeyRow, { id }, { revokedAt, version, eventId });
  }

  async touch(tx: Tx, id: Id<'apiKey'>, at: Instant): Promise<void> {
    await tx.update(ApiKeyRow, { id }, { lastUsedAt: at });
  }
}

function toApiKey(row: ApiKeyRow): ApiKey {
  const { tenantId: _tenant, eventId: _event, ...key } = row;
  return key;
}
