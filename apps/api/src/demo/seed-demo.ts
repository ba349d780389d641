import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ActivateUser, CreateTenant, InviteUser, UserDirectory } from '@downstream/access/server';
import { Sealer } from '@downstream/audit/server';
import type { Item } from '@downstream/catalogue/core';
import { Hits, RequestListImport, RequestRescreening, ScreenDistributor, VoteOnHit } from '@downstream/checks/server';
import { AddParty, InviteDistributor, RegisterDistributor, SubmitDistributor } from '@downstream/distributors/server';
import {
  DAY,
  DEPLOYMENT,
  HOUR,
  instant,
  later,
  systemContext,
  type Context,
  type DistributorId,
  type HitId,
  type Instant,
  type TenantId,
  type UserId,
} from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { InlineRelay } from '@downstream/platform/messaging';
import { Recommend, ReturnReview, ReviewDirectory, Sign, TakeReview } from '@downstream/reviews/server';
import type { DemoDistributor } from './demo-distributor';
import { distributors } from './distributors';
import { items, type DemoItem } from './items';
import { demoPassword, maker, people, type DemoPerson } from './people';
import { ballots } from './ballots';
import { bringEvidence } from './bring-evidence';
import { settleFlags } from './settle-flags';
import type { StoryClock } from './story-clock';
import { tellItem } from './tell-items';

type Key = DemoPerson['key'];

