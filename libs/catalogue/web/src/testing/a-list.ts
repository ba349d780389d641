import type { Instant } from '@downstream/kernel';
import type { VersionRecord } from '../lists/list-store';

/** A row of sensitive goods. */
export const aGoodsRow = (goods: string, prefix = '9403') => ({
  ...{ goods, description: goods, prefixes: [prefix], controlNumbers: [], parameters: [] },
  status: 'POLICY' as const,
});

/** Version 2 of a list of sensitive goods, a draft of somebody else. */
export const aVersion = (facts: Partial<VersionRecord> = {}): VersionRecord => {
  const rows = facts.rows ?? [aGoodsRow('chairs'), aGoodsRow('tables', '9404')];
  return {
    list: 'our-goods',
    kind: 'SENSITIVE_GOODS',
    number: 2,
    state: 'DRAFT',
    effectiveFrom: null,
    shipped: false,
    inForce: false,
    source: 'Our choice',
    rowCount: rows.length,
    drafted: null,
    published: null,
    returnReason: null,
    mine: false,
    version: 3,
    ...facts,
    rows,
  };
};

/** Version 1 of the same list, in force. */
export const aCurrent = (facts: Partial<VersionRecord> = {}): VersionRecord =>
  aVersion({
    number: 1,
    state: 'PUBLISHED',
    effectiveFrom: '2026-01-01T00:00:00.000Z' as Instant,
    inForce: true,
    rows: [aGoodsRow('chairs', '9401')],
    ...facts,
  });

/** A version as a list of versions shows it. */
export const summaryOf = ({ rows: _, ...summary }: VersionRecord): Omit<VersionRecord, 'rows'> => summary;
