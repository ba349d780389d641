import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aJpeg, aPdf, aPhoto, hostileUploads, joinedBytes, SECRET } from '@downstream/distributors/core/testing';
import type { DistributorId } from '@downstream/kernel';
import { RateLimits } from '@downstream/platform/http';
import { ClamdScanner } from '@downstream/platform/scanning';
import { EICAR, openClamd, type TestClamd } from '@downstream/platform/scanning/testing';
import { BlobStore } from '@downstream/platform/storage';
import { DistributorEvidence } from '../../evidence';
import { openDesk, type Colleague, type Desk } from '../../testing/desk';
import { registered } from '../../testing/facts';
import { gather } from '../../testing/gather';
import { documentCalls, portalUser } from '../testing/upload';

let clamd: TestClamd;
let desk: Desk;
let ana: Colleague;
let id: DistributorId;
let calls: ReturnType<typeof documentCalls>;
beforeAll(async () => {
  clamd = await openClamd();
  desk = await openDesk({ scanner: new ClamdScanner(clamd.url, { connectMs: 500, wholeMs: 1_000 }) });
  calls = documentCalls(desk);
  ana = await desk.hire('Ana', 'analyst');
  await desk.hire('Ben', 'approver', 'senior');
  await desk.hire('Sam', 'sponsor');
});
beforeEach(async () => {
  clamd.behave('scans');
  await desk.world.get(RateLimits).forgive('upload', ana.context.actor.id);
  ({ id } = await registered(desk, ana.context));
});
afterAll(async () => {
  await desk.world.close();
  await clamd.close();
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const extract = (months = 0) => {
  const day = new Date(Date.parse(desk.world.clock.now()) - months * 31 * 86_400_000).toISOString().slice(0, 10);
  return { kind: 'REGISTER_EXTRACT', name: 'extract.pdf', issuedOn: day };
};
const upload = (bytes: Uint8Array, query = {}) =>
  calls.send('Ana', `distributors/${id}/documents`, bytes, { kind: 'OTHER', name: 'a.pdf', ...query });
const list = async (who = 'Ana') => (await calls.knock(who, 'get', `distributors/${id}/documents`)).body;
const stored = (sha256: string): Promise<boolean> =>
  desk.world.get<BlobStore>(BlobStore as never).has(desk.tenantId, sha256);

describe('filing a document', () => {
  it('keeps the file, by whom, of when, until when, and what the scanner said', async () => {
    const file = aPdf();
    const made = await upload(file, { ...extract(), note: 'From the register' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      ...{ distributorId: id, kind: 'REGISTER_EXTRACT', origin: 'DESK', note: 'From the register', removed: null },
      mayAddVersion: true,
    });
    expect(made.body.versions).toEqual([
      expect.objectContaining({
        ...{
          number: 1,
          name: 'extract.pdf',
          type: 'PDF',
          bytes: file.length,
          validity: 'VALID',
          metadataRemoved: false,
        },
        ...{ sha256: hashOf(file), receivedSha256: hashOf(file) },
        scan: expect.objectContaining({
          state: 'NOTHING_FOUND',
          gap: null,
          by: expect.stringContaining('ClamAV 1.4.1'),
        }),
        added: expect.objectContaining({ by: expect.objectContaining({ name: 'Ana' }), onBehalf: false }),
      }),
    ]);
    expect(await list('Ben')).toEqual({ documents: [{ ...made.body, mayAddVersion: true }], scanner: true });
    expect((await calls.knock('Sam', 'get', `distributors/${id}/documents`)).status).toBe(403);
  });

  it('takes the same file of the same kind once, and says which document has it', async () => {
    const first = await upload(aPdf('once'));
    const again = await upload(aPdf('once'));
    expect([again.status, again.body.code, again.body.id]).toEqual([409, 'DOCUMENT_ALREADY_THERE', first.body.id]);
    expect((await upload(aPdf('once'), { kind: 'LICENCE' })).status).toBe(201);
  });

  it('holds an extract to its three months, before the file is read', async () => {
    const old = await upload(aPdf(), extract(4));
    expect([old.status, old.body.code, old.body.months]).toEqual([422, 'DOCUMENT_TOO_OLD', 3]);
    const undated = await upload(aPdf(), { kind: 'PERSON_ID' });
    expect([undated.body.code, undated.body.pointer]).toEqual(['DOCUMENT_DATE_MISSING', '/query/expiresOn']);
  });

  it('takes nothing but bytes', async () => {
    const path = `distributors/${id}/documents`;
    const form = await calls
      .knock('Ana', 'post', path)
      .query({ kind: 'OTHER' })
      .attach('file', Buffer.from(aPdf()), 'a.pdf');
    expect([form.status, form.body.code]).toEqual([400, 'BODY_MALFORMED']);
    const packed = await calls.send('Ana', path, aPdf(), { kind: 'OTHER' }).set('content-encoding', 'gzip');
    expect([packed.status, packed.body.code]).toEqual([400, 'BODY_MALFORMED']);
  });
});

describe('hostile files', () => {
  it.each(hostileUploads)('$what', async ({ name, bytes, kind = 'OTHER', outcome }) => {
    const file = bytes();
    const answer = await upload(file, { kind, name });
    if ('refused' in outcome) {
      expect([answer.status, answer.body.code]).toEqual([
        outcome.refused === 'BODY_TOO_LARGE' ? 413 : 422,
        outcome.refused,
      ]);
      expect((await list()).documents).toEqual([]);
      expect(await stored(hashOf(file))).toBe(false);
      return;
    }
    const [version] = answer.body.versions;
    expect([answer.status, version.name]).toEqual([201, outcome.kept]);
    const got = await calls.fetch('Ana', `documents/${answer.body.id}/versions/1/file`);
    expect(got.body.includes(SECRET)).toBe(false);
    expect(hashOf(got.body)).toBe(version.sha256);
  });

  it('a file that grows beyond its limit while it comes in is answered all the same', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield aPdf();
      for (let sent = 0; sent < 27; sent++) yield new Uint8Array(1024 * 1024);
    }
    await desk.world.app.listen(0, '127.0.0.1');
    const answer = await fetch(`${await desk.world.app.getUrl()}/api/v1/distributors/${id}/documents?kind=OTHER`, {
      ...{ method: 'POST', body: endless() as never, duplex: 'half' },
      headers: { 'content-type': 'application/octet-stream', 'x-test-principal': 'Ana' },
    } as RequestInit);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'BODY_TOO_LARGE']);
  });
});

