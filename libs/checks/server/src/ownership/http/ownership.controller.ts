import { Controller, Inject } from '@nestjs/common';
import { changeOwnership, decideOwnership, readOwnership, type Reply } from '@downstream/contracts';
import type { Clock, Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { OwnershipViews } from '../ownership-views';
import { ChangeOwnership } from '../use-cases/change-ownership';
import { DecideOwnership } from '../use-cases/decide-ownership';

/** Who owns distributors. */
@Controller()
export class OwnershipController {
  constructor(
    private readonly tenants: Tenants,
    private readonly views: OwnershipViews,
    private readonly changing: ChangeOwnership,
    private readonly deciding: DecideOwnership,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint(readOwnership)
  @Allow('check:read')
  readOwnership(
    @Ctx() context: Context,
    @Input() { params, query }: InputOf<typeof readOwnership>,
  ): Promise<Reply<typeof readOwnership>> {
    const on = query.on ?? this.clock.now().slice(0, 10);
    return this.tenants.within(context, (tx) => this.views.of(tx, params.id, on, query.known ?? null));
  }

  @Endpoint(changeOwnership)
  @Allow('ownership:say')
  changeOwnership(
    @Ctx() context: Context,
    @Input() { params, body }: InputOf<typeof changeOwnership>,
  ): Promise<Reply<typeof changeOwnership>> {
    return this.tenants.within(context, (tx) => this.changing.in(tx, params.id, body));
  }

  @Endpoint(decideOwnership)
  @Allow('ownership:say')
  decideOwnership(
    @Ctx() context: Context,
    @Input() { params, body }: InputOf<typeof decideOwnership>,
  ): Promise<Reply<typeof decideOwnership>> {
    return this.tenants.within(context, async (tx) => {
      const { id } = await this.deciding.in(tx, params.id, params.proposal, body);
      return this.views.one(tx, params.id, id);
    });
  }
}
