import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import {
  acceptStatement,
  addParty,
  checkCompleted,
  coverStatements,
  readDistributor,
  readStatement,
  reviseDistributor,
} from '@downstream/contracts';
import { anOwner } from '@downstream/distributors/core/testing';
import { DistributorDirectory } from '@downstream/distributors/server';
import { DAY, type Id, type RefusalError } from '@downstream/kernel';
import { Outbox } from '@downstream/platform/messaging';
import { QuantityLines, type FiledLine } from '../persistence/quantity-lines';
import { honestAnswers, PortalHouse, Signing, type Invited } from '../testing';
import { AttestedLines } from '../use-cases/attested-lines';
import { WatchAttestations } from '../use-cases/watch-attestations';

let house: PortalHouse;
let signing: Signing;
let analyst: Member;
beforeAll(async () => {
  house = await PortalHouse.open();
  signing = new Signing(house);
  ({ analyst } = await house.maker());
}, 60_000);
afterAll(() => house.close());

type StatementId = Id<'attestation'>;
const at = (id: string, body?: object) => ({ params: { id }, ...(body && { body }) }) as never;

const goods = (quantity: number) => ({
  items: {
    type: 'ROWS' as const,
    rows: [
      {
        id: '1',
        cells: {
          partNumber: { type: 'TEXT' as const, text: 'TC-2' },
          description: { type: 'TEXT' as const, text: 'Thermal camera' },
          hs6: { type: 'TEXT' as const, text: '8525.89' },
          quantity: { type: 'NUMBER' as const, number: quantity },
          unit: { type: 'CHOICE' as const, choice: 'PCS' },
          value: { type: 'NUMBER' as const, number: 98_000 },
          currency: { type: 'CHOICE' as const, choice: 'EUR' },
        },
      },
    ],
  },
});

/** A distributor with an attestation that was taken. */
async function taken(kind: 'T1' | 'T2', more = {}): Promise<{ readonly who: Invited; readonly id: StatementId }> {
  const who = await house.invited(analyst);
  const id = await signing.asked(analyst, who, kind);
  await signing.signed(who, id, honestAnswers(kind, more));
  await analyst.browser.ok(acceptStatement, at(id));
  return { who, id };
}

const version = async ({ id }: Invited) => ({
  'if-match': `"${(await analyst.browser.ok(readDistributor, at(id)))['version']}"`,
});
const holdsOf = ({ id }: Invited) =>
  house.access.world.tenants.within(house.access.context(analyst.tenantId), (tx) =>
    house.access.world.get(DistributorDirectory).holdsOf(tx, id),
  );
const stateOf = async (id: StatementId) => (await analyst.browser.ok(readStatement, at(id)))['state'];
const linesOf = (id: StatementId): Promise<readonly FiledLine[]> =>
  house.access.world.tenants.within(house.access.context(analyst.tenantId), (tx) =>
    house.access.world.get(QuantityLines).of(tx, id),
  );

describe('the quantity ledger', () => {
  it('never gives more than was attested, with fifty who take at once', async () => {
    const { id } = await taken('T1', goods(20));
    const [line] = await linesOf(id);
    expect(line).toMatchObject({ partKey: 'TC2', hs6: '852589', unit: 'PCS', attested: '20', taken: '0' });
    const take = (consumer: string, amount: string) =>
      house.access.world.tenants.within(house.access.context(analyst.tenantId), (tx) =>
        house.access.world
          .get(AttestedLines)
          .take(tx, line?.id as Id<'attestationLine'>, consumer, { amount, unit: 'pcs' }),
      );
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => take(`order ${i}`, '1')));
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toHaveLength(30);
    for (const reason of refused) expect((reason as RefusalError).refusal.code).toBe('QUANTITY_EXCEEDED');
    expect((await linesOf(id))[0]?.taken).toBe('20');
    // Who has taken may ask again for the same, and gets nothing twice.
    const first = outcomes.findIndex((one) => one.status === 'fulfilled');
    await take(`order ${first}`, '1');
    expect((await linesOf(id))[0]?.taken).toBe('20');
  }, 20_000);
});

describe('coverage', () => {
  it('relies on nothing whose parties were not screened, and says so', async () => {
    const { who } = await taken('T1', goods(5));
    const wanted = { id: '1', partNumber: 'tc 2', hs6: '852589', amount: '2', unit: 'pcs', destination: 'KZ' };
    const lines = [{ ...wanted, endUser: null, kinds: ['T1', 'T2'] }];
    const answer = await analyst.browser.ok(coverStatements, { body: { distributor: who.id, lines } } as never);
    expect(answer['lines']).toEqual([
      {
        line: '1',
        covered: false,
        templates: [
          { kind: 'T1', by: null, of: null, gap: 'NOT_USABLE' },
          { kind: 'T2', by: null, of: null, gap: 'NONE' },
        ],
      },
    ]);
  }, 15_000);
});

