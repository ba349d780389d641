// Tenants that somebody works in: made, invited and entered the way people do it.
import { openClient } from './client.mjs';
import { demoPassword, mailTo } from './people.mjs';

const INVITATION = /#([\w-]{43})/;

/**
 * Makes a workspace on the command line and lets its first user in, who is an analyst and needs no second factor.
 * @param owner a connection of the owner role, with `app.backup` on
 * @param options.operator whether the user may import lists
 * @returns `{ tenantId, userId, client }`, the client signed in
 */
export async function workedTenant({ atEnd }, house, owner, slug, { operator = false } = {}) {
  const email = `analyst@${slug}.example`;
  const admin = ['--admin-email', email, '--admin-name', 'Ana List', ...(operator ? ['--operator'] : [])];
  await house.run(['cli', 'tenants', 'create', slug, `Maker ${slug}`, ...admin]);
  const { rows } = await owner.query(
    `update user_account set roles = '{analyst}' where email = $1 returning id, tenant_id`,
    [email],
  );
  const { id: userId, tenant_id: tenantId } = rows[0];
  await owner.query(`update tenant set second_factor_required = false where id = $1`, [tenantId]);
  const client = openClient(house.base);
  atEnd(() => client.close());
  const token = INVITATION.exec(await mailTo(house.base, email, INVITATION, () => true))[1];
  await client.call('POST', 'invitations/acceptance', { token, password: demoPassword });
  return { tenantId, userId, client };
}
