import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { refusal, RefusalError } from '@downstream/kernel';
import { ALLOW, ANYONE, SIGNED_IN } from './allow';
import type { Response } from 'express';
import { crossSite } from './cross-site';
import { FrontDoor } from './front-door';
import type { HouseRequest } from './house-request';
import { RateLimits } from './rate-limits';
import { Visitors } from './visitors';

/** Asks at every route, in this order: from where, how often, who, and may they. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly door: FrontDoor,
    private readonly limits: RateLimits,
    private readonly visitors: Visitors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<HouseRequest>();
    this.visitors.receive(request, http.getResponse<Response>());
    const permission = Reflect.getMetadata(ALLOW, context.getHandler()) as string | undefined;
    if (permission === undefined) throw new Error('A route without @Allow was reached');
    if (crossSite(request)) throw new RefusalError(refusal('CROSS_SITE_REQUEST'));
    await this.limits.general(request.ip ?? 'unknown');
    const principal = await this.door.authenticate(request);
    if (principal) request.principal = principal;
    if (permission === ANYONE) return true;
    if (!principal) throw new RefusalError(refusal('NOT_SIGNED_IN'));
    if (permission === SIGNED_IN ? !principal.permissions.has(SIGNED_IN) : !principal.permissions.has(permission)) {
      throw new RefusalError(refusal('NOT_ALLOWED', { permission }));
    }
    return true;
  }
}
