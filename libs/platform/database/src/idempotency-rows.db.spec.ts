import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Context, TenantId } from '@downstream/kernel';
import { asPerson, createTenant, createWorld, type TestWorld } from '@downstream/platform/testing';
import { IdempotencyRows } from './idempotency-rows';
import { IdempotencySweep } from './idempotency-sweep';

let world: TestWorld;
let tenant: TenantId;
let rows: IdempotencyRows;
let person: Context;
beforeAll(async () => {
  world = await createWorld();
  tenant = await createTenant(world);
  rows = world.get(IdempotencyRows);
  person = asPerson(tenant);
});
afterAll(() => world.close());

const claimOf = (key: string) => ({ key, route: 'makeNote', fingerprint: `print of ${key}` });
type Claim = ReturnType<typeof claimOf>;
const effect = (claim: Claim, work: () => Promise<void> = () => Promise.resolve()) =>
  world.tenants.within({ ...person, idempotency: claim }, work);
const reply = (claim: Claim, status: number) =>
  world.tenants.within(person, (tx) => rows.reply(tx, claim, status, { status }));
const find = (claim: Claim) => world.tenants.within(person, (tx) => rows.find(tx, claim));
const age = (key: string, hours: number) =>
  world.tenants.within(person, (tx) =>
    tx.query(`update idempotency set created_at = now() - $2 * interval '1 hour' where key = $1`, [key, hours]),
  );
const inFlight = { refusal: { code: 'IDEMPOTENCY_IN_FLIGHT' } };

describe('the reply under a key', () => {
  it('is that of the request which took effect, not of a repeat that came at the same time', async () => {
    const [first, repeat] = [claimOf('race'), claimOf('race')];
    await effect(first);
    await reply(first, 201);
    await expect(effect(repeat)).rejects.toMatchObject(inFlight);
    await reply(repeat, 409);
    expect(await find(first)).toMatchObject({ status: 201, body: { status: 201 } });
  });

  it('is not that of a request that was rolled back while another waited for its key', async () => {
    const [first, second] = [claimOf('turn'), claimOf('turn')];
    await expect(effect(first, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    await effect(second);
    await reply(first, 404);
    expect(await find(second)).toMatchObject({ status: null });
    await reply(second, 201);
    expect(await find(second)).toMatchObject({ status: 201 });
  });

  it('may be a failure, when an earlier transaction of the request was committed', async () => {
    const claim = claimOf('half');
    await effect(claim);
    await expect(effect(claim, () => Promise.reject(new Error('later')))).rejects.toThrow('later');
    await reply(claim, 503);
    expect(await find(claim)).toMatchObject({ status: 503 });
  });

  it('is lost when the request died after its effect: by then it runs no more, and the key is not free', async () => {
    const claim = claimOf('died');
    await effect(claim);
    expect(await find(claim)).toMatchObject({ status: null, lost: false });
    await age('died', 1);
    expect(await find(claim)).toMatchObject({ status: null, lost: true });
    await expect(effect(claimOf('died'))).rejects.toMatchObject(inFlight);
    await reply(claim, 201);
    expect(await find(claim)).toMatchObject({ status: 201, lost: false });
  });

  it('stands for a day; then the key is free, and the reply is forgotten', async () => {
    const [old, again] = [claimOf('old'), claimOf('old')];
    await effect(old);
    await reply(old, 201);
    await age('old', 23);
    await expect(effect(again)).rejects.toMatchObject(inFlight);
    await age('old', 25);
    expect(await find(old)).toBeUndefined();
    await effect(again);
    expect(await find(again)).toMatchObject({ status: null, body: null });
    await age('old', 25);
    await effect(claimOf('young'));
    expect(await world.get(IdempotencySweep).run()).toBe(1);
    expect(await find(claimOf('young'))).toBeDefined();
  });
});
