import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPdf } from '@downstream/distributors/core/testing';
import { DistributorDirectory, ReviseDistributor } from '@downstream/distributors/server';
import { DAY, later, MINUTE, type DistributorId } from '@downstream/kernel';
import type { SourceAnswers, SourceReply } from '@downstream/checks/core';
import type { Tx } from '@downstream/platform/database';
import type { Colleague } from '@downstream/distributors/server/testing';
import request from 'supertest';
import { openScreeningDesk, type ScreeningDesk } from '../testing/screening-desk';
import { CheckDirectory } from '../check-directory';
import { CheckSource } from './check-source';
import { DueChecks } from './due-checks';
import { KindDirectory, type StandingKind } from './kind-directory';

type Reply = SourceReply<SourceAnswers['COMPANY']>;

let desk: ScreeningDesk;
let ben: Colleague;
let company: () => Reply;
const down = (): Reply => ({ kind: 'UNAVAILABLE', source: 'COMPANY', why: 'DOWN' });
const raw = Buffer.from('{"company_status":"dissolved"}');
const found = (status: 'ACTIVE' | 'DISSOLVED'): Reply => ({
  ...{ kind: 'ANSWER', source: 'Companies House', grade: 'A', asOf: desk.world.clock.now(), raw },
  mediaType: 'application/json',
  answer: {
    ...{
      found: true,
      registerIsPublic: true,
      name: 'Quiet Harbour Instruments',
      formerNames: [],
      number: null,
      status,
    },
    ...{ statusAsWritten: status, incorporatedOn: '2009-05-04', changes: [], activities: null, address: null },
    ...{ officers: null, accountsFiled: null, turnover: null },
  },
});

beforeAll(async () => {
  desk = await openScreeningDesk();
  ben = await desk.hire('Ben', 'analyst');
  await desk.bringIn();
  // The far side is played; how real ones answer is tested with their adapters.
  const source = desk.world.get<CheckSource>(CheckSource as never);
  const silent = source.ask.bind(source);
  source.ask = ((context, kind, question) =>
    kind === 'COMPANY' ? Promise.resolve(company()) : silent(context, kind, question)) as CheckSource['ask'];
  company = down;
});
afterAll(() => desk.world.close());

const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => desk.world.tenants.within(desk.ana.context, work);
const kindsOf = async (id: DistributorId): Promise<ReadonlyMap<string, StandingKind>> => {
  const now = await within((tx) => desk.world.get(KindDirectory).of(tx, id));
  return new Map(now?.kinds.map((one) => [one.kind, one]));
};
const knock = (who: string, method: 'get' | 'post', path: string) =>
  request(desk.world.app.getHttpServer())[method](`/api/v1/${path}`).set('x-test-principal', who);
const submit = async (name = 'Quiet Harbour Instruments'): Promise<DistributorId> => {
  const id = await desk.submit(name, 'FI');
  await desk.world.settle();
  return id;
};
const upload = async (id: DistributorId): Promise<{ id: string; number: number }> => {
  const query = { kind: 'OTHER', name: 'extract.pdf', note: `for ${id}` };
  const { body } = await knock('Ana', 'post', `distributors/${id}/documents`)
    .query(query)
    .set('content-type', 'application/octet-stream')
    .send(Buffer.from(aPdf(`Extract of ${id}`)))
    .expect(201);
  return { id: body.id, number: 1 };
};
let wishes = 0;
const offered = (id: DistributorId, who: string, document: object, more: object = {}) =>
  knock(who, 'post', `distributors/${id}/check-evidence`)
    .set('idempotency-key', `offer-${++wishes}-0123456789`)
    .send({
      ...{ kind: 'K02', document, source: 'Finnish register', grade: 'A', note: 'Extract bought by hand' },
      asOf: desk.world.clock.now().slice(0, 10),
      expiresOn: later(desk.world.clock.now(), 30 * DAY).slice(0, 10),
      ...more,
    });
const decided = (evidence: string, who: string, decision = 'ACCEPTED') =>
  knock(who, 'post', `check-evidence/${evidence}/decision`)
    .set('idempotency-key', `decide-${++wishes}-0123456789`)
    .send({ decision });

