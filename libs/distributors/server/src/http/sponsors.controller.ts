import { Controller } from '@nestjs/common';
import { assignSponsor, listSponsors, previewSponsor, type Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { AssignSponsor } from '../use-cases/assign-sponsor';

/** Who looks after distributors, for many of them at once. */
@Controller()
export class SponsorsController {
  constructor(private readonly assigning: AssignSponsor) {}

  @Endpoint(listSponsors)
  @Allow('distributor:revise')
  people(@Ctx() ctx: Context): Promise<Reply<typeof listSponsors>> {
    return this.assigning.people(ctx);
  }

  @Endpoint(previewSponsor)
  @Allow('distributor:revise')
  preview(
    @Ctx() ctx: Context,
    @Input() { body }: InputOf<typeof previewSponsor>,
  ): Promise<Reply<typeof previewSponsor>> {
    return this.assigning.preview(ctx, body);
  }

  @Endpoint(assignSponsor)
  @Allow('distributor:revise')
  assign(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof assignSponsor>): Promise<Reply<typeof assignSponsor>> {
    return this.assigning.run(ctx, body);
  }
}
