import { Controller, Req } from '@nestjs/common';
import { forgotPassword, resetPassword } from '@downstream/contracts';
import { Allow, ANYONE, Endpoint, Input, type HouseRequest, type InputOf } from '@downstream/platform/http';
import { knockOf } from '../door/knock';
import { ForgotPassword, ResetPassword } from '../use-cases/reset-password';

/** A forgotten password. */
@Controller()
export class PasswordController {
  constructor(
    private readonly forgot: ForgotPassword,
    private readonly reset: ResetPassword,
  ) {}

  @Endpoint(forgotPassword)
  @Allow(ANYONE)
  forgotPassword(@Req() request: HouseRequest, @Input() input: InputOf<typeof forgotPassword>): Promise<void> {
    return this.forgot.run(input.body.email, knockOf(request));
  }

  @Endpoint(resetPassword)
  @Allow(ANYONE)
  resetPassword(@Req() request: HouseRequest, @Input() input: InputOf<typeof resetPassword>): Promise<void> {
    return this.reset.run(input.body.token, input.body.password, knockOf(request));
  }
}
