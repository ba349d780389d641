import { Controller, Req } from '@nestjs/common';
import { verifyFile } from '@downstream/contracts';
import { refusal, RefusalError } from '@downstream/kernel';
import { Allow, ANYONE, Endpoint, RateLimits } from '@downstream/platform/http';
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
    return this.verifying.run(await bodyOf(request));
  }
}

/** The whole body; what comes beyond the most is read and dropped, so that the sender hears why. */
async function bodyOf(request: Request): Promise<Buffer> {
  const { headers } = request;
  if (!/^application\/octet-stream\s*(;|$)/i.test(headers['content-type'] ?? '') || headers['content-encoding'])
    throw new RefusalError(refusal('BODY_MALFORMED'));
  const tooLarge = () => new RefusalError(refusal('BODY_TOO_LARGE', { maxBytes: MOST_BYTES }));
  try {
    if (Number(headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge();
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > MOST_BYTES) throw tooLarge();
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    if (request.readableAborted || request.destroyed) throw new RefusalError(refusal('BODY_MALFORMED'));
    throw error;
  } finally {
    request.resume();
  }
}
