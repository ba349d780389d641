import { Controller, Req } from '@nestjs/common';
import { completePortalSignIn, openPortalLink, requestPortalLink, type Reply } from '@downstream/contracts';
import { Allow, ANYONE, Endpoint, Input, type HouseRequest, type InputOf } from '@downstream/platform/http';
import { Bearers } from '../door/bearers';
import { knockOf } from '../door/knock';
import { CompletePortalSignIn } from '../use-cases/complete-portal-sign-in';
import { OpenPortalLink, RequestPortalLink } from '../use-cases/open-portal';
import { Doorman } from './doorman';
import { emailHint } from './views';

/** Signing in to the portal: by a link, and a code sent to the same mailbox. */
@Controller()
export class PortalController {
  constructor(
    private readonly bearers: Bearers,
    private readonly request: RequestPortalLink,
    private readonly open: OpenPortalLink,
    private readonly complete: CompletePortalSignIn,
    private readonly doorman: Doorman,
  ) {}

  @Endpoint(requestPortalLink)
  @Allow(ANYONE)
  requestPortalLink(@Req() request: HouseRequest, @Input() input: InputOf<typeof requestPortalLink>): Promise<void> {
    return this.request.run(input.body.email, knockOf(request));
  }

  @Endpoint(openPortalLink)
  @Allow(ANYONE)
  async openPortalLink(
    @Req() request: HouseRequest,
    @Input() input: InputOf<typeof openPortalLink>,
  ): Promise<Reply<typeof openPortalLink>> {
    const { tenant, user, opened } = await this.open.run(input.body.token, knockOf(request));
    await this.doorman.admit(request, opened);
    return { state: 'CODE', makerName: tenant.name, emailHint: emailHint(user.email) };
  }

  @Endpoint(completePortalSignIn)
  @Allow(ANYONE)
  async completePortalSignIn(
    @Req() request: HouseRequest,
    @Input() input: InputOf<typeof completePortalSignIn>,
  ): Promise<Reply<typeof completePortalSignIn>> {
    const bearer = await this.bearers.in(request, 'CODE');
    await this.doorman.admit(request, await this.complete.run(bearer, input.body.code, knockOf(request)));
    return { state: 'SIGNED_IN' };
  }
}
