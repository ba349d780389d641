import { HttpBackend, HttpXhrBackend } from '@angular/common/http';
import { type Visit, problemOf } from '@downstream/access/web/testing';
import { idOf, minute } from '@downstream/distributors/core/testing';
import type { DistributorState, DocumentId, Role } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { deskProviders } from '../desk';
import '../detail/distributor.page';
import { aRecord, atDesk, deed, likeThese, pageOf, warmUp, words } from '../testing/index';
import './documents-tab';
import { SendFile } from './send-file';
import type { DocumentRecord, VersionRecord } from './documents.store';

const { id } = aRecord();
const version = (facts: Partial<VersionRecord> = {}): VersionRecord => ({
  ...{
    number: 1,
    name: 'licence.pdf',
    type: 'PDF',
    bytes: 412_300,
    issuedOn: null,
    expiresOn: null,
    validity: 'NO_END',
  },
  ...{ sha256: 'a'.repeat(64), receivedSha256: 'a'.repeat(64), metadataRemoved: false, carries: [] },
  scan: { state: 'NOTHING_FOUND', at: minute(), by: 'ClamAV 1.4.1', gap: null, found: null },
  added: deed('Ana Costa'),
  ...facts,
});
const document = (facts: Partial<DocumentRecord> = {}): DocumentRecord => ({
  ...{ id: idOf<DocumentId>('licence'), distributorId: id, kind: 'LICENCE', origin: 'DESK', note: null, removed: null },
  ...{ versions: [version()], mayAddVersion: true, version: 1 },
  ...facts,
});

async function open(
  documents: readonly DocumentRecord[],
  { scanner = true, roles = ['analyst'] as Role[], state = 'DRAFT' as DistributorState } = {},
): Promise<Visit> {
  // What has gone of a file is told by another backend than the one that tests answer for.
  const providers = [
    ...deskProviders,
    { provide: SendFile, useClass: SendFile },
    { provide: HttpXhrBackend, useExisting: HttpBackend },
  ];
  const page = await atDesk(`/desk/distributors/${id}?tab=documents`, { roles, providers });
  await page.answer(`GET distributors/${id}`, aRecord({ state }));
  await page.answer(`GET distributors/${id}/timeline`, pageOf([]));
  await page.answer(`GET distributors/${id}/resemblances`, likeThese());
  await page.settle();
  await page.answer(`GET distributors/${id}/documents`, { documents, scanner });
  return page;
}
const text = (): string =>
  globalThis.document.querySelector('ds-documents-tab')?.textContent?.replace(/\s+/g, ' ') ?? '';
const pickFile = async (page: Visit, file: File): Promise<void> => {
  const input = globalThis.document.querySelector<HTMLInputElement>('input[type="file"]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input?.dispatchEvent(new Event('change'));
  await page.settle();
};

warmUp(() => open([document()]));

describe('the list', () => {
  it('says what each is, of when, and what is not known of it', async () => {
    await open(
      [
        document({
          versions: [
            version({
              expiresOn: '2026-03-20',
              validity: 'ENDS_SOON',
              scan: { ...version().scan, state: 'NOT_SCANNED', by: null, gap: 'NO_SCANNER' },
            }),
          ],
          note: 'For thermal cameras',
        }),
      ],
      { scanner: false },
    );
    expect(text()).toContain('For thermal cameras');
    expect(text()).toMatch(/licence\.pdf · PDF, 412 kB/);
    expect(text()).toContain('Ends 20 Mar 2026');
    expect(text()).toContain('Not scanned');
    expect(text()).toContain(words['distributors.documents.noScanner']);
    expect([...globalThis.document.querySelectorAll('ds-chip')].map((chip) => chip.getAttribute('data-tone'))).toEqual(
      expect.arrayContaining(['hold', 'unknown']),
    );
  });

  it('hands nothing out in which a virus was found', async () => {
    const scan = { ...version().scan, state: 'INFECTED' as const, found: 'Eicar' };
    await open([document({ versions: [version({ scan })] })]);
    expect(text()).toContain('Virus found');
    expect(globalThis.document.querySelector('a[download]')).toBeNull();
  });

  it('keeps what is not used any more out of the way, with the reason', async () => {
    await open([document({ removed: { ...deed('Ana Costa'), reason: 'Of another firm' } })]);
    expect(text()).toContain(words['distributors.documents.none']);
    expect(text()).toContain('1 document not in use any more');
    expect(text()).toContain('Not in use any more: Of another firm');
  });

  it('is only read by those who may not change it', async () => {
    const page = await open([document()], { roles: ['approver'] });
    expect(page.has('File a document')).toBe(false);
    expect(page.has('Take licence.pdf out of use')).toBe(false);
    expect(globalThis.document.querySelector('a[download]')?.getAttribute('href')).toBe(
      `/api/v1/documents/${document().id}/versions/1/file`,
    );
  });
});

describe('filing', () => {
  it('asks for the dates of the kind, sends the bytes, and shows the document', async () => {
    const page = await open([]);
    await page.press('File a document');
    await page.press('File document');
    expect(page.waiting()).toEqual([]);
    expect(text()).toContain(words['distributors.documents.noFile']);
    await pickFile(page, new File(['%PDF-1.7'], 'pass.pdf'));
    await page.choose('What it is', 'PERSON_ID');
    await page.press('File document');
    expect(page.waiting()).toEqual([]);
    await page.type('Last day', '2031-05-01');
    await page.press('File document');
    const sent = await page.answer(`POST distributors/${id}/documents`, document({ kind: 'PERSON_ID' }), {
      status: 201,
    });
    const asked = ['kind', 'name', 'expiresOn', 'note'].map((one) => sent.params.get(one));
    expect(asked).toEqual(['PERSON_ID', 'pass.pdf', '2031-05-01', null]);
    expect(sent.body).toBeInstanceOf(File);
    expect(text()).toContain('Identity document of a person');
    expect(globalThis.document.querySelector('ds-filing-form')).toBeNull();
  });

  it('keeps what was filled in when the file is refused, and says what to do', async () => {
    const page = await open([]);
    await page.press('File a document');
    await pickFile(page, new File(['x'], 'IMG.HEIC'));
    await page.choose('What it is', 'PHOTO');
    await page.press('File document');
    await page.answer(`POST distributors/${id}/documents`, problemOf('DOCUMENT_TYPE_REFUSED', 422, { found: 'HEIC' }), {
      status: 422,
    });
    expect(text()).toContain(words['distributors.documents.found.HEIC']);
    expect(text()).toContain('IMG.HEIC');
  });

  it('is closed where the distributor is', async () => {
    const page = await open([], { state: 'TERMINATED' });
    expect(page.button('File a document').getAttribute('aria-description')).toBe(words['problem.DOCUMENTS_CLOSED']);
  });
});
