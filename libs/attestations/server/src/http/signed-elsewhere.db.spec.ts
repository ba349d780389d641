import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import {
  acceptStatement,
  addSigningAuthority,
  callBackSignatory,
  listSigningAuthorities,
  printPortalStatementToSign,
  readBackPortalStatement,
  readStatement,
  removeSigningAuthority,
  signPortalStatement,
  uploadOwnDocument,
} from '@downstream/contracts';
import { aPdf } from '@downstream/distributors/core/testing';
import type { Id } from '@downstream/kernel';
import { DocumentSeals, SealFolder } from '@downstream/platform/sealing';
import { honestAnswers, PortalHouse, Signing, type Invited } from '../testing';

const folder = mkdtempSync(join(tmpdir(), 'downstream-trust-service-'));
const installation = 'trust-service.example';
let house: PortalHouse;
let signing: Signing;
let analyst: Member;
/** Stands for the service that gave the end user a certificate. */
let service: DocumentSeals;
let authority: string;
beforeAll(async () => {
  house = await PortalHouse.open();
  signing = new Signing(house);
  ({ analyst } = await house.maker());
  const now = new Date(house.access.world.clock.now());
  service = await DocumentSeals.open({ folder, installation }, now);
  authority = await new SealFolder(folder, installation).authorityCertificate(now);
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house.close();
});

const name = 'Aigerim Bekova';
const own = (statement: string, body?: object) => ({ params: { statement }, ...(body && { body }) }) as never;
const at = (id: string, body?: object) => ({ params: { id }, ...(body && { body }) }) as never;
interface Case {
  readonly who: Invited;
  readonly id: Id<'attestation'>;
  readonly printed: Buffer;
}

async function toSign(): Promise<Case> {
  const who = await house.invited(analyst);
  const id = await signing.asked(analyst, who, 'T3');
  await signing.filled(who, id, honestAnswers('T3', { counterName: { type: 'TEXT', text: 'Olga Petrova' } }));
  const { body } = await who.browser.call(printPortalStatementToSign, own(id));
  return { who, id, printed: body as Buffer };
}

