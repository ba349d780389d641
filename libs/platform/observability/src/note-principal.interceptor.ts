import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { HouseRequest } from '@downstream/platform/http';
import type { Observable } from 'rxjs';
import { requestContext } from './request-context';

/** Once the door has let someone in, the log lines of the request say who and for which tenant. */
@Injectable()
export class NotePrincipal implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() === 'http') {
      const { principal } = context.switchToHttp().getRequest<HouseRequest>();
      if (principal) requestContext.note({ tenantId: principal.tenantId, actorId: principal.actorId });
    }
    return next.handle();
  }
}
