import type { Item } from '@downstream/catalogue/core';
import {
  ApproveClassification,
  DraftClassification,
  ProposeClassification,
  RegisterItem,
  ReturnClassification,
} from '@downstream/catalogue/server';
import { DAY, later, type Context, type Instant } from '@downstream/kernel';
import type { DemoItem } from './items';
import type { DemoPerson } from './people';

/** What the story of items needs of the one who tells it. */
export interface Teller {
  readonly today: Instant;
  get<T>(token: abstract new (...args: never[]) => T): T;
  /** Moves the clock to a day of the story. */
  at(daysAgo: number, hour: number): void;
  as(key: DemoPerson['key']): Context;
  /** Items told of already, by number. */
  readonly told: Map<string, Item>;
}

const seen = ({ id, version }: Item) => ({ id, seen: version });

/** One item's story through the real use cases: Ana writes, somebody else approves or asks. */
export async function tellItem(story: DemoItem, teller: Teller): Promise<void> {
  const ana = teller.as('ana');
  teller.at(story.day, 9);
  const known = story.again && teller.told.get(story.details.sku);
  const item = known ?? (await teller.get(RegisterItem).run(ana, story.details));
  teller.told.set(item.sku, await classify(story, item, teller));
}

async function classify(story: DemoItem, registered: Item, teller: Teller): Promise<Item> {
  if (!story.facts) return registered;
  const ana = teller.as('ana');
  const nextReview = later(teller.today, (story.review ?? 0) * DAY).slice(0, 10);
  teller.at(story.day, 10);
  let item = await teller.get(DraftClassification).run(ana, seen(registered), { ...story.facts, nextReview });
  if (story.ends === 'DRAFT') return item;
  teller.at(story.day, 11);
  item = await teller.get(ProposeClassification).run(ana, seen(item));
  if (!story.second) return item;
  const second = teller.as(story.second);
  teller.at(story.day, 15);
  return story.ends === 'RETURNED'
    ? teller.get(ReturnClassification).run(second, seen(item), story.question ?? '')
    : teller.get(ApproveClassification).run(second, seen(item));
}
