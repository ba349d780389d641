import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DistributorDetails } from '@downstream/distributors/core';
import type { KeyedRecord } from '@downstream/distributors/core/resemblance';
import { anOfficer, anOwner, someDetails } from '@downstream/distributors/core/testing';
import type { DistributorId } from '@downstream/kernel';
import { createTenant } from '@downstream/platform/testing';
import request from 'supertest';
import { openDesk, type Colleague, type Desk } from '../testing/desk';
import { registered } from '../testing/facts';
import { FindResemblances } from './find-resemblances';
import { KeyParties } from './key-parties';
import { RegisterDistributor } from './register-distributor';
import { RemoveParty } from './remove-party';
import { ReviseDistributor } from './revise-distributor';

let desk: Desk;
let ana: Colleague;
beforeAll(async () => {
  desk = await openDesk();
  ana = await desk.hire('Ana', 'analyst');
  await desk.hire('Lars', 'logistics');
});
afterAll(() => desk.world.close());

const knock = (method: 'get' | 'post', path: string, who = 'Ana') =>
  request(desk.world.app.getHttpServer())
    [method](`/api/v1/${path}`)
    .set('x-test-principal', who)
    .set('idempotency-key', desk.world.ids.next<string>());
const sql = <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  desk.world.tenants.within(ana.context, (tx) => tx.query(text, values) as Promise<Row[]>);
const state = (id: DistributorId, to: string) => sql(`update distributor set state = $2 where id = $1`, [id, to]);

// Names of which no two are alike.
const names = [
  'Vesterhav',
  'Kolibri',
  'Munkholm',
  'Zurbaran',
  'Tartaruga',
  'Wieselburg',
  'Quixada',
  'Ljubno',
  'Hakodate',
];
let made = 0;
/** A distributor with nobody beside it that is like no other but in what is given. */
async function alone(facts: Partial<DistributorDetails>): Promise<DistributorId> {
  const native = names[made];
  if (!native) throw new Error('There is no further name');
  made += 1;
  const nothing = { address: null, website: null, contact: null, registryNumber: null };
  const details = { ...someDetails(), ...nothing, legalName: { native, latin: null, language: null }, ...facts };
  return (await desk.world.get(RegisterDistributor).run(ana.context, { ...details, tier: null })).id;
}
const like = async (record: Partial<KeyedRecord>) => {
  const nothing = { legalName: { native: '', latin: null, language: null }, registryNumber: null, address: null };
  const found = await desk.world
    .get(FindResemblances)
    .run(ana.context, { ...nothing, website: null, contact: null, country: 'KZ', parties: [], ...record });
  return found.rows;
};

