import { Readable } from 'node:stream';
import { aPdf } from '@downstream/distributors/core/testing';
import {
  DecideEvidence,
  KindDirectory,
  OfferEvidence,
  RequestRound,
  type StandingKind,
} from '@downstream/checks/server';
import { DocumentsOnFile, UploadDocument } from '@downstream/distributors/server';
import { DAY, later, type DistributorId } from '@downstream/kernel';
import type { Makers } from './makers';

/** The paper on which everything below rests: one for a distributor, uploaded where it is not there yet. */
async function paperOf({ world, first }: Makers, distributorId: DistributorId) {
  const [there] = await world.tenants.within(first, (tx) => world.get(DocumentsOnFile).of(tx, distributorId));
  if (there && !there.unusable) return { id: there.id, number: there.number };
  const file = { name: 'extract.pdf', body: Readable.from([Buffer.from(aPdf(`Extract of ${distributorId}`))]) };
  const { id } = await world
    .get(UploadDocument)
    .run(first, { distributorId, kind: 'OTHER', note: null, dates: { issuedOn: null, expiresOn: null }, file });
  return { id, number: 1 };
}

/**
 * Settles every check that an approval waits for: makes again what is out of date, and brings dated evidence for what
 * nobody answered, which the second accepts. Nothing helps a check that stops.
 */
export async function settleChecks(makers: Makers, id: DistributorId): Promise<void> {
  const { world, first, second } = makers;
  const kinds = () => world.tenants.within(first, (tx) => world.get(KindDirectory).of(tx, id));
  const open = async (): Promise<readonly StandingKind[]> =>
    ((await kinds())?.kinds ?? []).filter(({ binding, standing }) => binding && !standing.settled);
  const old = (await open()).filter(({ takesEvidence }) => !takesEvidence).map(({ kind }) => kind);
  if (old.length > 0) {
    await world.tenants.within(first, (tx) => world.get(RequestRound).in(tx, id, { reason: 'ASKED', kinds: old }));
    await world.settle();
  }
  const left = await open();
  if (left.length === 0) return;
  const document = await paperOf(makers, id);
  const today = world.clock.now();
  await world.tenants.within(first, async (tx) => {
    for (const { kind } of left)
      await world.get(OfferEvidence).in(tx, id, {
        ...{ kind, document, source: 'Chamber of trade', grade: 'B', note: 'Seen in the original' },
        ...{ asOf: today.slice(0, 10), expiresOn: later(today, 300 * DAY).slice(0, 10) },
      });
  });
  const offered = (await kinds())?.kinds.flatMap(({ evidence }) => evidence) ?? [];
  await world.tenants.within(second, async (tx) => {
    for (const { id: evidence, state } of offered)
      if (state === 'OFFERED') await world.get(DecideEvidence).in(tx, evidence, 'ACCEPTED', null);
  });
}
