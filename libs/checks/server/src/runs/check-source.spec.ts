import { describe, expect, it } from '@jest/globals';
import { systemContext, type TenantId } from '@downstream/kernel';
import { NoSource } from './check-source';

describe('a deployment that asks nobody', () => {
  it('says so, and says nothing of the company', async () => {
    const context = systemContext('screener', 'b0a1d1b8-1111-4111-8111-111111111111' as TenantId, 'test');
    expect(await new NoSource().ask(context, 'LEI')).toEqual({ kind: 'UNAVAILABLE', source: 'LEI', why: 'NO_SOURCE' });
  });
});
