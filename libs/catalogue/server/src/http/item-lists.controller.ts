import { Controller } from '@nestjs/common';
import { listItemLists, listItemListVersions, readItemListVersion, type Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { ReadLists } from '../use-cases/read-lists';

/** The lists that judge items: what is in force, every version, and its rows. */
@Controller()
export class ItemListsController {
  constructor(private readonly reading: ReadLists) {}

  @Endpoint(listItemLists)
  @Allow('item:read')
  lists(@Ctx() ctx: Context): Promise<Reply<typeof listItemLists>> {
    return this.reading.all(ctx);
  }

  @Endpoint(listItemListVersions)
  @Allow('item:read')
  versions(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof listItemListVersions>,
  ): Promise<Reply<typeof listItemListVersions>> {
    return this.reading.versionsOf(ctx, params.list);
  }

  @Endpoint(readItemListVersion)
  @Allow('item:read')
  version(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof readItemListVersion>,
  ): Promise<Reply<typeof readItemListVersion>> {
    return this.reading.one(ctx, params);
  }
}
