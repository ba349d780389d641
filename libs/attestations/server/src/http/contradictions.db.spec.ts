import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import type { Answer } from '@downstream/attestations/core';
import { questionnaireInForce } from '@downstream/attestations/core/shipped';
import { completeAnswers } from '@downstream/attestations/core/testing';
import {
  acceptStatement,
  contradictStatement,
  hitRaised,
  listStatements,
  readDistributor,
  readStatement,
  savePortalAnswers,
  settleContradiction,
  submitPortalAnswers,
} from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { Id } from '@downstream/kernel';
import { Outbox } from '@downstream/platform/messaging';
import { honestAnswers, patchesOf, PortalHouse, Signing, type Invited } from '../testing';
import { NightlyContradictions } from '../use-cases/nightly-contradictions';

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
interface Shown {
  id: string;
  code: string;
  gravity: string;
  state: string;
  ours: { field: string; says: string };
  theirs: { source: string; field: string; says: string; statement: { distributor: { id: string } } | null };
}
const at = (id: string, body?: object) => ({ params: { id }, ...(body && { body }) }) as never;
const read = (id: StatementId) => analyst.browser.ok(readStatement, at(id));
const shown = async (id: StatementId) => (await read(id))['contradictions'] as Shown[];
const open = async (id: StatementId) =>
  (await shown(id)).filter(({ state }) => state === 'OPEN').map(({ code, gravity }) => `${code} ${gravity}`);
const settle = (id: StatementId, contradiction: string, reason = 'The founder showed us the lease.') =>
  analyst.browser.call(settleContradiction, { params: { id, contradiction }, body: { reason } } as never);
const holdsOf = ({ id }: Invited) =>
  house.access.world.tenants.within(house.access.context(analyst.tenantId), (tx) =>
    house.access.world.get(DistributorDirectory).holdsOf(tx, id),
  );

const cell = (number: number) => ({ type: 'NUMBER' as const, number });
const text = (words: string) => ({ type: 'TEXT' as const, text: words });
/** Goods as a row of a statement. */
const goods = (what: string, hs6: string, quantity: number): Answer => ({
  type: 'ROWS',
  rows: [
    {
      id: '1',
      cells: {
        ...{ partNumber: text(what), description: text(what), hs6: text(hs6), quantity: cell(quantity) },
        ...{
          unit: { type: 'CHOICE', choice: 'PCS' },
          value: cell(98_000),
          currency: { type: 'CHOICE', choice: 'EUR' },
        },
      },
    },
  ],
});
const someCustomer: Answer = {
  type: 'ROWS',
  rows: [
    {
      id: 'user-1',
      cells: {
        name: text('Heat Audit Kazakhstan'),
        address: {
          type: 'ADDRESS',
          address: { lines: ['Panfilov Street 44'], city: 'Almaty', postalCode: null, country: 'KZ' },
        },
        sector: { type: 'CHOICE', choice: 'INDUSTRY' },
      },
    },
  ],
};
const choices = (...some: string[]): Answer => ({ type: 'CHOICES', choices: some });
const ago = (months: number): string => {
  const now = new Date(house.access.world.clock.now());
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 10);
};

/** A distributor says of itself since when it is there and how many work for it, at an address of its own. */
async function introduced(
  who: Invited,
  name: string,
  foundedOn: string,
  lines: readonly string[],
  people = 'TO_5',
  number = '120340009870',
): Promise<void> {
  const address = { lines: [...lines], city: 'Almaty', postalCode: '050000', country: 'KZ' };
  const answers = await house.withFiles(who, {
    ...completeAnswers(questionnaireInForce),
    legalName: { type: 'NAME', name: { native: name, latin: null, language: 'en' } },
    registryNumber: { type: 'REGISTRY_NUMBER', number: { scheme: 'BIN', value: number } },
    incorporatedOn: { type: 'DATE', date: foundedOn },
    employees: { type: 'BAND', band: people },
    address: { type: 'ADDRESS', address },
  } as ReturnType<typeof completeAnswers>);
  await who.browser.ok(savePortalAnswers, { body: { patches: patchesOf(answers) as never } });
  await who.browser.ok(submitPortalAnswers, {});
  await house.access.world.settle();
}

