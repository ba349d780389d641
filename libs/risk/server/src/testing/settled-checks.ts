import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KindDirectory, RequestListImport, type StandingKind } from '@downstream/checks/server';
import { aPdf } from '@downstream/distributors/core/testing';
import type { Desk } from '@downstream/distributors/server/testing';
import { DAY, DEPLOYMENT, later, systemContext, type DistributorId } from '@downstream/kernel';
import request from 'supertest';
import type { RiskDesk } from './risk-desk';

const sample = join(import.meta.dirname, '../../../../checks/list-formats/src/sample-sdn');

/** Brings the invented list in, so that somebody can be searched for. */
export async function bringListIn({ world }: Desk): Promise<void> {
  const files = readdirSync(sample)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: readFileSync(join(sample, name)) }));
  const operator = systemContext('importer', DEPLOYMENT, 'test');
  await world.get(RequestListImport).run(operator, 'ofac-sdn', files, { sample: true });
  await world.settle();
}

/** Every check as it stands. */
export const kindsOf = async (desk: RiskDesk, id: DistributorId): Promise<readonly StandingKind[]> =>
  (await desk.world.tenants.within(desk.ana.context, (tx) => desk.world.get(KindDirectory).of(tx, id)))?.kinds ?? [];

/** Settles by evidence whatever evidence can settle: Ana brings it, Ben accepts it. @param days for which it is good */
export async function settleChecks(desk: RiskDesk, id: DistributorId, days = 90): Promise<void> {
  const call = (who: string, path: string) =>
    request(desk.world.app.getHttpServer())
      .post(`/api/v1/${path}`)
      .set('x-test-principal', who)
      .set('idempotency-key', desk.world.ids.next<string>());
  const { body: file } = await call('Ana', `distributors/${id}/documents`)
    .query({ kind: 'OTHER', name: 'papers.pdf', note: 'for the checks' })
    .set('content-type', 'application/octet-stream')
    .send(Buffer.from(aPdf(`Papers of ${id}`)))
    .expect(201);
  const today = desk.world.clock.now();
  const paper = {
    document: { id: (file as { id: string }).id, number: 1 },
    source: 'Papers',
    grade: 'A',
    note: 'Seen',
  };
  const term = { asOf: today.slice(0, 10), expiresOn: later(today, days * DAY).slice(0, 10) };
  for (const { kind } of (await kindsOf(desk, id)).filter((one) => one.takesEvidence && !one.standing.settled)) {
    const offer = call('Ana', `distributors/${id}/check-evidence`).send({ kind, ...paper, ...term });
    await offer.expect(201);
  }
  const offered = (await kindsOf(desk, id)).flatMap(({ evidence }) =>
    evidence.filter((one) => one.state === 'OFFERED'),
  );
  for (const { id: one } of offered) {
    await call('Ben', `check-evidence/${one}/decision`)
      .send({ decision: 'ACCEPTED' })
      .expect((got) => {
        if (got.status >= 300) throw new Error(JSON.stringify(got.body));
      });
  }
  await desk.world.settle();
}
