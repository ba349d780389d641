import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActorId, Context } from '@downstream/kernel';
import { AccessWorld, PASSWORD, type Member } from '../testing/access-world';
import { Reauthenticate } from './reauthenticate';

let access: AccessWorld;
let member: Member;
beforeAll(async () => {
  access = await AccessWorld.create();
  member = await access.member(await access.tenant(), ['approver'], { grade: 'senior' });
});
afterAll(() => access.world.close());

const context = (kind: Context['actor']['kind'] = 'user'): Context => ({
  tenantId: member.tenantId,
  actor: { kind, id: member.id as string as ActorId },
  requestId: 'a-signature',
});
const again = (proof: Parameters<Reauthenticate['run']>[1], kind?: Context['actor']['kind']) =>
  access.world.get(Reauthenticate).run(context(kind), proof);

describe('proving again who one is', () => {
  it('takes the password, or a code of the authenticator app once', async () => {
    await again({ password: PASSWORD });
    const code = access.nextCode(member.secret);
    await again({ code });
    await expect(again({ code })).rejects.toMatchObject({ refusal: { code: 'SECOND_FACTOR_FAILED' } });
  });

  it('refuses and records what is wrong, and stops after ten tries', async () => {
    const codes: string[] = [];
    for (let i = 0; i < 11; i++) {
      await again({ password: `guess ${i}` }).catch((error: { refusal: { code: string } }) =>
        codes.push(error.refusal.code),
      );
    }
    // One of the ten was spent on the code that was used twice.
    expect(codes).toEqual([...Array(9).fill('PASSWORD_WRONG'), 'TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
    const refused = (await access.events(member.tenantId)).filter((type) => type === 'sign-in.refused');
    expect(refused).toHaveLength(10);
  });

  it('is for people: no key and no machine can', async () => {
    for (const kind of ['key', 'system'] as const) {
      await expect(again({ password: PASSWORD }, kind)).rejects.toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    }
  });
});