/** One that was invited and has done so. */
async function company(
  name: string,
  ...said: Parameters<typeof introduced> extends [Invited, string, ...infer Rest] ? Rest : never
): Promise<Invited> {
  const who = await house.invited(analyst, name);
  await introduced(who, name, ...said);
  return who;
}

/** Signs a general statement in the name of a company. */
async function signed(
  who: Invited,
  name: string,
  lines: readonly string[],
  more: Readonly<Record<string, Answer>>,
  device?: string,
): Promise<StatementId> {
  const id = await signing.asked(analyst, who, 'T1');
  const record = await analyst.browser.ok(readDistributor, at(who.id));
  await signing.signed(
    who,
    id,
    honestAnswers('T1', {
      issuerName: { type: 'NAME', name: { native: name, latin: null, language: 'en' } },
      issuerNumber: { type: 'REGISTRY_NUMBER', number: record['registryNumber'] as never },
      issuerAddress: {
        type: 'ADDRESS',
        address: { lines: [...lines], city: 'Almaty', postalCode: '050000', country: 'KZ' },
      },
      issuerRole: { type: 'CHOICE', choice: 'DISTRIBUTOR' },
      ...(more['dispositions'] && { endUsers: someCustomer }),
      ...more,
    }),
    device === undefined ? {} : { device },
  );
  await house.access.world.settle();
  return id;
}

describe('the patterns of the mission, from the statement alone', () => {
  it('raises a company of some months in an apartment block that buys 100,000 vests, and takes nothing of it', async () => {
    const lines = ['Gagarin Street 24', 'Apt. 17'];
    const who = await company('Silva Trade', ago(3), lines);
    const id = await signed(who, 'Silva Trade', lines, {
      items: goods('VEST-3', '6211.43', 100_000),
      dispositions: choices('RESELL_AS_IS'),
      endUse: { type: 'LONG_TEXT', text: 'Airsoft and commercial use by customers of the company on the market' },
    });
    expect(await open(id)).toEqual(expect.arrayContaining(['YOUNG_COMPANY_MUCH STOP', 'DWELLING_AND_MUCH STOP']));
    const young = (await shown(id)).find(({ code }) => code === 'YOUNG_COMPANY_MUCH');
    expect(young).toMatchObject({
      ours: { field: 'quantity', says: '100000' },
      theirs: { source: 'RECORD', field: 'foundedOn', says: ago(3) },
    });
    const refused = await analyst.browser.call(acceptStatement, at(id));
    expect([refused.status, refused.body.code]).toEqual([409, 'STATEMENT_NOT_ACCEPTABLE']);
    const { rows } = await analyst.browser.ok(listStatements, { query: { contradicted: 'OPEN', limit: 50 } } as never);
    expect(rows.find((row: { id: string }) => row.id === id)).toMatchObject({ open: { STOP: 2 } });
    expect(await house.access.events(analyst.tenantId)).toContain('contradiction.found');
  }, 40_000);

  it('raises a forwarder that "buys" 100,000 helmets', async () => {
    const [name, lines] = ['Blue Strait Freight Forwarding', ['Port Road 9', 'Office 2']];
    const who = await company(name, '2010-01-01', lines, 'TO_250');
    const id = await signed(who, name, lines, {
      items: goods('HELM-1', '6506.10', 100_000),
      dispositions: choices('RESELL_AS_IS'),
    });
    expect(await open(id)).toEqual(['FORWARDER_BUYS STOP']);
  }, 40_000);

  it('lets an honest young reseller pass with no more than an attention', async () => {
    const [name, lines] = ['Steppe Survey', ['Dostyk Avenue 91', 'Office 12']];
    const who = await company(name, ago(7), lines);
    const id = await signed(who, name, lines, {
      items: goods('TC-2', '8525.89', 60),
      dispositions: choices('RESELL_AS_IS'),
      endUse: {
        type: 'LONG_TEXT',
        text: 'Resold to energy auditors and roofers in Almaty and Astana, who search for heat losses of dwellings',
      },
    });
    expect(await open(id)).toEqual(['YOUNG_COMPANY ATTENTION']);
    expect((await analyst.browser.ok(acceptStatement, at(id)))['state']).toBe('ACCEPTED');
    expect(await holdsOf(who)).toEqual([]);
  }, 40_000);
});