/** Hands a file in as signed by certificate. */
async function handIn({ who, id }: Case, bytes: Buffer, kind: 'AES' | 'QES' = 'QES') {
  const input = { query: { kind: 'OTHER', name: 'certificate.pdf' }, body: bytes } as never;
  const { id: document } = await who.browser.ok(uploadOwnDocument, input, {
    'content-type': 'application/octet-stream',
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { id: document, name: 'certificate.pdf', mediaType: 'application/pdf', bytes: bytes.length, sha256 };
  const { contentSha256 } = await who.browser.ok(readBackPortalStatement, own(id));
  return own(id, { means: 'FILE', file, kind, name, language: 'en', contentSha256 });
}

const signed = (pdf: Buffer): Promise<Buffer> =>
  service.seal(pdf, { at: new Date(house.access.world.clock.now()), reason: 'End user' });

async function signedByBoth(one: Case, bytes: Buffer): Promise<void> {
  await one.who.browser.ok(signPortalStatement, await handIn(one, bytes));
  await one.who.browser.ok(signPortalStatement, own(one.id, await signing.begun(one.who, one.id)));
}
const stopping = async (id: string): Promise<string[]> => {
  const { judged } = await analyst.browser.ok(readStatement, at(id));
  return judged
    .filter(({ severity }: { severity: string }) => severity === 'REJECT')
    .map(({ rule, reason }: { rule: string; reason: string }) => `${rule} ${reason}`);
};

describe('a document signed with a certificate elsewhere', () => {
  it('is taken once an authority on the list vouches for the signer, and says what was seen in it', async () => {
    const one = await toSign();
    await signedByBoth(one, await signed(one.printed));
    expect(await stopping(one.id)).toEqual(['AT_01 NOT_VOUCHED_FOR']);
    await analyst.browser.refused('STATEMENT_NOT_ACCEPTABLE', acceptStatement, at(one.id));
    const { evidence } = await analyst.browser.ok(readStatement, at(one.id));
    expect(evidence[0].facts).toMatchObject({ signature: 'INTACT', savesAfter: 0, paper: 'AS_PRINTED' });
    expect(evidence[0].facts.signer).toContain(installation);

    await analyst.browser.refused('AUTHORITY_INVALID', addSigningAuthority, {
      body: { certificate: 'hello', note: 'Ours' },
    } as never);
    const body = { certificate: authority, note: 'On the trusted list of the EU' };
    const added = await analyst.browser.ok(addSigningAuthority, { body } as never);
    const again = await analyst.browser.ok(addSigningAuthority, { body } as never);
    expect(again['id']).toBe(added['id']);
    expect((await analyst.browser.ok(acceptStatement, at(one.id)))['state']).toBe('ACCEPTED');

    const left = await analyst.browser.ok(removeSigningAuthority, at(String(added['id']), { reason: 'Revoked' }));
    expect(left['authorities']).toEqual([]);
    expect((await analyst.browser.ok(listSigningAuthorities))['authorities']).toEqual([]);
    const events = await house.access.events(analyst.tenantId);
    expect(events).toEqual(expect.arrayContaining(['trusted-authority.added', 'trusted-authority.removed']));
  }, 15_000);

  it('needs a call-back where nobody vouches, at a number that does not stand in it', async () => {
    const one = await toSign();
    await signedByBoth(one, await signed(Buffer.from(aPdf(`Written elsewhere ${one.id}`))));
    const { evidence, content } = await analyst.browser.ok(readStatement, at(one.id));
    expect(evidence[0].facts).toMatchObject({ signature: 'INTACT', paper: 'OTHER' });
    const said = content.answers.find(({ question }: { question: string }) => question === 'signatoryPhone');
    const call = { role: 'END_USER', number: String(said.answer.text), source: 'The certificate' };
    await analyst.browser.refused('CALL_BACK_OWN_NUMBER', callBackSignatory, at(one.id, call));
    await analyst.browser.ok(
      callBackSignatory,
      at(one.id, { ...call, number: '+7 727 250 00 00', source: 'Register' }),
    );
    expect(await stopping(one.id)).toEqual([]);
    expect((await analyst.browser.ok(acceptStatement, at(one.id)))['state']).toBe('ACCEPTED');
  }, 15_000);

  it('is refused by AT-10 where a byte was changed, or something was added behind the signature', async () => {
    const [changed, added] = [await toSign(), await toSign()];
    const bytes = await signed(changed.printed);
    bytes[600] = (bytes[600] ?? 0) ^ 1;
    await signedByBoth(changed, bytes);
    expect(await stopping(changed.id)).toContain('AT_10 CHANGED');
    await signedByBoth(
      added,
      Buffer.concat([await signed(added.printed), Buffer.from('9 0 obj\n<<>>\nendobj\n%%EOF\n')]),
    );
    expect(await stopping(added.id)).toContain('AT_10 SAVED_AFTER');
    const call = { role: 'END_USER', number: '+7 727 250 00 00', source: 'Register' };
    for (const { id } of [changed, added]) {
      await analyst.browser.ok(callBackSignatory, at(id, call));
      await analyst.browser.refused('STATEMENT_NOT_ACCEPTABLE', acceptStatement, at(id));
    }
  }, 20_000);

  it('is not taken where nobody signed in it', async () => {
    const one = await toSign();
    const refused = await one.who.browser.refused(
      'SIGNED_FILE_INVALID',
      signPortalStatement,
      await handIn(one, one.printed),
    );
    expect(JSON.stringify(refused.body)).toContain('UNSIGNED');
    const wide = (await signed(one.printed)).toString('latin1').replace('/ByteRange [0 ', '/ByteRange [7 ');
    const broken = await one.who.browser.refused(
      'SIGNED_FILE_INVALID',
      signPortalStatement,
      await handIn(one, Buffer.from(wide, 'latin1'), 'AES'),
    );
    expect(JSON.stringify(broken.body)).toContain('BROKEN');
  }, 15_000);
});
