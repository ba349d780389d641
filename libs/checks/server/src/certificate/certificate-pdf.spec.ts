import { describe, expect, it } from '@jest/globals';
import { CERTIFICATE_FORMAT, type CertifiedParty } from '@downstream/checks/core';
import type { Instant } from '@downstream/kernel';
import { certificatePdf } from './certificate-pdf';
import type { CertificateBody, IssuedCertificate } from './certificates';

const party = (place: number, facts: Partial<CertifiedParty> = {}): CertifiedParty => ({
  place,
  role: 'OWNER',
  names: ['Silva, Ana'],
  fingerprint: 'f'.repeat(64),
  outcome: 'SEARCHED',
  by: { names: 1, identifiers: 0, addresses: 0, countries: 1, dateOfBirth: false },
  candidates: [],
  ...facts,
});

const aCertificate = (facts: Partial<CertificateBody> = {}): IssuedCertificate => {
  const body: CertificateBody = {
    id: '019cad8f-ac1f-7a7c-84a8-9a397e7d050a',
    kind: 'DISTRIBUTOR',
    searchedAt: '2026-11-22T09:14:00.000Z',
    issuedAt: '2026-11-22T10:02:00.000Z' as Instant,
    log: '019cad8f-0000-7a7c-84a8-9a397e7d0000',
    maker: 'Halden Optics',
    lists: [
      {
        ...{ list: 'ofac-sdn', versionId: '019cad8f-1111-7a7c-84a8-9a397e7d0000', version: 12 },
        ...{ generatedAt: null, retrievedAt: '2026-11-22T06:00:00.000Z', sha256: 'a1'.repeat(32), entries: 14_484 },
      },
    ],
    methodVersion: 'screening/3',
    threshold: 0.8,
    inputsHash: 'b2'.repeat(32),
    statement: 'NOTHING_FOUND',
    parties: [party(1)],
    holdsFor: [],
    heldBy: [],
    evidence: {
      events: [{ text: '{}', leaf: 'c3'.repeat(32), index: 41, path: [], personal: [] }],
      checkpoint: 'note',
    },
    key: `downstream/019cad8f-0000-7a7c-84a8-9a397e7d0000+01234567+${'A'.repeat(44)}`,
    ...facts,
  };
  const certificate = { format: CERTIFICATE_FORMAT, body, signature: 'note' } as const;
  return { certificate, text: JSON.stringify(certificate), sha256: 'd4'.repeat(32) };
};

const candidate = {
  list: 'ofac-sdn',
  ref: '900001',
  name: 'SOROKHTIN, Gennady Pavlovich',
  score: 0.97,
  idMatch: false,
};
/** Names in five scripts, a candidate and a party without a name that can be searched for. */
const manyScripts = (): IssuedCertificate =>
  aCertificate({
    statement: 'CANDIDATES_FOUND',
    parties: [
      party(1, {
        role: 'DISTRIBUTOR',
        names: ['港湾光学仪器（香港）有限公司', 'Harbour Lane Optical Instruments (Hong Kong) Company Limited'],
      }),
      party(2, {
        names: ['نور الدين محمد عبد الرحمن', 'Nur al-Din Muhammad Abd al-Rahman'],
        by: { ...party(2).by, dateOfBirth: true },
      }),
      party(3, {
        role: 'OFFICER',
        names: ['Геннадий Павлович Сорохтин'],
        candidates: [{ ...candidate, outcome: 'HIT_OPENED' }],
      }),
      party(4, { names: ['…'], outcome: 'NOT_SEARCHED', by: { ...party(4).by, names: 0 } }),
    ],
  });

describe('certificatePdf', () => {
  it('makes a document of a few pages with the certificate attached', async () => {
    const pdf = (await certificatePdf(aCertificate())).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/EmbeddedFile');
    expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeLessThanOrEqual(2);
  });

  it('has room for the rescreenings since', async () => {
    const rescreening = { method: 'WHOLE' as const, methodVersion: 'screening/3', enrolled: 10_000 };
    const heldBy = [{ ...rescreening, id: 'r', at: '2026-11-23T06:00:00.000Z', coverageHash: 'e5'.repeat(32) }];
    const plain = await certificatePdf(aCertificate());
    expect((await certificatePdf(aCertificate({ heldBy }))).length).toBeGreaterThan(plain.length);
  });

  it('goes on over pages for many parties', async () => {
    const parties = Array.from({ length: 60 }, (_, n) => party(n + 1));
    const pdf = (await certificatePdf(aCertificate({ kind: 'TABLE', parties }))).toString('latin1');
    expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(1);
  });

  it('sets names of five scripts in faces that have their letters', async () => {
    const pdf = (await certificatePdf(manyScripts())).toString('latin1');
    expect(pdf).toMatch(/\+NotoSansArabic/);
    expect(pdf).toMatch(/\+NotoSansSC/);
  });
});