describe('a contradiction', () => {
  const lines = ['Furmanov Street 7', 'Flat 3'];

  it('is settled with a reason once, and the night says nothing of it again', async () => {
    const who = await company('Otrar Optics', ago(5), lines);
    const id = await signed(who, 'Otrar Optics', lines, {
      items: goods('TC-2', '8525.89', 1_500),
      dispositions: choices('RESELL_AS_IS'),
    });
    const [first, second] = await shown(id);
    expect((await settle(id, first!.id, ' ')).status).toBe(422);
    for (const one of [first!, second!]) expect((await settle(id, one.id)).status).toBe(200);
    expect(await open(id)).toEqual([]);
    expect((await settle(id, first!.id)).body.code).toBe('TRANSITION_NOT_ALLOWED');
    expect((await analyst.browser.ok(acceptStatement, at(id)))['state']).toBe('ACCEPTED');
    // The night finds what the day has found, and says nothing of it again.
    const said = (await house.access.events(analyst.tenantId)).length;
    await house.access.world.get(NightlyContradictions).look();
    await house.access.world.settle();
    const after = await house.access.events(analyst.tenantId);
    expect(after.slice(said).filter((type) => type.startsWith('contradiction.'))).toEqual([]);
    expect(after).toContain('contradiction-pass.asked');
    expect(await open(id)).toEqual([]);
  }, 40_000);

  it('ends what somebody relies on by one person with a reason, and never without one', async () => {
    const who = await company('Tengri Survey', ago(4), ['Abay Avenue 1', 'Office 1']);
    const id = await signed(who, 'Tengri Survey', ['Abay Avenue 1', 'Office 1'], {
      items: goods('TC-2', '8525.89', 2),
    });
    await analyst.browser.ok(acceptStatement, at(id));
    expect(await open(id)).toEqual(['YOUNG_COMPANY ATTENTION']);
    const ended = await analyst.browser.ok(contradictStatement, at(id, { reason: 'The office does not exist.' }));
    expect([ended['state'], ended['reason']]).toEqual(['CONTRADICTED', 'The office does not exist.']);
    expect(await holdsOf(who)).toMatchObject([{ basis: 'CONTRADICTION', cause: id, releasedAt: null }]);
    const old = await company('Tengri Geodesy', '2001-05-01', ['Abay Avenue 2', 'Office 2']);
    const other = await signed(old, 'Tengri Geodesy', ['Abay Avenue 2', 'Office 2'], {});
    await analyst.browser.ok(acceptStatement, at(other));
    const none = await analyst.browser.call(contradictStatement, at(other, { reason: 'A feeling.' }));
    expect(none.body.code).toBe('CONTRADICTION_REQUIRED');
  }, 40_000);

  it('ends at once what somebody relies on when it is grave, and stops orders', async () => {
    const who = await house.invited(analyst, 'Caspi Vision');
    const record = ['Abay Avenue 12', 'Office 4'];
    const much = { items: goods('TC-2', '8525.89', 1_500), dispositions: choices('RESELL_AS_IS') };
    const id = await signed(who, 'Caspi Vision', record, much);
    await analyst.browser.ok(acceptStatement, at(id));
    // Only now it says since when it is there.
    await introduced(who, 'Caspi Vision', ago(2), record);
    const view = await read(id);
    expect([view['state'], view['reason']]).toEqual(['CONTRADICTED', 'YOUNG_COMPANY_MUCH']);
    expect(await holdsOf(who)).toMatchObject([{ basis: 'CONTRADICTION', cause: id }]);
  }, 40_000);
});

