import type { UsedVersion } from '@downstream/audit/core';
import type { Tx } from '@downstream/platform/database';

interface InForce {
  state: { id?: string; versionId?: string; list?: string; name?: string; version?: number | string; sha256?: string };
}

/** The versions of lists and rules that this tenant's own log says came into force. */
export async function usedVersions(tx: Tx, size: number): Promise<{ lists: UsedVersion[]; rules: UsedVersion[] }> {
  const of = async (prefix: string): Promise<UsedVersion[]> => {
    const rows: { bytes: string }[] = await tx.query(
      `select e.bytes from audit_event e join log_leaf l on l.tenant_id = e.tenant_id and l.event_id = e.id
       where e.type = any($1) and l.place < $2 order by l.place`,
      [prefix === 'lists' ? ['watchlist.in-force'] : ['approval-matrix.published'], size],
    );
    return rows.map((row) => {
      const { state } = JSON.parse(row.bytes) as InForce;
      return {
        id: String(state.versionId ?? state.id ?? ''),
        name: state.list ?? state.name ?? prefix,
        version: String(state.version ?? ''),
        sha256: state.sha256 ?? null,
      };
    });
  };
  return { lists: await of('lists'), rules: await of('rules') };
}
