import type { ActorId, TenantId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { requestContext } from './request-context';

describe('requestContext', () => {
  it('is carried along, apart for each request, and gone outside', async () => {
    const one = requestContext.run({ requestId: 'one' }, async () => {
      await Promise.resolve();
      requestContext.note({ tenantId: 't' as TenantId });
      await Promise.resolve();
      return requestContext.current();
    });
    const two = requestContext.run({ requestId: 'two' }, async () => {
      requestContext.note({ actorId: 'a' as ActorId });
      await Promise.resolve();
      return requestContext.current();
    });
    expect(await Promise.all([one, two])).toEqual([
      { requestId: 'one', tenantId: 't' },
      { requestId: 'two', actorId: 'a' },
    ]);
    expect(requestContext.current()).toBeUndefined();
    requestContext.note({ tenantId: 't' as TenantId });
    expect(requestContext.current()).toBeUndefined();
  });
});