/** Where the sample list lies: beside the bundle in a build, in its own room in the source tree. */
const samplePlaces = ['./assets/sample-sdn', '../../../../libs/checks/list-formats/src/sample-sdn'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Tells the story of the demo through the real use cases, with the clock set to when each thing happened. */
export class DemoSeed {
  private tenantId!: TenantId;
  private readonly contexts = new Map<Key, Context>();
  private readonly told = new Map<string, Item>();
  private readonly untold = [...items].sort((a, b) => b.day - a.day);

  constructor(
    private readonly app: NestExpressApplication,
    private readonly clock: StoryClock,
    private readonly today: Instant,
    private readonly progress: (line: string) => void,
  ) {}

  async run(): Promise<void> {
    await this.staff();
    await this.list();
    for (const [n, distributor] of [...distributors].sort((a, b) => b.day - a.day).entries()) {
      await this.items(distributor.day);
      await this.tell(distributor);
      this.progress(`Demo story: ${n + 1} of ${distributors.length} distributors`);
    }
    await this.settle();
    this.clock.moveTo(this.today);
    await this.lastNight();
    for (const log of [this.tenantId, DEPLOYMENT]) {
      await this.get(Sealer).seal(log);
      await this.get(Sealer).checkpoint(log);
    }
  }

  /** Everybody was searched for in the night before, as every night. */
  private async lastNight(): Promise<void> {
    const context = systemContext('scheduler', this.tenantId, 'story');
    await this.get(Tenants).within(context, (tx) => this.get(RequestRescreening).in(tx, 'NIGHTLY'));
    await this.settle();
  }

  private get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(token as never, { strict: false });
  }

  private settle(): Promise<number> {
    return this.get(InlineRelay).settle();
  }

  /** Moves the clock to a day of the story. */
  private at(daysAgo: number, hour: number): void {
    const midnight = later(instant(Date.parse(`${this.today.slice(0, 10)}T00:00:00.000Z`)), -daysAgo * DAY);
    this.clock.moveTo(later(midnight, hour * HOUR));
  }

  private as(key: Key): Context {
    const context = this.contexts.get(key);
    if (!context) throw new Error(`Nobody is called ${key}`);
    return { ...context, requestId: `story-${randomUUID().slice(0, 8)}` };
  }

  private async staff(): Promise<void> {
    this.at(200, 8);
    const admin = people[0] as DemoPerson;
    const made = await this.get(CreateTenant).run({ ...maker, kind: 'DEMO', admin });
    this.tenantId = made.tenantId;
    const setup = systemContext('setup', made.tenantId, 'story');
    for (const person of people) {
      const invited =
        person.key === admin.key
          ? made.adminId
          : (
              await this.get(InviteUser).run(setup, {
                ...person,
                ...(person.roles.includes('auditor') && { expiresAt: later(this.today, 90 * DAY) }),
              })
            ).id;
      await this.get(ActivateUser).run(setup, invited, demoPassword);
      await this.remember(person.key, invited);
    }
    await this.settle();
  }

  private async remember(key: Key, id: UserId): Promise<void> {
    const setup = systemContext('setup', this.tenantId, 'story');
    const person = await this.get(Tenants).within(setup, (tx) => this.get(UserDirectory).find(tx, id));
    if (!person) throw new Error(`${key} has no account`);
    this.contexts.set(key, {
      tenantId: this.tenantId,
      actor: { kind: 'user', id: id as never, personId: person.personId },
      requestId: 'story',
    });
  }

  /** The bundled list of invented names, in the official format: the demo works without a network. */
  private async list(): Promise<void> {
    this.at(199, 9);
    const folder = samplePlaces.find((place) => existsSync(place));
    if (!folder) throw new Error('The sample list is missing in this build');
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
    const operator = { actor: this.as('mara').actor, requestId: 'story' };
    await this.get(RequestListImport).run(operator, 'ofac-sdn', files, { sample: true });
    await this.settle();
  }

  /** Items of the days before that one, each told once: the clock of a story goes forward. */
  private async items(day: number): Promise<void> {
    const teller = {
      today: this.today,
      told: this.told,
      get: <T>(token: abstract new (...args: never[]) => T) => this.get(token),
      at: (daysAgo: number, hour: number) => this.at(daysAgo, hour),
      as: (key: Key) => this.as(key),
    };
    while (this.untold[0] && this.untold[0].day > day) await tellItem(this.untold.shift() as DemoItem, teller);
    await this.settle();
  }

  private async tell(story: DemoDistributor): Promise<void> {
    this.at(story.day, 9);
    const sponsorId = this.as('sofia').actor.id as string as UserId;
    const ana = this.as('ana');
    const { id } = await this.get(RegisterDistributor).run(ana, { ...story.details, sponsorId, tier: story.tier });
    for (const party of story.parties) await this.get(AddParty).run(ana, id, party);
    await this.settle();
    if (story.chapter === 'DRAFT') return;
    if (story.chapter === 'INVITED') {
      const { contact } = story.details;
      if (contact?.email) await this.get(InviteDistributor).run(ana, id, { name: contact.name, email: contact.email });
      await this.settle();
      return;
    }
    this.at(story.day, 11);
    await this.get(SubmitDistributor).run(ana, id);
    await this.settle();
    await this.hits(story, id);
    await this.review(story, id);
  }

  /** What people said of the hits: the honest reseller's is settled, the copy of the Silva pattern is stopped. */
  private async hits(story: DemoDistributor, id: DistributorId): Promise<void> {
    this.at(story.day, 14);
    const found = await this.get(Tenants).within(this.as('ana'), (tx) => this.get(Hits).ofDistributor(tx, id));
    const ballot = ballots[story.key];
    for (const { record, version } of found)
      if (ballot) await this.get(VoteOnHit).run(this.as('ana'), record.id as HitId, ballot, version);
    await this.settle();
  }

  /** Checks settled by evidence of two, and flags explained; a rating by that may ask for more, twice at most. */
  private async ready(story: DemoDistributor, id: DistributorId): Promise<void> {
    const get = <T>(token: abstract new (...args: never[]) => T) => this.get(token);
    for (let tiers = 0; tiers < 3; tiers += 1) {
      const settlers = { get, first: this.as('priya'), second: this.as('ana'), today: this.clock.now() };
      await bringEvidence(settlers, id, story);
      await this.settle();
      await settleFlags(settlers, id);
      await this.settle();
    }
  }

  private async review(story: DemoDistributor, distributorId: DistributorId): Promise<void> {
    const review = await this.get(Tenants).within(this.as('ana'), (tx) =>
      this.get(ReviewDirectory).latest(tx, distributorId),
    );
    if (!review) throw new Error(`${story.key} has no review`);
    this.at(story.day - 1, 10);
    await this.get(TakeReview).run(this.as('priya'), review.id);
    await this.settle();
    if (story.chapter === 'IN_REVIEW') return;
    // An approval rests on a screening of the last day, as the nightly one would have made it.
    this.at(story.day - 2, 9);
    await this.get(ScreenDistributor).run(systemContext('screener', this.tenantId, 'story'), distributorId);
    await this.settle();
    this.at(story.day - 2, 10);
    if (story.chapter !== 'REJECTED') await this.ready(story, distributorId);
    const recommended = await this.get(Recommend).run(this.as('priya'), review.id, {
      outcome: outcomeOf(story),
      conditions: [...(story.conditions ?? [])],
      reason: story.note ?? '',
      ...(story.chapter === 'REJECTED' && { grounds: story.grounds ?? [] }),
    });
    await this.settle();
    if (story.chapter === 'RECOMMENDED') return;
    if (story.chapter === 'RETURNED') {
      this.at(story.day - 3, 9);
      await this.get(ReturnReview).run(
        this.as('jonas'),
        review.id,
        'Name at least the three largest customers, with what they use the cameras for.',
      );
      await this.settle();
      return;
    }
    const snapshotHash = recommended.recommendation?.snapshot ?? '';
    for (const [n, signer] of signersOf(story).entries()) {
      this.at(story.day - 2, 14 + n);
      await this.get(Tenants).within(this.as(signer), (tx) =>
        this.get(Sign).in(tx, {
          id: review.id,
          decision: story.chapter === 'REJECTED' ? 'REJECT' : 'APPROVE',
          snapshotHash,
          note: story.chapter === 'REJECTED' ? 'Agreed: nobody says where the modules go.' : null,
        }),
      );
      await this.settle();
    }
  }
}

const outcomeOf = (story: DemoDistributor) =>
  story.chapter === 'REJECTED'
    ? ('REJECTED' as const)
    : story.conditions
      ? ('APPROVED_WITH_CONDITIONS' as const)
      : ('APPROVED' as const);

/** Who signs: the manager, and for the high tier the director as well. */
const signersOf = (story: DemoDistributor): Key[] => (story.tier === 'HIGH' ? ['jonas', 'ingrid'] : ['jonas']);
