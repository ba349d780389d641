import { Injectable } from '@nestjs/common';
import type { Classification, Item, ItemId } from '@downstream/catalogue/core';
import { refusal, RefusalError, type EventId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { In } from 'typeorm';
import { ItemClassificationRow } from './item-classification.row';
import { ItemRow } from './item.row';

/** A page of items and how many there are in all. */
export interface ItemPage {
  readonly items: readonly Item[];
  readonly total: number;
  /** Whether more follow. */
  readonly more: boolean;
}

const keyOf = (sku: string): string => sku.toLowerCase();
const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The items of a tenant, each with its classifications. */
@Injectable()
export class Items {
  /** @throws RefusalError NOT_FOUND */
  async read(tx: Tx, id: ItemId): Promise<Item> {
    return this.one(tx, await tx.findOneBy(ItemRow, { id }));
  }

  /**
   * Reads an item and keeps others from changing it until the transaction ends.
   * @throws RefusalError NOT_FOUND
   */
  async lock(tx: Tx, id: ItemId): Promise<Item> {
    return this.one(tx, await tx.findOne(ItemRow, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  /**
   * A page in the order of numbers, capitals aside.
   * @param q the beginning of a number
   * @param after the number behind which it begins
   */
  async page(tx: Tx, q: string, after: string, limit: number): Promise<ItemPage> {
    const like = `${escaped(keyOf(q))}%`;
    const [count]: { total: string }[] = await tx.query(`select count(*) as total from item where sku_key like $1`, [
      like,
    ]);
    const ids: { id: ItemId }[] = await tx.query(
      `select id from item where sku_key like $1 and sku_key > $2 order by sku_key limit $3`,
      [like, keyOf(after), limit + 1],
    );
    const shown = ids.slice(0, limit).map(({ id }) => id);
    const items = await this.complete(tx, shown.length === 0 ? [] : await tx.findBy(ItemRow, { id: In(shown) }));
    const order = new Map(shown.map((id, i) => [id, i]));
    return {
      items: items.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
      total: Number(count?.total ?? 0),
      more: ids.length > limit,
    };
  }

  /** All items by id, some at a time. */
  async *all(tx: Tx): AsyncIterable<Item> {
    let after = '00000000-0000-0000-0000-000000000000' as ItemId;
    for (;;) {
      const ids: { id: ItemId }[] = await tx.query(`select id from item where id > $1 order by id limit 200`, [after]);
      if (ids.length === 0) return;
      const page = await this.complete(tx, await tx.findBy(ItemRow, { id: In(ids.map(({ id }) => id)) }));
      yield* page.sort((a, b) => (a.id < b.id ? -1 : 1));
      after = ids.at(-1)?.id ?? after;
    }
  }

  /** @throws RefusalError ITEM_NUMBER_TAKEN */
  async insert(tx: Tx, item: Item, eventId: EventId): Promise<void> {
    await this.free(tx, item);
    await numbered(tx.insert(ItemRow, { id: item.id, ...columns(item), eventId }));
  }

  /**
   * Keeps a change: the row of the item, and those of its classifications that are not what they were.
   * @throws RefusalError ITEM_NUMBER_TAKEN
   */
  async update(tx: Tx, before: Item, item: Item, eventId: EventId): Promise<void> {
    if (item.sku !== before.sku) await this.free(tx, item);
    await numbered(tx.update(ItemRow, { id: item.id }, { ...columns(item), eventId }));
    for (const [i, one] of item.classifications.entries()) {
      const known = before.classifications[i];
      if (one === known) continue;
      const row = { ...classificationColumns(one), eventId };
      if (known) await tx.update(ItemClassificationRow, { id: one.id }, row);
      else await tx.insert(ItemClassificationRow, { id: one.id, itemId: item.id, place: i + 1, ...row });
    }
  }

  // Asked first, for a refusal by the key would end the transaction; the key stands behind it.
  private async free(tx: Tx, { id, sku }: Item): Promise<void> {
    const row = await tx.findOneBy(ItemRow, { skuKey: keyOf(sku) });
    if (row && row.id !== id) throw new RefusalError(refusal('ITEM_NUMBER_TAKEN', { pointer: '/sku' }));
  }

  private async one(tx: Tx, row: ItemRow | null): Promise<Item> {
    const [item] = row ? await this.complete(tx, [row]) : [];
    if (!item) throw new RefusalError(refusal('NOT_FOUND'));
    return item;
  }

  private async complete(tx: Tx, rows: readonly ItemRow[]): Promise<Item[]> {
    if (rows.length === 0) return [];
    const found = await tx.find(ItemClassificationRow, {
      where: { itemId: In(rows.map(({ id }) => id)) },
      order: { place: 'asc' },
    });
    return rows.map((row) => toItem(row, found.filter(({ itemId }) => itemId === row.id).map(toClassification)));
  }
}

/** Two who give the same number in one moment: the key tells the second. */
async function numbered<T>(written: Promise<T>): Promise<T> {
  try {
    return await written;
  } catch (error) {
    if ((error as { code?: string }).code === '23505') {
      throw new RefusalError(refusal('ITEM_NUMBER_TAKEN', { pointer: '/sku' }));
    }
    throw error;
  }
}

function columns(item: Item): Omit<ItemRow, 'tenantId' | 'id' | 'eventId'> {
  const { id: _, classifications: _c, ...rest } = item;
  return { ...rest, skuKey: keyOf(item.sku), changedAt: item.changed.at };
}

function toItem(row: ItemRow, classifications: readonly Classification[]): Item {
  const { tenantId: _t, eventId: _e, skuKey: _k, changedAt: _c, ...rest } = row;
  return { ...rest, classifications };
}

type Columns = Omit<ItemClassificationRow, 'tenantId' | 'id' | 'itemId' | 'place' | 'eventId'>;

function classificationColumns(one: Classification): Columns {
  const { id: _, state, classifier, contributors, proposed, approved, returnReason, ...facts } = one;
  return { state, facts, classifier, contributors, proposed, approved, returnReason };
}

function toClassification(row: ItemClassificationRow): Classification {
  const { id, state, facts, classifier, contributors, proposed, approved, returnReason } = row;
  return { id, state, ...facts, classifier, contributors, proposed, approved, returnReason };
}
