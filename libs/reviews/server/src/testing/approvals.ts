import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RequestListImport } from '@downstream/checks/server';
import { anOfficer, anOwner } from '@downstream/distributors/core/testing';
import { DistributorDirectory } from '@downstream/distributors/server';
import { openDesk, submitted, type Colleague, type Desk } from '@downstream/distributors/server/testing';
import {
  DEPLOYMENT,
  systemContext,
  type DistributorId,
  type DistributorState,
  type ReviewId,
} from '@downstream/kernel';
import type { WorldOptions } from '@downstream/platform/testing';
import type { FiledReview } from '../persistence/filed-review';
import { Reviews } from '../persistence/reviews';
import { ReviewsModule } from '../reviews.module';
import { Recommend } from '../use-cases/recommend';
import { Sign, type Ballot } from '../use-cases/sign';
import { TakeReview } from '../use-cases/take-review';
import { makeReady } from './ready-case';

const sample = join(import.meta.dirname, '../../../../checks/list-formats/src/sample-sdn');

/** A desk with reviews, a list in force and its people: ana makes, the others check. */
export interface ReviewDesk extends Desk {
  readonly ana: Colleague;
  readonly ben: Colleague;
  /** A submitted, screened distributor and the review that opened by itself. */
  open(
    tier?: FiledDistributorTier,
    details?: Parameters<typeof submitted>[2],
  ): Promise<{ distributorId: DistributorId; review: FiledReview }>;
  /** Settles what stands in the way of a recommendation: by ana, and by eva where it takes two. */
  makeReady(id: DistributorId): Promise<void>;
  /** One that ana has recommended to approve. */
  pending(tier?: FiledDistributorTier): Promise<{ distributorId: DistributorId; review: FiledReview }>;
  review(id: ReviewId): Promise<FiledReview>;
  /** All reviews of a distributor, oldest first. */
  reviewsOf(id: DistributorId): Promise<FiledReview[]>;
  distributorState(id: DistributorId): Promise<DistributorState | undefined>;
  sign(who: Colleague, review: FiledReview, ballot?: Partial<Ballot>): Promise<FiledReview>;
}

type FiledDistributorTier = 'LOW' | 'MEDIUM' | 'HIGH' | null;

/** Opens a desk with a list in force; close its world afterwards. */
export async function openReviewDesk(options: WorldOptions = {}): Promise<ReviewDesk> {
  const desk = await openDesk({ ...options, imports: [ReviewsModule] });
  const { world } = desk;
  const files = readdirSync(sample)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(sample, name))) }));
  await world.settle();
  await world
    .get(RequestListImport)
    .run(systemContext('importer', DEPLOYMENT, 'test'), 'ofac-sdn', files, { sample: true });
  await world.settle();
  const ana = await desk.hire('Ana', 'analyst');
  const ben = await desk.hire('Ben', 'analyst');
  const eva = await desk.hire('Eva', 'analyst');
  const within = <T>(work: Parameters<typeof world.tenants.within<T>>[1]) => world.tenants.within(ana.context, work);
  const read = async (id: ReviewId): Promise<FiledReview> => {
    const review = await within((tx) => world.get(Reviews).find(tx, id));
    if (!review) throw new Error('No such review');
    return review;
  };
  let opened = 0;
  const open: ReviewDesk['open'] = async (tier = 'LOW', details = {}) => {
    // Each has an office, people, a mailbox and a telephone of its own: who shares them with others is rated worse.
    const own = String((opened += 1)).padStart(4, '0');
    const contact = { name: 'Aigerim Bekova', email: `a.${own}@baikal-optika.example`, phone: `+7701555${own}` };
    const address = { lines: [`Abay Avenue ${own}`], city: 'Almaty', postalCode: '050000', country: 'KZ' };
    const dateOfBirth = `19${50 + (opened % 50)}-0${1 + (Math.floor(opened / 50) % 9)}-11`;
    const people = [anOwner({ dateOfBirth }), anOfficer({ dateOfBirth })] as const;
    const distributorId = await submitted(desk, ana.context, { contact, address, ...details }, tier, people);
    await world.settle();
    const [review] = await within((tx) => world.get(Reviews).all(tx, distributorId));
    if (!review) throw new Error('No review has opened by itself');
    return { distributorId, review };
  };
  const ready = (id: DistributorId) => makeReady({ world, first: ana.context, second: eva.context }, id);
  return {
    ...desk,
    ana,
    ben,
    open,
    makeReady: ready,
    pending: async (tier = 'LOW') => {
      const { distributorId, review } = await open(tier);
      await ready(distributorId);
      await world.get(TakeReview).run(ana.context, review.id);
      const proposal = { outcome: 'APPROVED' as const, reason: 'Known reseller, no open hits.', conditions: [] };
      const recommended = await world.get(Recommend).run(ana.context, review.id, proposal);
      await world.settle();
      return { distributorId, review: recommended };
    },
    review: read,
    reviewsOf: (id) => within((tx) => world.get(Reviews).all(tx, id)),
    distributorState: async (id) => (await within((tx) => world.get(DistributorDirectory).byId(tx, id)))?.state,
    sign: ({ context }, { id, recommendation }, ballot = {}) =>
      world.tenants.within(context, (tx) =>
        world.get(Sign).in(tx, {
          ...{ id, decision: 'APPROVE', snapshotHash: recommendation?.snapshot ?? '', note: null },
          ...(ballot.decision === 'REJECT' && { grounds: ['RG-INCOMPLETE'] }),
          ...ballot,
        }),
      ),
  };
}