describe('the scanner', () => {
  it('keeps what is infected out of store and list', async () => {
    const file = aPdf('virus', [`<< /Contents (${EICAR.replaceAll('\\', '')}) >>`, '', EICAR]);
    const answer = await upload(file);
    expect([answer.status, answer.body.code, answer.body.found]).toEqual([
      422,
      'DOCUMENT_INFECTED',
      'Eicar-Test-Signature',
    ]);
    expect((await list()).documents).toEqual([]);
    expect(await stored(hashOf(file))).toBe(false);
  });

  it('sees also what a picture does not keep', async () => {
    const answer = await upload(aJpeg([], new TextEncoder().encode(EICAR)), { kind: 'PHOTO' });
    expect(answer.body.code).toBe('DOCUMENT_INFECTED');
  });

  it('that is down leaves a file visibly not scanned; later it is scanned, and blocked if need be', async () => {
    clamd.behave('silent');
    const file = aPdf('later', [EICAR]);
    const made = await upload(file);
    expect(made.body.versions[0].scan).toMatchObject({ state: 'NOT_SCANNED', gap: 'TIMED_OUT', by: null });
    const path = `documents/${made.body.id}/versions/1`;
    expect((await calls.fetch('Ana', `${path}/file`)).status).toBe(200);
    clamd.behave('scans');
    const scanned = await calls.knock('Ana', 'post', `${path}/scan`);
    expect(scanned.body).toMatchObject({ version: 2, versions: [{ scan: { state: 'INFECTED' } }] });
    const blocked = await calls.fetch('Ana', `${path}/file`);
    expect([blocked.status, JSON.parse(blocked.body.toString()).code]).toEqual([422, 'DOCUMENT_INFECTED']);
    clamd.behave('silent');
    expect((await calls.knock('Ana', 'post', `${path}/scan`)).body.versions[0].scan.state).toBe('INFECTED');
    const files = await desk.world.tenants.within(ana.context, (tx) =>
      gather(desk.world.get(DistributorEvidence).documents(tx, { kind: 'party', party: id as never })),
    );
    expect(files).toEqual([]);
  });
});

describe('a newer version', () => {
  it('stands before the older one, which stays readable', async () => {
    const { body } = await upload(aPdf('old'), { name: 'licence.pdf', kind: 'LICENCE' });
    const next = await calls.send('Ana', `documents/${body.id}/versions`, aJpeg(), {
      name: 'new.jpg',
      expiresOn: '2040-01-01',
    });
    expect([next.status, next.body.versions.map(({ number }: { number: number }) => number)]).toEqual([201, [2, 1]]);
    const old = await calls.fetch('Ben', `documents/${body.id}/versions/1/file`);
    expect(hashOf(old.body)).toBe(hashOf(aPdf('old')));
    const same = await calls.send('Ana', `documents/${body.id}/versions`, aJpeg());
    expect(same.body.code).toBe('DOCUMENT_ALREADY_THERE');
    expect((await calls.send('Ben', `documents/${body.id}/versions`, aPdf())).status).toBe(403);
  });
});

