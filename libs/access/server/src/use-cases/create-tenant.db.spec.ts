import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readProfile, signIn, whoAmI } from '@downstream/contracts';
import { DEPLOYMENT, systemContext, type UserId } from '@downstream/kernel';
import { asPerson } from '@downstream/platform/testing';
import { AccessWorld, PASSWORD } from '../testing/access-world';
import { ActivateUser } from './activate-user';
import { CreateTenant } from './create-tenant';

let access: AccessWorld;
let create: CreateTenant;
beforeAll(async () => {
  access = await AccessWorld.create();
  create = access.world.get(CreateTenant);
});
afterAll(() => access.world.close());

const demo = (slug: string, email = access.address('demo')) => ({
  slug,
  name: 'Aurelia Imaging',
  kind: 'DEMO' as const,
  admin: { email, name: 'Ida Admin' },
});

describe('making a workspace', () => {
  it('makes the log of the deployment once, also when two begin together', async () => {
    await Promise.all([create.ensureDeployment(), create.ensureDeployment(), create.ensureDeployment()]);
    await create.ensureDeployment();
    expect(await access.events(DEPLOYMENT)).toEqual(['tenant.created']);
  });

  it('asks for a second factor, except in the demo, whose screens say so', async () => {
    const strict = await access.tenant();
    expect(await strict.browser.ok(whoAmI)).toMatchObject({ tenant: { kind: 'CUSTOMER', secondFactorRequired: true } });

    const email = access.address('demo');
    const { tenantId, adminId } = await create.run(demo('demo', email));
    expect(await access.events(tenantId)).toEqual(['tenant.created', 'user.invited', 'link.issued']);
    await access.world.get(ActivateUser).run(systemContext('setup', tenantId, 'seed'), adminId, PASSWORD);
    const browser = access.browser();
    expect(await browser.ok(signIn, { body: { email, password: PASSWORD } })).toEqual({ state: 'SIGNED_IN' });
    expect(await browser.ok(whoAmI)).toMatchObject({ banners: ['SECOND_FACTOR_OFF', 'DEMO'] });
    await browser.ok(readProfile);
  });

  it('refuses a slug that is taken, and leaves nothing behind', async () => {
    await create.run(demo('taken'));
    const before = await access.world.operations.tenantIds();
    await expect(create.run(demo('taken'))).rejects.toMatchObject({ refusal: { code: 'SLUG_IN_USE' } });
    expect(await access.world.operations.tenantIds()).toEqual(before);
  });

  it('lets nobody but the set-up give a password on the spot', async () => {
    const { tenantId, adminId } = await create.run(demo('by-hand'));
    await expect(access.world.get(ActivateUser).run(asPerson(tenantId), adminId, PASSWORD)).rejects.toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    });
    const setUp = systemContext('setup', tenantId, 'seed');
    // Where no second factor stands beside it, a password needs fifteen characters.
    await expect(access.world.get(ActivateUser).run(setUp, adminId, 'tP8-zq4!vK')).rejects.toMatchObject({
      refusal: { code: 'PASSWORD_WEAK', details: { faults: ['TOO_SHORT'], minimum: 15 } },
    });
    await access.world.get(ActivateUser).run(setUp, adminId, PASSWORD);
    await expect(access.world.get(ActivateUser).run(setUp, adminId, PASSWORD)).rejects.toMatchObject({
      refusal: { code: 'TRANSITION_NOT_ALLOWED' },
    });
    await expect(
      access.world.get(ActivateUser).run(setUp, crypto.randomUUID() as UserId, PASSWORD),
    ).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });
});
