import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aJpeg, aPdf } from '@downstream/distributors/core/testing';
import { DAY, instant, later, type DistributorId } from '@downstream/kernel';
import { BlobStore, BlobSweep, GRACE } from '@downstream/platform/storage';
import { HandInImport } from '../import/use-cases/hand-in-import';
import { openDesk, type Colleague, type Desk } from '../testing/desk';
import { registered } from '../testing/facts';
import { documentCalls, portalUser } from './testing/upload';

let desk: Desk;
let ana: Colleague;
let id: DistributorId;
let calls: ReturnType<typeof documentCalls>;
beforeAll(async () => {
  desk = await openDesk({ providers: [BlobSweep] });
  calls = documentCalls(desk);
  ana = await desk.hire('Ana', 'analyst');
  ({ id } = await registered(desk, ana.context));
});
afterAll(() => desk.world.close());

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it('a file stays as long as a version, a document out of use or an import names it', async () => {
  const blobs = desk.world.get<BlobStore>(BlobStore as never);
  const send = (path: string, bytes: Uint8Array) => calls.send('Ana', path, bytes, { kind: 'OTHER' });
  const first = await send(`distributors/${id}/documents`, aPdf('first'));
  await calls.send('Ana', `documents/${first.body.id}/versions`, aPdf('second'));
  const gone = await send(`distributors/${id}/documents`, aPdf('out of use'));
  await calls.knock('Ana', 'post', `documents/${gone.body.id}/removal`).send({ reason: 'Of another company' });
  desk.admit('Kim', portalUser(desk, desk.tenantId, id));
  const own = await calls.send('Kim', 'portal/documents', aJpeg(), { kind: 'PHOTO' });
  await calls.knock('Kim', 'post', `portal/documents/${own.body.id}/removal`).send({ reason: 'Too dark' });
  const table = Buffer.from('Name,Country\nAltai,KZ\n');
  await desk.world.get(HandInImport).run(
    ana.context,
    'table.csv',
    (async function* () {
      yield table;
    })(),
  );
  const lost = (await blobs.put(desk.tenantId, aPdf('lost'), { mediaType: 'application/pdf' })).sha256;

  // Files carry the time of the disk.
  desk.world.clock.set(later(instant(new Date()), GRACE + DAY));
  expect(await desk.world.get(BlobSweep).look()).toBe(1);
  expect(await blobs.has(desk.tenantId, lost)).toBe(false);
  for (const bytes of [aPdf('first'), aPdf('second'), aPdf('out of use'), table])
    expect(await blobs.has(desk.tenantId, hashOf(bytes))).toBe(true);
  expect((await calls.fetch('Ana', `documents/${own.body.id}/versions/1/file`)).status).toBe(200);
});
