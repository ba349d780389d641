import { idOf, minute } from '@downstream/distributors/core/testing';
import type { ActorId, DistributorId, Id, PersonId } from '@downstream/kernel';
import type { StatementRow } from '../desk/statements/statement-words';

const ana = { kind: 'user', id: idOf<ActorId>('user ana'), personId: idOf<PersonId>('ana') } as const;
/** That Ana Costa asked for it. */
export const askedByAna = {
  by: { ...ana, name: 'Ana Costa', role: 'analyst' as const },
  at: minute(),
  onBehalf: false,
};

/** An attestation in a list; `n` tells several apart. */
export const aStatementRow = (n: number, facts: Partial<StatementRow> = {}): StatementRow => ({
  id: idOf<Id<'attestation'>>(`attestation ${n}`),
  kind: 'T1',
  templateVersion: 1,
  state: 'SENT',
  dueAt: '2099-12-04T08:00:00.000Z' as StatementRow['dueAt'],
  validFrom: null,
  validTo: null,
  number: 1,
  version: 1,
  distributor: { id: idOf<DistributorId>(`distributor ${n}`), name: `Reseller ${n}`, country: 'KZ' },
  asked: askedByAna,
  findings: 0,
  stopping: 0,
  open: { ATTENTION: 0, INQUIRE: 0, STOP: 0 },
  ...facts,
});

/** A page of rows that has no further one. */
export const pageOf = <T>(rows: readonly T[], total = rows.length, next: string | null = null) => ({
  rows: [...rows],
  total,
  next,
});
