import { Inject, Injectable } from '@nestjs/common';
import { readHsDigits, sensitivityOf, subjectOf, type ItemId } from '@downstream/catalogue/core';
import type { askSensitivity, Query, Reply } from '@downstream/contracts';
import { refusal, RefusalError, type Clock, type Context, type HsEdition } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Items } from '../persistence/items';
import { ListVersions } from '../persistence/list-versions';
import { sensitivityView } from '../views/item-views';

/** What the lists say of an item at an instant, by its codes in force or by others that somebody thinks of. */
@Injectable()
export class AskSensitivity {
  constructor(
    private readonly tenants: Tenants,
    private readonly items: Items,
    private readonly lists: ListVersions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, ITEM_INVALID */
  run(
    ctx: Context,
    id: ItemId,
    { at = this.clock.now(), hs, edition, eccn }: Query<typeof askSensitivity>,
  ): Promise<Reply<typeof askSensitivity>> {
    return this.tenants.within(ctx, async (tx) => {
      const subject = subjectOf(await this.items.read(tx, id), at);
      const asked = {
        ...subject,
        ...(hs !== undefined && { hs: codeOf(hs, edition) }),
        ...(eccn !== undefined && { eccn }),
      };
      return sensitivityView(sensitivityOf(asked, await this.lists.judging(tx, at), at));
    });
  }
}

function codeOf(text: string, edition: HsEdition) {
  const digits = readHsDigits(text);
  if (digits === null)
    throw new RefusalError(refusal('ITEM_INVALID', { faults: [{ pointer: '/hs', code: 'HS_CODE' }] }));
  return { digits, edition };
}