describe('a round of checks', () => {
  it('follows a submission, records every check once, and says clear of none that nobody answered', async () => {
    company = down;
    const id = await submit();
    const kinds = await kindsOf(id);
    expect(kinds.size).toBe(19);
    expect([...kinds.values()].every(({ record }) => record !== null)).toBe(true);
    expect(kinds.get('K02')?.standing).toMatchObject({ result: 'SOURCE_UNAVAILABLE', settled: false });
    expect([...kinds.values()].filter(({ standing }) => standing.result === 'CLEAR').map(({ kind }) => kind)).toEqual(
      [],
    );
    const { body } = await knock('Ana', 'get', `distributors/${id}/check-kinds`).expect(200);
    expect(body).toMatchObject({ tier: 'MEDIUM', rated: true, round: { state: 'DONE', reason: expect.any(String) } });
    expect(body.cards[0].required).toBe(true);
  });

  it('keeps what a source answered word by word, under its hash', async () => {
    company = () => found('DISSOLVED');
    const id = await submit('Quiet Harbour Two');
    const one = (await kindsOf(id)).get('K02');
    expect(one?.standing).toMatchObject({ result: 'ADVERSE', settled: false });
    expect(one?.record?.findings).toMatchObject([{ code: 'COMPANY_ENDED', severity: 4 }, { code: 'NAME_DIFFERS' }]);
    const [kept] = one?.record?.raw ?? [];
    expect(kept).toMatchObject({
      ...{ source: 'Companies House', grade: 'A', bytes: raw.length },
      sha256: createHash('sha256').update(raw).digest('hex'),
    });
    const answer = await knock('Ana', 'get', `check-outcomes/${one?.record?.id}/answers/${kept?.sha256}`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    expect(Buffer.compare(answer.body as Buffer, raw)).toBe(0);
    // What stops is not settled by paper.
    expect((await offered(id, 'Ana', await upload(id))).body.code).toBe('EVIDENCE_NOT_NEEDED');
  });

  it('is made again for what is due, later and later', async () => {
    company = down;
    const id = await submit('Quiet Harbour Three');
    const first = (await kindsOf(id)).get('K02');
    expect(first?.due).toMatchObject({
      attempt: 1,
      dueAt: later(first?.record?.at ?? desk.world.clock.now(), 15 * MINUTE),
    });
    company = () => found('ACTIVE');
    desk.world.clock.advance(16 * MINUTE);
    await desk.world.get(DueChecks).look();
    await desk.world.settle();
    const second = (await kindsOf(id)).get('K02');
    expect(second?.record?.id).not.toBe(first?.record?.id);
    expect(second?.standing.result).not.toBe('SOURCE_UNAVAILABLE');
    expect(second?.due?.attempt).toBe(0);
  });

  it('is made again for the checks whose facts have changed, and for no others', async () => {
    company = down;
    const id = await submit('Quiet Harbour Four');
    const before = await kindsOf(id);
    // Between submission and decision facts stand still; the decision is not this room's, so it is written down.
    await within((tx) => tx.query(`update distributor set state = 'EXPIRED' where id = $1`, [id]));
    const distributor = await within((tx) => desk.world.get(DistributorDirectory).byId(tx, id));
    if (!distributor) throw new Error('There is no distributor');
    await desk.world.get(ReviseDistributor).run(desk.ana.context, {
      id,
      details: { contact: { name: 'Ida', email: 'ida@gmail.com', phone: null } },
      seen: distributor.version,
    });
    const stale = await kindsOf(id);
    expect(stale.get('K08')?.standing).toMatchObject({ result: 'STALE', stale: 'FACTS_CHANGED' });
    expect(stale.get('K13')?.standing.stale).toBeNull();
    await desk.world.settle();
    const after = await kindsOf(id);
    expect(after.get('K08')?.record?.findings.map(({ code }) => code)).toContain('FREE_MAIL');
    expect(after.get('K08')?.standing.stale).toBeNull();
    expect(after.get('K13')?.record?.id).toBe(before.get('K13')?.record?.id);
  });
});

describe('evidence for a check', () => {
  it('settles it when a second person accepts it, until the facts change or it expires', async () => {
    company = down;
    const id = await submit('Quiet Harbour Five');
    const document = await upload(id);
    const { body } = await offered(id, 'Ana', document).expect(201);
    const card = body.cards.find((one: { kind: string }) => one.kind === 'K02');
    expect(card).toMatchObject({ settled: false, evidence: [{ state: 'OFFERED', mine: true, grade: 'A' }] });
    const evidence = String(card.evidence[0].id);
    expect((await decided(evidence, 'Ana')).body.code).toBe('EVIDENCE_NEEDS_ANOTHER_PERSON');
    await decided(evidence, 'Ben').expect(201);
    expect((await kindsOf(id)).get('K02')?.standing).toMatchObject({ result: 'SOURCE_UNAVAILABLE', settled: true });
    expect((await decided(evidence, 'Ben', 'DECLINED')).body.code).toBe('EVIDENCE_ALREADY_DECIDED');
    const deeds = await within((tx) => desk.world.get(CheckDirectory).contributions(tx, id));
    expect(deeds.filter(({ deed }) => deed === 'EVIDENCE_GIVEN').map(({ personId }) => personId)).toEqual([
      desk.ana.principal.personId,
      ben.principal.personId,
    ]);
    desk.world.clock.advance(31 * DAY);
    expect((await kindsOf(id)).get('K02')?.standing.settled).toBe(false);
  });

  it('is refused where it is of another distributor, out of date or not needed', async () => {
    company = down;
    const [id, other] = [await submit('Quiet Harbour Six'), await submit('Quiet Harbour Seven')];
    const foreign = await upload(other);
    expect((await offered(id, 'Ana', foreign)).body.code).toBe('EVIDENCE_FILE_MISSING');
    const own = await upload(id);
    expect((await offered(id, 'Ana', own, { expiresOn: '2020-01-01' })).body.code).toBe('EVIDENCE_DATES_INVALID');
    expect((await offered(id, 'Ana', own, { kind: 'K19' })).body.code).toBe('EVIDENCE_NOT_NEEDED');
  });

  it('is never accepted by who brought it, not even by the database', async () => {
    const id = await submit('Quiet Harbour Eight');
    await offered(id, 'Ana', await upload(id)).expect(201);
    const accept = (by: string) =>
      within((tx) =>
        tx.query(
          `update check_evidence set state = 'ACCEPTED', decided_by = $2::uuid,
             record = jsonb_set(jsonb_set(record, '{state}', '"ACCEPTED"'), '{decided}', jsonb_build_object('personId', ($2::uuid)::text))
           where distributor_id = $1`,
          [id, by],
        ),
      );
    await expect(accept(String(desk.ana.principal.personId))).rejects.toThrow('check_evidence_four_eyes');
  });
});
