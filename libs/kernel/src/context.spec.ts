import { describe, expect, it } from '@jest/globals';
import { DEPLOYMENT, systemActors, systemContext } from './context';
import { isUuid, type TenantId } from './ids';

describe('system actors', () => {
  it('have ids of their own, none of them the id of the deployment log', () => {
    const ids: string[] = [...Object.values(systemActors), DEPLOYMENT];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !isUuid(id))).toEqual([]);
  });

  it('keep the ids that already stand in sealed events', () => {
    expect(systemActors).toMatchObject({
      relay: '00000000-0000-7000-8000-000000000001',
      sealer: '00000000-0000-7000-8000-000000000002',
      scheduler: '00000000-0000-7000-8000-000000000003',
      importer: '00000000-0000-7000-8000-000000000004',
    });
  });
});

describe('systemContext', () => {
  it('acts as a machine in one tenant, without a person', () => {
    const tenant = '01920000-0000-7000-8000-0000000000aa' as TenantId;
    expect(systemContext('relay', tenant, 'r-1')).toEqual({
      tenantId: tenant,
      actor: { kind: 'system', id: systemActors.relay },
      requestId: 'r-1',
    });
  });
});
