import { expect, it } from '@jest/globals';
import type { DistributorId, DocumentId } from '@downstream/kernel';
import { anAct, idOf, minute } from '../testing';
import { attentionOf } from './attention';
import { addVersion, fileDocument, noteScan, removeDocument, type Document, type ReceivedFile } from './document';

const scan = { state: 'NOTHING_FOUND', at: minute(), by: 'ClamAV', gap: null, found: null } as const;
const file = (sha256 = 'a'): ReceivedFile => ({
  ...{ name: 'licence.pdf', type: 'PDF', bytes: 900, metadataRemoved: false, carries: [], scan },
  ...{ sha256: sha256.repeat(64), receivedSha256: sha256.repeat(64) },
});
const done = (result: ReturnType<typeof fileDocument>): Document => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const until = (expiresOn: string | null): Document => {
  const facts = { id: idOf<DocumentId>('licence'), distributorId: idOf<DistributorId>('distributor'), note: null };
  return done(fileDocument({ ...facts, kind: 'LICENCE' }, file(), { issuedOn: null, expiresOn }, anAct()));
};

it('counts by the newest file of what is in use', () => {
  const renewed = done(
    addVersion(until('2026-01-01'), file('b'), { issuedOn: null, expiresOn: '2030-01-01' }, anAct()),
  );
  const removed = done(removeDocument(until('2026-01-01'), 'Not theirs', anAct()));
  const infected = done(noteScan(until(null), 1, { ...scan, state: 'INFECTED', found: 'Eicar' }));
  const all = [until('2026-03-01'), until('2026-03-20'), until('2027-01-01'), until(null), renewed, removed, infected];
  expect(attentionOf(all, '2026-03-02')).toEqual({ ended: 1, endsSoon: 1, infected: 1 });
});