describe('a registration', () => {
  it('is told which distributors are like it, the rejected one first', async () => {
    const website = 'https://vesterhav.example';
    const approved = await alone({ website });
    const rejected = await alone({ website });
    await state(rejected, 'REJECTED');
    const answer = await knock('post', 'distributors/resemblances').send({ country: 'KZ', website });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ notAllCompared: [], notReady: false });
    expect(answer.body.rows.map(({ id, ended }: { id: string; ended: boolean }) => [id, ended])).toEqual([
      [rejected, true],
      [approved, false],
    ]);
    expect(answer.body.rows[0]).toMatchObject({
      severity: 'STRONG',
      explained: null,
      reasons: [{ kind: 'DOMAIN', shown: 'vesterhav.example', theirs: { role: 'DISTRIBUTOR' } }],
    });
  });

  it('keeps the reason why one went on, for both', async () => {
    const website = 'https://kolibri.example';
    const other = await alone({ website });
    const explanation = { others: [other], reason: 'The same shop, sold in March.' };
    const body = { legalName: { native: 'Frisch' }, country: 'KZ', website, explanation };
    const answer = await knock('post', 'distributors').send(body);
    expect(answer.status).toBe(201);
    for (const id of [answer.body.id, other]) {
      const { body: list } = await knock('get', `distributors/${id}/resemblances`);
      expect(list.rows).toHaveLength(1);
      expect(list.rows[0].explained).toMatchObject({ reason: explanation.reason, deed: { by: { name: 'Ana' } } });
    }
    const { body: timeline } = await knock('get', `distributors/${answer.body.id}/timeline`);
    expect(timeline.rows.map(({ type }: { type: string }) => type)).toEqual([
      'resemblance.explained',
      'distributor.registered',
    ]);
  });

  it('is refused whole when what it explains is nobody', async () => {
    const { legalName, country } = someDetails();
    const explanation = { others: [desk.world.ids.next<string>()], reason: 'None.' };
    const answer = await knock('post', 'distributors').send({ legalName, country, explanation });
    expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('a record', () => {
  it('is explained later, by those who register', async () => {
    const contact = { name: 'Ida', email: null, phone: '+7 727 355 01 99' };
    const [one, other] = [await alone({ contact }), await alone({ contact })];
    const body = { others: [other], reason: 'One switchboard for the whole house.' };
    expect((await knock('post', `distributors/${one}/explanations`, 'Lars').send(body)).status).toBe(403);
    const answer = await knock('post', `distributors/${one}/explanations`).send(body);
    expect([answer.status, answer.body.rows[0].explained.reason]).toEqual([201, body.reason]);
    expect((await knock('get', `distributors/${one}/resemblances`, 'Lars')).status).toBe(200);
    const itself = await knock('post', `distributors/${one}/explanations`).send({ ...body, others: [one] });
    expect(itself.status).toBe(404);
  });

  it('is found by what it says now, and not by what it said', async () => {
    const id = await alone({ website: 'https://before.example' });
    await desk.world.get(ReviseDistributor).run(ana.context, {
      id,
      details: { website: 'https://after.example' },
      seen: (await sql<{ version: number }>(`select version from distributor where id = $1`, [id]))[0]?.version ?? 0,
    });
    expect(await like({ website: 'https://before.example' })).toEqual([]);
    expect((await like({ website: 'https://after.example' })).map((row) => row.id)).toEqual([id]);
  });

  it('is found by who stands beside it, as long as they do', async () => {
    const { id, parties } = await registered(desk, ana.context, { ...someDetails(), contact: null });
    const asked = { parties: [anOwner(), anOfficer()] };
    const mine = async () => (await like(asked)).find((row) => row.id === id)?.reasons.map(({ kind }) => kind);
    expect(await mine()).toEqual(['PERSON', 'PERSON']);
    for (const party of parties) await desk.world.get(RemoveParty).run(ana.context, id, party.id);
    expect(await mine()).toBeUndefined();
  });

  it('of another tenant is nobody', async () => {
    const website = 'https://munkholm.example';
    await alone({ website });
    const other = await createTenant(desk.world, 'other-optics');
    const record = { ...someDetails(), website, parties: [] };
    const found = await desk.world
      .get(FindResemblances)
      .run({ ...ana.context, tenantId: other as unknown as typeof ana.context.tenantId }, record);
    expect(found.rows).toEqual([]);
  });
});

describe('records of before', () => {
  it('are said to be left out until their keys are made', async () => {
    const website = 'https://zurbaran.example';
    const id = await alone({ website });
    await sql(`delete from party_key where distributor_id = $1`, [id]);
    await sql(`update distributor set keyed = 0 where id = $1`, [id]);
    const ask = () => knock('post', 'distributors/resemblances').send({ country: 'KZ', website });
    expect((await ask()).body).toMatchObject({ rows: [], notReady: true });
    await desk.world.get(KeyParties).look();
    expect((await ask()).body).toMatchObject({ rows: [{ id }], notReady: false });
  });
});

describe('what very many have', () => {
  it('is compared with some, and said not to be compared with all', async () => {
    const website = 'https://crowd.example';
    const id = await alone({ website });
    const [{ columns } = { columns: '' }] = await sql<{ columns: string }>(
      `select string_agg(column_name, ', ') as columns from information_schema.columns
       where table_name = 'distributor' and is_generated = 'NEVER'`,
    );
    // The rows of so many further distributors, and their keys.
    await sql(
      `with made as (
         insert into distributor (${columns}) select ${columns} from (
           select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid()))).*
           from distributor d, generate_series(1, 210) where d.id = $1) as another returning id)
       insert into party_key (key, distributor_id, party_id)
       select k.key, made.id, made.id from made, party_key k where k.distributor_id = $1`,
      [id],
    );
    const { body } = await knock('post', 'distributors/resemblances').send({ country: 'KZ', website });
    expect(body.notAllCompared).toEqual(['DOMAIN']);
    expect(body.rows.length).toBeGreaterThan(50);
  });
});
