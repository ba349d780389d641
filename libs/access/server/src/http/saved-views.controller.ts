import { Controller } from '@nestjs/common';
import { listSavedViews, removeSavedView, saveView, type Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Caller, Ctx, Endpoint, Input, type InputOf, type Principal } from '@downstream/platform/http';
import { KeepViews } from '../saved-views/keep-views';

/** The views of lists that people save, for themselves or for the workspace. */
@Controller()
export class SavedViewsController {
  constructor(private readonly views: KeepViews) {}

  @Endpoint(listSavedViews)
  @Allow('view:own')
  list(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof listSavedViews>): Promise<Reply<typeof listSavedViews>> {
    return this.views.list(ctx, query.table);
  }

  @Endpoint(saveView)
  @Allow('view:own')
  save(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { body }: InputOf<typeof saveView>,
  ): Promise<Reply<typeof saveView>> {
    return this.views.save(ctx, body, caller.permissions.has('view:share'));
  }

  @Endpoint(removeSavedView)
  @Allow('view:own')
  remove(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof removeSavedView>): Promise<void> {
    return this.views.remove(ctx, params.id);
  }
}
