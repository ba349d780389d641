import { Controller, Req } from '@nestjs/common';
import { acceptInvitation, readInvitation, type Reply } from '@downstream/contracts';
import { Allow, ANYONE, Endpoint, Input, type HouseRequest, type InputOf } from '@downstream/platform/http';
import { knockOf } from '../door/knock';
import { AcceptInvitation, ReadInvitation } from '../use-cases/accept-invitation';
import { Doorman } from './doorman';

/** Invitations, for those who hold one. */
@Controller()
export class InvitationsController {
  constructor(
    private readonly read: ReadInvitation,
    private readonly accept: AcceptInvitation,
    private readonly doorman: Doorman,
  ) {}

  @Endpoint(readInvitation)
  @Allow(ANYONE)
  async readInvitation(
    @Req() request: HouseRequest,
    @Input() input: InputOf<typeof readInvitation>,
  ): Promise<Reply<typeof readInvitation>> {
    const { tenant, user, passwordMinimum } = await this.read.run(input.body.token, knockOf(request));
    return {
      makerName: tenant.name,
      email: user.email,
      name: user.name,
      roles: [...user.roles],
      secondFactorRequired: tenant.secondFactorRequired,
      passwordMinimum,
    };
  }

  @Endpoint(acceptInvitation)
  @Allow(ANYONE)
  async acceptInvitation(
    @Req() request: HouseRequest,
    @Input() input: InputOf<typeof acceptInvitation>,
  ): Promise<Reply<typeof acceptInvitation>> {
    const { state, opened } = await this.accept.run(input.body, knockOf(request));
    await this.doorman.admit(request, opened);
    // An account that has just been activated has no second factor that could be asked for.
    return { state: state === 'SIGNED_IN' ? 'SIGNED_IN' : 'ENROL_SECOND_FACTOR' };
  }
}
