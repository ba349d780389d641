import { Controller, Req } from '@nestjs/common';
import { signIn, signOut, whoAmI, type Reply } from '@downstream/contracts';
import { refusal, RefusalError } from '@downstream/kernel';
import { Allow, ANYONE, Endpoint, Input, type HouseRequest, type InputOf } from '@downstream/platform/http';
import { Bearers } from '../door/bearers';
import { knockOf } from '../door/knock';
import { LocalDoor } from '../door/local-door';
import { SignIn } from '../use-cases/sign-in';
import { Doorman } from './doorman';
import { toWhoAmI } from './views';

/** Signing in by password, signing out, and who is there. */
@Controller()
export class SessionController {
  constructor(
    private readonly bearers: Bearers,
    private readonly localDoor: LocalDoor,
    private readonly begin: SignIn,
    private readonly doorman: Doorman,
  ) {}

  @Endpoint(whoAmI)
  @Allow(ANYONE)
  async whoAmI(@Req() request: HouseRequest): Promise<Reply<typeof whoAmI>> {
    return toWhoAmI(await this.bearers.of(request));
  }

  @Endpoint(signIn)
  @Allow(ANYONE)
  async signIn(@Req() request: HouseRequest, @Input() input: InputOf<typeof signIn>): Promise<Reply<typeof signIn>> {
    // The strategy reads the request's body: it must find what the contract made of it.
    request.body = input.body;
    const [account, ...others] = await this.localDoor.authenticate(request);
    if (!account) throw new RefusalError(refusal('SIGN_IN_FAILED'));
    if (others.length > 0) {
      const workspaces = [account, ...others].map(({ tenant }) => ({ slug: tenant.slug, name: tenant.name }));
      return { state: 'CHOOSE_WORKSPACE', workspaces };
    }
    const { state, opened } = await this.begin.run(account, knockOf(request));
    await this.doorman.admit(request, opened);
    return { state };
  }

  @Endpoint(signOut)
  @Allow(ANYONE)
  async signOut(@Req() request: HouseRequest): Promise<void> {
    await this.doorman.dismiss(request);
  }
}
