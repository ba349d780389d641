import { Controller } from '@nestjs/common';
import {
  addParty,
  checkInvitation,
  inviteDistributor,
  listDistributors,
  readDistributor,
  readTimeline,
  registerDistributor,
  removeParty,
  reviseDistributor,
  submitDistributor,
  type Reply,
} from '@downstream/contracts';
import type { Context, DistributorId } from '@downstream/kernel';
import { Allow, Caller, Ctx, Endpoint, IfMatch, Input, type InputOf, type Principal } from '@downstream/platform/http';
import { AddParty } from '../use-cases/add-party';
import { CheckInvitation } from '../use-cases/check-invitation';
import { InviteDistributor } from '../use-cases/invite-distributor';
import { ListDistributors } from '../use-cases/list-distributors';
import { ReadDistributor } from '../use-cases/read-distributor';
import { ReadTimeline } from '../use-cases/read-timeline';
import { RegisterDistributor } from '../use-cases/register-distributor';
import { RemoveParty } from '../use-cases/remove-party';
import { ReviseDistributor } from '../use-cases/revise-distributor';
import { SubmitDistributor } from '../use-cases/submit-distributor';
import { sightOf } from '../views/sight';

type View = Promise<Reply<typeof readDistributor>>;

/** Distributors for the desk: find, register, revise, invite, submit, look back. */
@Controller()
export class DistributorsController {
  constructor(
    private readonly listThem: ListDistributors,
    private readonly readOne: ReadDistributor,
    private readonly timeline: ReadTimeline,
    private readonly registerOne: RegisterDistributor,
    private readonly reviseOne: ReviseDistributor,
    private readonly addOne: AddParty,
    private readonly removeOne: RemoveParty,
    private readonly checkOne: CheckInvitation,
    private readonly inviteOne: InviteDistributor,
    private readonly submitOne: SubmitDistributor,
  ) {}

  @Endpoint(listDistributors)
  @Allow('distributor:read')
  list(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof listDistributors>) {
    return this.listThem.run(ctx, query);
  }

  @Endpoint(readDistributor)
  @Allow('distributor:read')
  read(@Ctx() ctx: Context, @Caller() caller: Principal, @Input() { params }: InputOf<typeof readDistributor>): View {
    return this.view(ctx, caller, params.id);
  }

  @Endpoint(readTimeline)
  @Allow('distributor:read')
  readTimeline(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof readTimeline>,
  ) {
    return this.timeline.run(ctx, params.id, query, sightOf(caller));
  }

  @Endpoint(registerDistributor)
  @Allow('distributor:register')
  async register(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { body }: InputOf<typeof registerDistributor>,
  ): View {
    const { id } = await this.registerOne.run(ctx, body);
    return this.view(ctx, caller, id);
  }

  @Endpoint(reviseDistributor)
  @Allow('distributor:revise')
  async revise(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof reviseDistributor>,
    @IfMatch() seen: number,
  ): View {
    const { id } = await this.reviseOne.run(ctx, { id: params.id, details: body, seen });
    return this.view(ctx, caller, id);
  }

  @Endpoint(addParty)
  @Allow('distributor:revise')
  async addParty(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof addParty>,
  ): View {
    const { id } = await this.addOne.run(ctx, params.id, body);
    return this.view(ctx, caller, id);
  }

  @Endpoint(removeParty)
  @Allow('distributor:revise')
  async removeParty(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof removeParty>,
  ): View {
    const { id } = await this.removeOne.run(ctx, params.id, params.partyId);
    return this.view(ctx, caller, id);
  }

  @Endpoint(inviteDistributor)
  @Allow('distributor:invite')
  async invite(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof inviteDistributor>,
  ): View {
    const { id } = await this.inviteOne.run(ctx, params.id, body);
    return this.view(ctx, caller, id);
  }

  @Endpoint(checkInvitation)
  @Allow('distributor:invite')
  check(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof checkInvitation>) {
    return this.checkOne.run(ctx, params.id, body);
  }

  @Endpoint(submitDistributor)
  @Allow('distributor:submit')
  async submit(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof submitDistributor>,
  ): View {
    const { id } = await this.submitOne.run(ctx, params.id);
    return this.view(ctx, caller, id);
  }

  private view(ctx: Context, caller: Principal, id: DistributorId): View {
    return this.readOne.run(ctx, id, sightOf(caller));
  }
}