describe('taking out of use', () => {
  it('needs a reason, leaves the file, and ends the document', async () => {
    const { body } = await upload(aPdf('gone'));
    const remove = (reason: string) => calls.knock('Ana', 'post', `documents/${body.id}/removal`).send({ reason });
    expect((await remove(' ')).status).toBe(422);
    expect((await remove('Of another company')).body.removed).toMatchObject({ reason: 'Of another company' });
    expect((await remove('Again')).body.code).toBe('DOCUMENT_REMOVED');
    expect((await calls.send('Ana', `documents/${body.id}/versions`, aPdf('b'))).body.code).toBe('DOCUMENT_REMOVED');
    expect((await calls.fetch('Ana', `documents/${body.id}/versions/1/file`)).status).toBe(200);
    expect((await upload(aPdf('gone'))).status).toBe(201);
  });
});

describe('handing out', () => {
  it('is no page of ours in any browser', async () => {
    const made = await upload(aPdf('x'), { name: 'выписка "1"; x.pdf' });
    const path = `documents/${made.body.id}/versions/1/file`;
    const saved = await calls.fetch('Ana', path);
    expect(saved.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="_______ _1_; x.pdf"; filename*=UTF-8''${encodeURIComponent('выписка _1_; x.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    });
    expect((await calls.fetch('Ana', `${path}?inline=true`)).headers['content-disposition']).toMatch(/^inline; /);
    expect((await calls.fetch('Ana', `documents/${made.body.id}/versions/2/file`)).status).toBe(404);
    expect((await calls.fetch('Sam', path)).status).toBe(403);
  });
});

it('the record counts what is past its last day, for those who may see documents', async () => {
  await upload(aPdf('ended'), { kind: 'LICENCE', expiresOn: '2020-01-01' });
  const read = async (who: string) => (await calls.knock(who, 'get', `distributors/${id}`)).body.documents;
  expect(await read('Ana')).toEqual({ ended: 1, endsSoon: 0, infected: 0 });
  expect(await read('Sam')).toBeNull();
});

describe('the dossier', () => {
  it('has each document as its last event sealed it, and each file once', async () => {
    await upload(aPhoto(), { kind: 'PHOTO', name: 'front.jpg' });
    await upload(aPdf('both'));
    await upload(aPdf('both'), { kind: 'LICENCE' });
    const evidence = desk.world.get(DistributorEvidence);
    const scope = { kind: 'party', party: id as never } as const;
    const [records, files] = await desk.world.tenants.within(ana.context, async (tx) => [
      await gather(evidence.collect(tx, scope)),
      await gather(evidence.documents(tx, scope)),
    ]);
    expect(records.filter(({ subject }) => subject.kind === 'document')).toHaveLength(3);
    expect(files).toHaveLength(2);
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(2);
  });
});

describe('the portal', () => {
  it('hands in, follows and takes back its own', async () => {
    desk.admit('Kim', portalUser(desk, desk.tenantId, id));
    const made = await calls.send('Kim', 'portal/documents', aPhoto(), { kind: 'PHOTO', name: 'IMG_1.JPG' });
    expect([made.status, made.body.versions[0]]).toEqual([
      201,
      expect.objectContaining({ name: 'IMG_1.jpg', metadataRemoved: true, scan: 'NOTHING_FOUND', validity: 'NO_END' }),
    ]);
    expect(Object.keys(made.body.versions[0])).not.toContain('added');
    const seen = await list();
    expect(seen.documents).toEqual([expect.objectContaining({ origin: 'DISTRIBUTOR', mayAddVersion: false })]);
    const own = await calls.knock('Kim', 'get', 'portal/documents');
    expect(own.body).toEqual({ documents: [made.body], open: true });
    const next = await calls.send('Kim', `portal/documents/${made.body.id}/versions`, aJpeg(), { name: 'b.jpg' });
    expect(next.body.versions.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    const removed = await calls
      .knock('Kim', 'post', `portal/documents/${made.body.id}/removal`)
      .send({ reason: 'Too dark' });
    expect(removed.status).toBe(204);
    expect((await calls.knock('Kim', 'get', 'portal/documents')).body.documents).toEqual([]);
    expect((await calls.fetch('Kim', `portal/documents/${made.body.id}/versions/1/file`)).status).toBe(404);
    expect((await list()).documents[0].removed).toMatchObject({ reason: 'Too dark' });
  });
});

it('thirty uploads in a minute are enough', async () => {
  const limits = desk.world.get(RateLimits);
  for (let taken = 0; taken < 30; taken++) await limits.take('upload', ana.context.actor.id);
  const answer = await upload(aPdf());
  expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([
    429,
    'TOO_MANY_REQUESTS',
    expect.stringMatching(/^\d+$/),
  ]);
});

it('a body that was broken off leaves nothing', async () => {
  const half = joinedBytes(aPdf().subarray(0, 300));
  expect((await upload(half)).body.code).toBe('DOCUMENT_DAMAGED');
  expect((await list()).documents).toEqual([]);
});
