import { Controller, Req } from '@nestjs/common';
import { beginSecondFactor, completeSecondFactor, confirmSecondFactor, type Reply } from '@downstream/contracts';
import { Allow, ANYONE, Endpoint, Input, type HouseRequest, type InputOf } from '@downstream/platform/http';
import { Bearers } from '../door/bearers';
import { knockOf } from '../door/knock';
import { BeginSecondFactor } from '../use-cases/begin-second-factor';
import { CompleteSecondFactor } from '../use-cases/complete-second-factor';
import { ConfirmSecondFactor } from '../use-cases/confirm-second-factor';
import { Doorman } from './doorman';

/** The second factor: proving it, and setting one up. Open to sessions on their way, which no other route knows. */
@Controller()
export class SecondFactorController {
  constructor(
    private readonly bearers: Bearers,
    private readonly complete: CompleteSecondFactor,
    private readonly begin: BeginSecondFactor,
    private readonly confirm: ConfirmSecondFactor,
    private readonly doorman: Doorman,
  ) {}

  @Endpoint(completeSecondFactor)
  @Allow(ANYONE)
  async completeSecondFactor(
    @Req() request: HouseRequest,
    @Input() input: InputOf<typeof completeSecondFactor>,
  ): Promise<Reply<typeof completeSecondFactor>> {
    const bearer = await this.bearers.in(request, 'SECOND_FACTOR');
    const { opened, recoveryCodesLeft } = await this.complete.run(bearer, input.body, knockOf(request));
    await this.doorman.admit(request, opened);
    return { state: 'SIGNED_IN', recoveryCodesLeft };
  }

  @Endpoint(beginSecondFactor)
  @Allow(ANYONE)
  async beginSecondFactor(
    @Req() request: HouseRequest,
    @Input() input: InputOf<typeof beginSecondFactor>,
  ): Promise<Reply<typeof beginSecondFactor>> {
    const bearer = await this.bearers.in(request, 'ENROL_SECOND_FACTOR', 'SIGNED_IN');
    return this.begin.run(bearer, input.body.password, knockOf(request));
  }

  @Endpoint(confirmSecondFactor)
  @Allow(ANYONE)
  async confirmSecondFactor(
    @Req() request: HouseRequest,
    @Input() input: InputOf<typeof confirmSecondFactor>,
  ): Promise<Reply<typeof confirmSecondFactor>> {
    const bearer = await this.bearers.in(request, 'ENROL_SECOND_FACTOR', 'SIGNED_IN');
    const { opened, recoveryCodes } = await this.confirm.run(bearer, input.body.code, knockOf(request));
    await this.doorman.admit(request, opened);
    return { state: 'SIGNED_IN', recoveryCodes: [...recoveryCodes] };
  }
}
