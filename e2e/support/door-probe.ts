import { Injectable, type NestInterceptor } from '@nestjs/common';
import { refusal, RefusalError } from '@downstream/kernel';

/** The header that makes a request a probe. */
export const PROBE = 'x-test-probe';

/** Says that a request has passed the door, without doing what it asks: the matrix changes nothing. */
@Injectable()
export class Probe implements NestInterceptor {
  intercept(...[context, next]: Parameters<NestInterceptor['intercept']>): ReturnType<NestInterceptor['intercept']> {
    const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, string> }>();
    if (headers[PROBE]) throw new RefusalError(refusal('SERVICE_UNAVAILABLE', { probe: true }));
    return next.handle();
  }
}
