import type { Tx } from '@downstream/platform/database';

/** The name of the maker in whose workspace the transaction runs, as its distributors know it. */
export async function makerName(tx: Tx): Promise<string> {
  const rows: { name: string }[] = await tx.query(`select name from tenant where id = $1`, [tx.context.tenantId]);
  return rows[0]?.name ?? '';
}
