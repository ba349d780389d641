import { Injectable } from '@nestjs/common';
import type { Classification, Item, ItemId } from '@downstream/catalogue/core';
import { refusal, RefusalError, type ClassificationState, type EventId } from '@downstream/kernel';
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

/** Which items are sought. */
export interface SoughtItems {
  /** The beginning of a number, or a part of a name. */
  readonly q: string;
  /** States of the classification that waits. */
  readonly waiting?: readonly ClassificationState[] | undefined;
  readonly review?: 'DUE' | 'LATER' | undefined;
  /** Today, by which a review is due. */
  readonly day: string;
}

// $1 the text with its signs escaped, $2 states, $3 DUE or LATER, $4 today.
const found = `
  (sku_key like $1 || '%' or exists
    (select from jsonb_array_elements(names) as called where lower(called ->> 'text') like '%' || $1 || '%'))
  and ($2::text[] is null or exists
    (select from item_classification c where c.item_id = item.id and c.state = any($2)))
  and ($3::text is null or ($3 = 'DUE') = (coalesce(
    (select c.facts ->> 'nextReview' from item_classification c
     where c.item_id = item.id and c.state = 'APPROVED' order by c.place desc limit 1), '') <= $4))`;

const valuesOf = ({ q, waiting, review, day }: SoughtItems): unknown[] => [
  ...[escaped(keyOf(q)), waiting ?? null, review ?? null, day],
];

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
   * @param after the number behind which it begins
   */
  async page(tx: Tx, sought: SoughtItems, after: string, limit: number): Promise<ItemPage> {
    const values = valuesOf(sought);
    const [count]: { total: string }[] = await tx.query(`select count(*) as total from item where ${found}`, values);
    const ids: { id: ItemId }[] = await tx.query(
      `select id from item where ${found} and sku_key > $5 order by sku_key limit $6`,
      [...values, keyOf(after), limit + 1],
    );
    const shown = ids.slice(0, limit).map(({ id }) => id);
    return {
      items: await this.ordered(tx, shown),
      total: Number(count?.total ?? 0),
      more: ids.length > limit,
    };
  }

  /** Everything that is sought by number, some at a time, as it is at one moment. One at a time in a transaction. */
  async *found(tx: Tx, sought: SoughtItems): AsyncIterable<readonly Item[]> {
    await tx.query(
      `declare sought no scroll cursor for select id from item where ${found} order by sku_key`,
      valuesOf(sought),
    );
    for (;;) {
      const ids: { id: ItemId }[] = await tx.query(`fetch 500 from sought`);
      if (ids.length === 0) break;
      yield await this.ordered(
        tx,
        ids.map(({ id }) => id),
      );
    }
    await tx.query(`close sought`);
  }

  /** The items that bear one of these numbers or names, capitals aside. */
  async called(tx: Tx, texts: readonly string[]): Promise<readonly Item[]> {
    const ids: { id: ItemId }[] = await tx.query(
      `select id from item where sku_key = any ($1) or exists
         (select from jsonb_array_elements(names) as called where lower(trim(called ->> 'text')) = any ($1)) limit 500`,
      [texts.map((text) => keyOf(text.trim()))],
    );
    return this.ordered(
      tx,
      ids.map(({ id }) => id),
    );
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

  private async ordered(tx: Tx, ids: readonly ItemId[]): Promise<Item[]> {
    if (ids.length === 0) return [];
    const items = await this.complete(tx, await tx.findBy(ItemRow, { id: In([...ids]) }));
    const order = new Map(ids.map((id, i) => [id, i]));
    return items.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
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
  const { id: _, state, classifier, contributors, proposed, approved, judged, returnReason, ...facts } = one;
  return { state, facts, classifier, contributors, proposed, approved, judged, returnReason };
}

function toClassification(row: ItemClassificationRow): Classification {
  const { id, state, facts, classifier, contributors, proposed, approved, judged, returnReason } = row;
  return { id, state, ...facts, classifier, contributors, proposed, approved, judged, returnReason };
}
