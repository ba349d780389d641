import { Injectable } from '@nestjs/common';
import {
  classificationInForce,
  listsInForce,
  sensitivityOf,
  subjectOf,
  type Item,
  type ItemId,
  type ListInForce,
  type Sensitivity,
} from '@downstream/catalogue/core';
import type { Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Items } from '../persistence/items';
import { ListVersions } from '../persistence/list-versions';

/** Goods as somebody names them: by the number or a name of an item, or in words of their own. */
export interface NamedGoods {
  readonly text: string;
  /** Six digits and more of HS 2022, where somebody said them: they count where no item does. */
  readonly hs?: string | null;
}

/** Goods with what the lists say of them. */
export interface JudgedGoods extends NamedGoods {
  /** The item of the catalogue they are; `null` where there is none: then the words are judged, and the code that was said. */
  readonly item: { readonly id: ItemId; readonly sku: string } | null;
  readonly sensitivity: Sensitivity;
  readonly eccn: string | null;
  readonly euCode: string | null;
  readonly militaryCode: string | null;
}

/** What the lists in force say of goods that other rooms know by their words. */
@Injectable()
export class JudgeGoods {
  constructor(
    private readonly items: Items,
    private readonly lists: ListVersions,
  ) {}

  /** In their order; with the sets of countries in force and every version that was asked. */
  async in(
    tx: Tx,
    goods: readonly NamedGoods[],
    at: Instant,
  ): Promise<{ readonly goods: readonly JudgedGoods[]; readonly sets: readonly ListInForce<'COUNTRY_SET'>[] }> {
    const versions = await this.lists.judging(tx, at);
    const known = await this.items.called(
      tx,
      goods.map(({ text }) => text),
    );
    const judged = goods.map((one) => {
      const item = known.find((other) => isCalled(other, one.text));
      const current = item && classificationInForce(item.classifications, at);
      const subject = item
        ? subjectOf(item, at)
        : {
            ...{ names: [{ language: 'und', text: one.text }], description: null, eccn: null },
            hs: one.hs ? { digits: one.hs, edition: 'HS2022' as const } : null,
          };
      return {
        ...one,
        item: item ? { id: item.id, sku: item.sku } : null,
        sensitivity: sensitivityOf(subject, versions, at),
        ...{
          eccn: current?.eccn ?? null,
          euCode: current?.euCode ?? null,
          militaryCode: current?.militaryCode ?? null,
        },
      };
    });
    return { goods: judged, sets: listsInForce(versions, 'COUNTRY_SET', at) };
  }
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const isCalled = ({ sku, names }: Item, text: string): boolean =>
  [sku, ...names.map((name) => name.text)].some((called) => plain(called) === plain(text));
