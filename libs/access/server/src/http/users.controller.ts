import { Controller } from '@nestjs/common';
import {
  changeUser,
  inviteUser,
  listUsers,
  reinstateUser,
  resendInvitation,
  resetUserSecondFactor,
  suspendUser,
  type Reply,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, IfMatch, Input, type InputOf } from '@downstream/platform/http';
import { ChangeUser } from '../use-cases/change-user';
import { InviteUser } from '../use-cases/invite-user';
import { ListUsers } from '../use-cases/list-users';
import { ResendInvitation, ResetSecondFactor } from '../use-cases/renew-access';
import { ReinstateUser, SuspendUser } from '../use-cases/suspend-user';
import { toUserView } from './views';

type View = Promise<Reply<typeof inviteUser>>;

/** User administration. */
@Controller()
export class UsersController {
  constructor(
    private readonly list: ListUsers,
    private readonly invite: InviteUser,
    private readonly change: ChangeUser,
    private readonly suspend: SuspendUser,
    private readonly reinstate: ReinstateUser,
    private readonly resend: ResendInvitation,
    private readonly reset: ResetSecondFactor,
  ) {}

  @Endpoint(listUsers)
  @Allow('user:read')
  async listUsers(@Ctx() ctx: Context, @Input() input: InputOf<typeof listUsers>): Promise<Reply<typeof listUsers>> {
    const { rows, total, next } = await this.list.run(ctx, input.query);
    return { rows: rows.map(toUserView), total, next };
  }

  @Endpoint(inviteUser)
  @Allow('user:manage')
  inviteUser(@Ctx() ctx: Context, @Input() input: InputOf<typeof inviteUser>): View {
    return this.invite.run(ctx, input.body).then(toUserView);
  }

  @Endpoint(changeUser)
  @Allow('user:manage')
  changeUser(@Ctx() ctx: Context, @IfMatch() version: number, @Input() input: InputOf<typeof changeUser>): View {
    return this.change.run(ctx, input.params.id, input.body, version).then(toUserView);
  }

  @Endpoint(suspendUser)
  @Allow('user:manage')
  suspendUser(@Ctx() ctx: Context, @Input() input: InputOf<typeof suspendUser>): View {
    return this.suspend.run(ctx, input.params.id, input.body.reason).then(toUserView);
  }

  @Endpoint(reinstateUser)
  @Allow('user:manage')
  reinstateUser(@Ctx() ctx: Context, @Input() input: InputOf<typeof reinstateUser>): View {
    return this.reinstate.run(ctx, input.params.id).then(toUserView);
  }

  @Endpoint(resendInvitation)
  @Allow('user:manage')
  resendInvitation(@Ctx() ctx: Context, @Input() input: InputOf<typeof resendInvitation>): Promise<void> {
    return this.resend.run(ctx, input.params.id);
  }

  @Endpoint(resetUserSecondFactor)
  @Allow('user:manage')
  resetUserSecondFactor(@Ctx() ctx: Context, @Input() input: InputOf<typeof resetUserSecondFactor>): View {
    return this.reset.run(ctx, input.params.id).then(toUserView);
  }
}