describe('what unrelated distributors have in common', () => {
  it('is told on both sides, and belongs to nobody of one house', async () => {
    const use = {
      endUse: {
        type: 'LONG_TEXT',
        text: 'Checking weld seams of pipelines in the refinery of Pavlodar, line three, by inspectors who were trained there',
      },
    } as const;
    const place = (n: number) => [`Tole Bi Street ${n}`, `Office ${n}`];
    const one = await company('Altyn Instruments', '2004-02-02', place(1), 'TO_250', '100240000017');
    const other = await company('Borlai Metrology', '2006-02-02', place(2), 'TO_250', '100240000025');
    const first = await signed(one, 'Altyn Instruments', place(1), use);
    expect(await open(first)).toEqual([]);
    const second = await signed(other, 'Borlai Metrology', place(2), use);
    expect([await open(first), await open(second)]).toEqual([['SAME_WORDING INQUIRE'], ['SAME_WORDING INQUIRE']]);
    const [seen] = await shown(first);
    expect(seen?.theirs).toMatchObject({ source: 'OTHER_ATTESTATION', statement: { distributor: { id: other.id } } });
    // Nobody relies on it until somebody has asked.
    const accepted = await analyst.browser.ok(acceptStatement, at(first));
    expect(accepted['state']).toBe('ACCEPTED');
    const twin = await company('Altyn Instruments Trade', '2004-02-02', place(3), 'TO_250', '100240000017');
    const third = await signed(twin, 'Altyn Instruments Trade', place(3), use);
    const beside = (await shown(third)).map(({ theirs }) => theirs.statement?.distributor.id);
    expect(beside).toEqual([other.id]);
  }, 40_000);

  it('may be the telephone they sign on, which the maker knows by a mark of its own', async () => {
    const use = (text: string) => ({ endUse: { type: 'LONG_TEXT', text } }) as const;
    const place = (n: number) => [`Satpaev Street ${n}`, `Office ${n}`];
    const device = 'd'.repeat(43);
    const one = await company('Irtysh Control', '2003-03-03', place(1), 'TO_250', '100240000033');
    const other = await company('Ulba Sensors', '2005-05-05', place(2), 'TO_250', '100240000041');
    const boilers = use(
      'Finding hot bearings and broken brickwork at the boilers of the heating plant of Ust-Kamenogorsk',
    );
    const first = await signed(one, 'Irtysh Control', place(1), boilers, device);
    expect(await open(first)).toEqual([]);
    const fields = use('Counting saiga antelopes at night on the Betpak-Dala steppe for the institute of zoology');
    const second = await signed(other, 'Ulba Sensors', place(2), fields, device);
    const codes = async (id: StatementId) => (await open(id)).map((told) => told.split(' ')[0]);
    expect([await codes(first), await codes(second)]).toEqual([['SAME_DEVICE'], ['SAME_DEVICE']]);
    const [seen] = await shown(second);
    expect(seen?.theirs.statement?.distributor.id).toBe(one.id);
    expect(JSON.stringify(await read(second))).not.toContain(device);
  }, 40_000);
});

describe('a list of military end users', () => {
  const seen = async (who: Invited, name: string, state: 'OPEN' | 'FALSE_POSITIVE', id: string) => {
    const hit = {
      ...{ id, distributorId: who.id as string, partyId: crypto.randomUUID(), partyRole: 'END_USER', partyName: name },
      ...{ subjectFingerprint: 'a'.repeat(64), state, score: 0.9, idMatch: false, features: [], methodVersion: '1' },
      entry: {
        ...{ list: 'us-csl', ref: '1', name, fingerprint: 'b'.repeat(64), versionId: crypto.randomUUID() },
        programmes: ['MEU'],
      },
      effects: [
        {
          ...{ id: 'BIS_MEU', issuer: 'US', code: 'EAR_LICENSE_LISTED_ITEMS', action: 'STOP', status: 'TO_CONFIRM' },
          ...{ version: 1, measures: [] },
        },
      ],
      ...{ raisedAt: house.access.world.clock.now(), votes: [], round: 1, expiresAt: null },
    };
    const { world } = house.access;
    await world.tenants.within(house.access.context(analyst.tenantId), (tx) =>
      world.get(Outbox).add(tx, hitRaised, { subject: id as never, state: hit as never }),
    );
    await world.settle();
  };

  it('contradicts a declaration of no military use, until the hit is somebody else', async () => {
    const lines = ['Seifullin Avenue 5', 'Office 8'];
    const who = await company('Saryarka Optics', '2003-03-03', lines, 'TO_250');
    const id = await signed(who, 'Saryarka Optics', lines, { dispositions: choices('RESELL_AS_IS') });
    expect(await open(id)).toEqual([]);
    const hit = crypto.randomUUID();
    await seen(who, 'Heat Audit Kazakhstan', 'OPEN', hit);
    expect(await open(id)).toEqual(['MILITARY_AFTER_ALL STOP']);
    expect((await read(id))['judged']).toContainEqual(expect.objectContaining({ rule: 'AT_15', reason: 'LISTED' }));
    await seen(who, 'Heat Audit Kazakhstan', 'FALSE_POSITIVE', hit);
    expect(await open(id)).toEqual([]);
    expect((await shown(id)).map(({ state }) => state)).toEqual(['GONE']);
  }, 40_000);
});
