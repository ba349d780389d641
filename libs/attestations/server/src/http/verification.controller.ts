import { Controller, Req } from '@nestjs/common';
import { verifyFile } from '@downstream/contracts';
import { Allow, ANYONE, Endpoint, RateLimits, wholeBody } from '@downstream/platform/http';
import type { Request } from 'express';
import { MOST_BYTES, VerifyFile } from '../sealed/verify-file';

/** What anybody may ask of a file: whether it is as it was made here. */
@Controller()
export class VerificationController {
  constructor(
    private readonly verifying: VerifyFile,
    private readonly limits: RateLimits,
  ) {}

  @Endpoint(verifyFile)
  @Allow(ANYONE)
  async verify(@Req() request: Request) {
    await this.limits.take('verify', request.ip ?? '');
    return this.verifying.run(await wholeBody(request, MOST_BYTES));
  }
}
