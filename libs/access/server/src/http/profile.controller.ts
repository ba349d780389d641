import { Controller, Req } from '@nestjs/common';
import {
  changePassword,
  changeProfile,
  listSessions,
  readProfile,
  revokeSession,
  signOutEverywhere,
  type Reply,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, IfMatch, Input, type HouseRequest, type InputOf } from '@downstream/platform/http';
import { Bearers } from '../door/bearers';
import { knockOf } from '../door/knock';
import { ChangePassword } from '../use-cases/change-password';
import { ChangeProfile } from '../use-cases/change-profile';
import { ReadProfile } from '../use-cases/read-profile';
import { SignOut } from '../use-cases/sign-out';
import { Doorman } from './doorman';
import { toProfileView, toSessionView } from './views';

/** The caller's own account and sessions. */
@Controller()
export class ProfileController {
  constructor(
    private readonly read: ReadProfile,
    private readonly change: ChangeProfile,
    private readonly password: ChangePassword,
    private readonly out: SignOut,
    private readonly bearers: Bearers,
    private readonly doorman: Doorman,
  ) {}

  @Endpoint(readProfile)
  @Allow('profile:own')
  readProfile(@Ctx() ctx: Context): Promise<Reply<typeof readProfile>> {
    return this.read.run(ctx).then(toProfileView);
  }

  @Endpoint(changeProfile)
  @Allow('profile:own')
  async changeProfile(
    @Ctx() ctx: Context,
    @IfMatch() version: number,
    @Input() input: InputOf<typeof changeProfile>,
  ): Promise<Reply<typeof changeProfile>> {
    await this.change.run(ctx, input.body, version);
    return this.read.run(ctx).then(toProfileView);
  }

  @Endpoint(changePassword)
  @Allow('profile:own')
  async changePassword(@Req() request: HouseRequest, @Input() input: InputOf<typeof changePassword>): Promise<void> {
    const bearer = await this.bearers.in(request, 'SIGNED_IN');
    await this.password.run(bearer, input.body.current, input.body.next, knockOf(request));
  }

  @Endpoint(listSessions)
  @Allow('profile:own')
  async listSessions(@Ctx() ctx: Context, @Req() request: HouseRequest): Promise<Reply<typeof listSessions>> {
    const current = request.principal?.sessionId;
    return { rows: (await this.read.sessions(ctx)).flatMap((session) => toSessionView(session, current)) };
  }

  @Endpoint(revokeSession)
  @Allow('profile:own')
  revokeSession(@Ctx() ctx: Context, @Input() input: InputOf<typeof revokeSession>): Promise<void> {
    return this.out.one(ctx, input.params.id);
  }

  @Endpoint(signOutEverywhere)
  @Allow('profile:own')
  async signOutEverywhere(@Ctx() ctx: Context, @Req() request: HouseRequest): Promise<void> {
    await this.out.everywhere(ctx);
    await this.doorman.dismiss(request);
  }
}
