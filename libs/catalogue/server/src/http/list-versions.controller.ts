import { Controller } from '@nestjs/common';
import {
  draftItemListVersion,
  proposeItemListVersion,
  publishItemListVersion,
  retireItemListVersion,
  returnItemListVersion,
  reviseItemListVersion,
  type readItemListVersion,
  type Reply,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, IfMatch, Input, type InputOf } from '@downstream/platform/http';
import type { VersionOfList } from '../persistence/list-versions';
import { DraftListVersion } from '../use-cases/draft-list-version';
import { ReviseListVersion } from '../use-cases/revise-list-version';
import { ProposeListVersion } from '../use-cases/propose-list-version';
import { PublishListVersion } from '../use-cases/publish-list-version';
import { ReturnListVersion } from '../use-cases/return-list-version';
import { RetireListVersion } from '../use-cases/retire-list-version';
import { ReadLists } from '../use-cases/read-lists';

type View = Promise<Reply<typeof readItemListVersion>>;

/** Versions of a list: written by one person, published or returned by another, never edited after that. */
@Controller()
export class ListVersionsController {
  constructor(
    private readonly drafting: DraftListVersion,
    private readonly revising: ReviseListVersion,
    private readonly proposing: ProposeListVersion,
    private readonly publishing: PublishListVersion,
    private readonly returning: ReturnListVersion,
    private readonly retiring: RetireListVersion,
    private readonly reading: ReadLists,
  ) {}

  @Endpoint(draftItemListVersion)
  @Allow('item:write')
  draft(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof draftItemListVersion>): View {
    return this.shown(ctx, this.drafting.run(ctx, body));
  }

  @Endpoint(reviseItemListVersion)
  @Allow('item:write')
  revise(
    @Ctx() ctx: Context,
    @Input() { params, body }: InputOf<typeof reviseItemListVersion>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.revising.run(ctx, { ...params, seen }, body));
  }

  @Endpoint(proposeItemListVersion)
  @Allow('item:write')
  propose(
    @Ctx() ctx: Context,
    @Input() { params, body }: InputOf<typeof proposeItemListVersion>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.proposing.run(ctx, { ...params, seen }, body.effectiveFrom));
  }

  @Endpoint(publishItemListVersion)
  @Allow('item:approve')
  publish(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof publishItemListVersion>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.publishing.run(ctx, { ...params, seen }));
  }

  @Endpoint(returnItemListVersion)
  @Allow('item:approve')
  return(
    @Ctx() ctx: Context,
    @Input() { params, body }: InputOf<typeof returnItemListVersion>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.returning.run(ctx, { ...params, seen }, body.reason));
  }

  @Endpoint(retireItemListVersion)
  @Allow('item:approve')
  retire(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof retireItemListVersion>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.retiring.run(ctx, { ...params, seen }));
  }

  private async shown(ctx: Context, done: Promise<VersionOfList>): View {
    return this.reading.one(ctx, await done);
  }
}
