import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import { honestAnswers, PortalHouse, Signing, type Invited } from '@downstream/attestations/server/testing';
import { readStatement, submitPortalAnswers } from '@downstream/contracts';
import { DEPLOYMENT, systemContext, type DistributorId } from '@downstream/kernel';
import { CheckDirectory } from './check-directory';
import { ChecksModule } from './checks.module';
import { sampleFiles } from './testing/screening-desk';
import { RequestListImport } from './use-cases/request-list-import';

let house: PortalHouse;
let signing: Signing;
let analyst: Member;
beforeAll(async () => {
  house = await PortalHouse.open(ChecksModule);
  signing = new Signing(house);
  ({ analyst } = await house.maker());
  const operator = systemContext('importer', DEPLOYMENT, 'test');
  await house.access.world.get(RequestListImport).run(operator, 'ofac-sdn', sampleFiles(), { sample: true });
  await house.access.world.settle();
}, 60_000);
afterAll(() => house.close());

/** Somebody of the bundled sample. */
const LISTED = 'Gennady Sorokhtin';

/** Whom the screening of a distributor means, each with whether somebody like it is listed. */
async function searched(id: DistributorId): Promise<readonly string[]> {
  const { world } = house.access;
  const now = await world.tenants.within(house.access.context(analyst.tenantId), (tx) =>
    world.get(CheckDirectory).standing(tx, id),
  );
  return (now?.subjects ?? []).map(({ role, names, partyId }) => {
    const hit = now?.hits.some(({ record }) => record.partyId === partyId) ?? false;
    return `${role} ${names[0] ?? ''}${hit ? ' (hit)' : ''}`;
  });
}

const text = (words: string) => ({ type: 'TEXT' as const, text: words });
const customer = (id: string, name: string, sector: string) => ({
  id,
  cells: {
    name: text(name),
    address: {
      type: 'ADDRESS' as const,
      address: { lines: ['Panfilov Street 44'], city: 'Almaty', postalCode: null, country: 'KZ' },
    },
    sector: { type: 'CHOICE' as const, choice: sector },
  },
});

/** A statement that names two end users, one of them listed. */
async function signed(who: Invited): Promise<string> {
  const id = await signing.asked(analyst, who, 'T1');
  await signing.signed(
    who,
    id,
    honestAnswers('T1', {
      dispositions: { type: 'CHOICES', choices: ['RESELL_AS_IS'] },
      endUsers: { type: 'ROWS', rows: [customer('1', 'Heat Audit', 'INDUSTRY'), customer('2', LISTED, 'PRIVATE')] },
    }),
  );
  await house.access.world.settle();
  return id;
}
const unscreened = async (id: string): Promise<unknown[]> => {
  const { judged } = await analyst.browser.ok(readStatement, { params: { id } } as never);
  return (judged as { rule: string; facts: object }[]).filter(({ rule }) => rule === 'AT_14');
};

describe('whom a signed statement names', () => {
  it('is searched for on the lists, and answers whether everybody was', async () => {
    const who = await house.invited(analyst);
    await house.answerAll(who);
    await who.browser.ok(submitPortalAnswers, {});
    await house.access.world.settle();
    expect(await searched(who.id)).not.toContain('END_USER Heat Audit');
    const id = await signed(who);
    expect(await searched(who.id)).toEqual(expect.arrayContaining(['END_USER Heat Audit', `END_USER ${LISTED} (hit)`]));
    expect(await unscreened(id)).toEqual([]);
  }, 40_000);

  it('waits, and is said to be not screened, while the distributor is not under watch', async () => {
    const who = await house.invited(analyst);
    const id = await signed(who);
    expect(await unscreened(id)).toContainEqual(expect.objectContaining({ facts: { name: 'Heat Audit' } }));
  }, 40_000);
});
