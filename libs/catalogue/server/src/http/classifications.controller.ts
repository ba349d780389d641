import { Controller } from '@nestjs/common';
import type { Item } from '@downstream/catalogue/core';
import {
  approveClassification,
  draftClassification,
  proposeClassification,
  returnClassification,
  reviseClassification,
  type readItem,
  type Reply,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, IfMatch, Input, type InputOf } from '@downstream/platform/http';
import { ApproveClassification } from '../use-cases/approve-classification';
import { DraftClassification } from '../use-cases/draft-classification';
import { ProposeClassification } from '../use-cases/propose-classification';
import { ReadItem } from '../use-cases/read-item';
import { ReturnClassification } from '../use-cases/return-classification';
import { ReviseClassification } from '../use-cases/revise-classification';

type View = Promise<Reply<typeof readItem>>;

/** The classification of an item: written by one person, approved or returned by another. */
@Controller()
export class ClassificationsController {
  constructor(
    private readonly drafting: DraftClassification,
    private readonly revising: ReviseClassification,
    private readonly proposing: ProposeClassification,
    private readonly approving: ApproveClassification,
    private readonly returning: ReturnClassification,
    private readonly reading: ReadItem,
  ) {}

  @Endpoint(draftClassification)
  @Allow('item:write')
  draft(
    @Ctx() ctx: Context,
    @Input() { params, body }: InputOf<typeof draftClassification>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.drafting.run(ctx, { ...params, seen }, body));
  }

  @Endpoint(reviseClassification)
  @Allow('item:write')
  revise(
    @Ctx() ctx: Context,
    @Input() { params, body }: InputOf<typeof reviseClassification>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.revising.run(ctx, { ...params, seen }, body));
  }

  @Endpoint(proposeClassification)
  @Allow('item:write')
  propose(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof proposeClassification>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.proposing.run(ctx, { ...params, seen }));
  }

  @Endpoint(approveClassification)
  @Allow('item:approve')
  approve(
    @Ctx() ctx: Context,
    @Input() { params }: InputOf<typeof approveClassification>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.approving.run(ctx, { ...params, seen }));
  }

  @Endpoint(returnClassification)
  @Allow('item:approve')
  return(
    @Ctx() ctx: Context,
    @Input() { params, body }: InputOf<typeof returnClassification>,
    @IfMatch() seen: number,
  ): View {
    return this.shown(ctx, this.returning.run(ctx, { ...params, seen }, body.reason));
  }

  private async shown(ctx: Context, done: Promise<Item>): View {
    return this.reading.run(ctx, (await done).id);
  }
}
