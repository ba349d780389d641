import { Injectable } from '@nestjs/common';
import { shippedLists, type Author, type ListVersion } from '@downstream/catalogue/core';
import { instant, refusal, RefusalError, type EventId, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ListVersionRow, type ListVersionId } from './list-version.row';

/** A version of a list that a tenant has written. */
export interface OwnVersion extends ListVersion {
  readonly id: ListVersionId;
  /** Who wrote, proposed, published, returned or retired it last. */
  readonly changed: Author;
  /** 1 when it is drafted, one more with every change. */
  readonly revision: number;
}

/** Which version of which list. */
export interface VersionOfList {
  readonly list: string;
  readonly number: number;
}

/** The lists of a tenant: the first versions, which come with the product, and those it has written. */
@Injectable()
export class ListVersions {
  /** What judges at an instant: of each list the version of the tenant that is in force, and the shipped ones below. */
  async judging(tx: Tx, at: Instant): Promise<readonly ListVersion[]> {
    const ids: { id: ListVersionId }[] = await tx.query(
      `select distinct on (list) id from item_list_version
       where state in ('PUBLISHED', 'RETIRED') and effective_from <= $1
       order by list, effective_from desc, version desc`,
      [at],
    );
    const own = await Promise.all(ids.map(({ id }) => tx.findOneByOrFail(ListVersionRow, { id })));
    return [...shippedLists, ...own.map(toVersion)];
  }

  /** When the next published version comes into force after an instant; `null` where none waits. */
  async nextInForce(tx: Tx, at: Instant): Promise<Instant | null> {
    const [row]: { next: Date | null }[] = await tx.query(
      `select min(effective_from) as next from item_list_version where state = 'PUBLISHED' and effective_from > $1`,
      [at],
    );
    return row?.next ? instant(row.next) : null;
  }

  /** Every version there is, of one list or of all, in the order of their numbers. */
  async all(tx: Tx, list?: string): Promise<readonly (ListVersion | OwnVersion)[]> {
    const where = list === undefined ? {} : { list };
    const rows = await tx.find(ListVersionRow, { where, order: { list: 'asc', version: 'asc' } });
    return [...shippedLists.filter((one) => list === undefined || one.list === list), ...rows.map(toVersion)];
  }

  /** Those that the tenant has written, one at a time. */
  async *own(tx: Tx): AsyncIterable<OwnVersion> {
    const ids: { id: ListVersionId }[] = await tx.query(`select id from item_list_version order by id`);
    for (const { id } of ids) yield toVersion(await tx.findOneByOrFail(ListVersionRow, { id }));
  }

  /**
   * Reads a version of the tenant and keeps others from changing it until the transaction ends.
   * @throws RefusalError NOT_FOUND; TRANSITION_NOT_ALLOWED for one that comes with the product
   */
  async lock(tx: Tx, { list, number }: VersionOfList): Promise<OwnVersion> {
    const row = await tx.findOne(ListVersionRow, {
      where: { list, version: number },
      lock: { mode: 'pessimistic_write' },
    });
    if (row) return toVersion(row);
    const shipped = shippedLists.some((one) => one.list === list && one.version === number);
    throw new RefusalError(shipped ? refusal('TRANSITION_NOT_ALLOWED', { from: 'PUBLISHED' }) : refusal('NOT_FOUND'));
  }

  /** @throws RefusalError LIST_VERSION_OPEN where two begin one in one moment */
  async insert(tx: Tx, version: OwnVersion, eventId: EventId): Promise<void> {
    try {
      await tx.insert(ListVersionRow, { ...version, eventId } as never);
    } catch (error) {
      if ((error as { code?: string }).code === '23505') throw new RefusalError(refusal('LIST_VERSION_OPEN'));
      throw error;
    }
  }

  async update(
    tx: Tx,
    { id, list: _l, kind: _k, version: _v, ...changed }: OwnVersion,
    eventId: EventId,
  ): Promise<void> {
    await tx.update(ListVersionRow, { id }, { ...changed, eventId } as never);
  }
}

function toVersion({ tenantId: _t, eventId: _e, ...version }: ListVersionRow): OwnVersion {
  return version;
}
