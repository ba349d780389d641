import type { AccessWorld, Member } from '@downstream/access/server/testing';
import { listMaterialChanges } from '@downstream/contracts';
import { DistributorDirectory, ReviseDistributor } from '@downstream/distributors/server';
import type { DistributorId, ReviewId } from '@downstream/kernel';

/** The change of a distributor under watch: decided on paper, then with another contact. @returns its id */
export async function changeOf(
  house: AccessWorld,
  admin: Member,
  id: DistributorId,
  reviewId: ReviewId,
): Promise<string> {
  const { world } = house;
  const context = house.context(admin.tenantId);
  const { version } = await world.tenants.within(context, async (tx) => {
    const standing = {
      decision: 'APPROVED',
      reviewId,
      decidedAt: world.clock.now(),
      approvedUntil: null,
      conditions: [],
    };
    await tx.query(`update distributor set state = 'EXPIRED', standing = $2 where id = $1`, [
      id,
      JSON.stringify(standing),
    ]);
    return world.get(DistributorDirectory).lock(tx, id);
  });
  const contact = { name: 'Bo Ek', email: 'bo@optics.example', phone: null };
  await world.get(ReviseDistributor).run(context, { id, details: { contact }, seen: version });
  await world.settle();
  const analyst = await house.member(admin, ['analyst']);
  const { rows } = await analyst.browser.ok(listMaterialChanges, { query: { state: ['OPEN'] } } as never);
  return (rows as { id: string }[])[0]?.id ?? 'none';
}