/** Word that everybody of these names was searched for now. */
async function searched(who: Invited, names: readonly string[]): Promise<void> {
  const { world } = house.access;
  const subjects = names.map((name) => ({
    ...{ partyId: crypto.randomUUID(), role: 'OFFICER' as const, name, names: [name], fingerprint: 'f'.repeat(64) },
    ...{
      outcome: 'SEARCHED' as const,
      by: { names: 1, identifiers: 0, addresses: 0, countries: 0, dateOfBirth: false },
    },
  }));
  const id = crypto.randomUUID();
  const state = {
    ...{ id, distributorId: who.id as string, kind: 'SCREENING' as const, result: 'CLEAR' as const, listVersions: [] },
    ...{ methodVersion: '1', threshold: 0.8, inputsHash: 'e'.repeat(64), subjects, candidates: [], goneHitIds: [] },
    ...{ hitIds: [], openHits: 0, at: world.clock.now() },
  };
  await world.tenants.within(house.access.context(analyst.tenantId), (tx) =>
    world.get(Outbox).add(tx, checkCompleted, { subject: id as never, state: state as never }),
  );
  await world.settle();
}

describe('screening after the signature', () => {
  it('lets an attestation count once everybody it names was searched for by that name', async () => {
    const { who, id } = await taken('T1', goods(5));
    const wanted = { id: '1', partNumber: 'tc 2', hs6: '852589', amount: '5', unit: 'pcs', destination: 'KZ' };
    const body = { distributor: who.id, lines: [{ ...wanted, endUser: null, kinds: ['T1'] }] };
    const gaps = async () =>
      (await analyst.browser.ok(coverStatements, { body } as never))['lines'][0].templates[0].gap as unknown;
    await searched(who, ['Baikal Optika']);
    expect(await gaps()).toBe('NOT_USABLE');
    const intermediary = 'Some words';
    await searched(who, ['Baikal Optika', 'aigerim  BEKOVA', intermediary]);
    const view = await analyst.browser.ok(readStatement, at(id));
    expect([view['judged'], await gaps()]).toEqual([[], null]);
  }, 15_000);
});

describe('what an attestation rests on', () => {
  it('ends it when it changes, with a finding, and stops orders', async () => {
    const { who, id } = await taken('T2');
    await analyst.browser.ok(
      reviseDistributor,
      {
        params: { id: who.id },
        body: { website: 'https://new.baikal-optika.example' },
      } as never,
      await version(who),
    );
    await house.access.world.settle();
    expect(await stateOf(id)).toBe('ACCEPTED');
    const { id: _, ...owner } = anOwner();
    await analyst.browser.ok(addParty, { params: { id: who.id }, body: owner } as never);
    await house.access.world.settle();
    const view = await analyst.browser.ok(readStatement, at(id));
    expect([view['state'], view['reason']]).toEqual(['LAPSED', 'OWNER']);
    expect(view['judged']).toContainEqual(
      expect.objectContaining({ rule: 'AT_13', reason: 'OWNER', severity: 'LAPSE' }),
    );
    expect(await holdsOf(who)).toMatchObject([{ cause: id, releasedAt: null }]);
  }, 15_000);
});

describe('the end of an attestation', () => {
  it('is told of ahead, each day once, and stops orders when it comes', async () => {
    const { who, id } = await taken('T2');
    const { world } = house.access;
    const watch = world.get(WatchAttestations);
    const { validTo } = await analyst.browser.ok(readStatement, at(id));
    const goTo = (left: number) => {
      const now = Date.parse(world.clock.now());
      world.clock.advance(Date.parse(`${validTo}T09:00:00Z`) - left * DAY - now);
    };
    const letters = async () => {
      await world.settle();
      return house.access.mail.to(who.email).filter(({ text }) => text.includes('ends on')).length;
    };
    goTo(61);
    await watch.look();
    expect(await letters()).toBe(0);
    goTo(30);
    await watch.look();
    await watch.look();
    expect(await letters()).toBe(1);
    goTo(1);
    await watch.look();
    expect(await letters()).toBe(2);
    goTo(-1);
    await watch.look();
    await world.settle();
    const events = await house.access.events(analyst.tenantId);
    expect(events).toEqual(expect.arrayContaining(['attestation.end-told', 'attestation.expired', 'hold.placed']));
    expect(house.access.mail.to(who.email).at(-1)?.text).toContain('has ended');
  }, 20_000);
});
