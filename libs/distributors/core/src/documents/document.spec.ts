import { describe, expect, it } from '@jest/globals';
import type { DistributorId, DocumentId, PartyId } from '@downstream/kernel';
import { anAct, idOf, minute } from '../testing';
import type { Act } from '../act';
import {
  addVersion,
  currentVersion,
  fileDocument,
  MOST_VERSIONS,
  noteScan,
  removeDocument,
  takesDocuments,
  type Document,
  type ReceivedFile,
} from './document';
import { mayHandOut } from './scan';

const desk = anAct();
const contact: Act = { ...anAct({ person: 'kim' }), partyId: idOf<PartyId>('distributor') };
const scan = { state: 'NOT_SCANNED', at: minute(), by: null, gap: 'NO_SCANNER', found: null } as const;
const file = (sha256 = 'a'): ReceivedFile => ({
  name: 'extract.pdf',
  type: 'PDF',
  bytes: 900,
  sha256: sha256.repeat(64),
  receivedSha256: sha256.repeat(64),
  metadataRemoved: false,
  carries: [],
  scan,
});
const dates = { issuedOn: '2026-02-01', expiresOn: null };
const facts = {
  id: idOf<DocumentId>('document'),
  distributorId: idOf<DistributorId>('distributor'),
  kind: 'REGISTER_EXTRACT',
  note: null,
} as const;

function filed(act = desk): Document {
  const result = fileDocument(facts, file(), dates, act);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('filing', () => {
  it('keeps who brought it, and counts its last day', () => {
    expect(filed()).toMatchObject({ origin: 'DESK', version: 1, removed: null });
    expect(filed(contact).origin).toBe('DISTRIBUTOR');
    expect(currentVersion(filed())).toMatchObject({
      number: 1,
      expiresOn: '2027-02-01',
      scan: { state: 'NOT_SCANNED' },
    });
  });

  it.each([
    ['DRAFT', true, true],
    ['APPROVED', true, true],
    ['REJECTED', true, false],
    ['TERMINATED', false, false],
  ] as const)('of a distributor that is %s: desk %s, itself %s', (state, byDesk, byItself) => {
    expect([takesDocuments(state, 'DESK'), takesDocuments(state, 'DISTRIBUTOR')]).toEqual([byDesk, byItself]);
  });
});

describe('a newer version', () => {
  it('takes the place of the last and leaves it readable', () => {
    const next = addVersion(filed(), file('b'), { issuedOn: '2026-03-01', expiresOn: null }, desk);
    expect(next).toMatchObject({ ok: true, value: { version: 2, versions: [{ number: 1 }, { number: 2 }] } });
  });

  it.each<[string, Document, ReceivedFile, Act, string]>([
    ['the same file', filed(), file(), desk, 'DOCUMENT_ALREADY_THERE'],
    ['by the desk on what the distributor handed in', filed(contact), file('b'), desk, 'DOCUMENT_OF_OTHERS'],
    ['by the distributor on what the desk filed', filed(), file('b'), contact, 'DOCUMENT_OF_OTHERS'],
    ['too many', many(), file('b'), desk, 'DOCUMENT_LIMIT_REACHED'],
    ['of what was removed', gone(), file('b'), desk, 'DOCUMENT_REMOVED'],
  ])('is refused: %s', (_, before, next, act, code) => {
    expect(addVersion(before, next, dates, act)).toMatchObject({ ok: false, refusal: { code } });
  });
});

function many(): Document {
  const one = filed();
  return {
    ...one,
    versions: Array.from({ length: MOST_VERSIONS }, (_, i) => ({ ...currentVersion(one), number: i + 1 })),
  };
}
function gone(): Document {
  const result = removeDocument(filed(), 'A wrong company', desk);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('removing', () => {
  it('needs a reason and leaves the files', () => {
    expect(gone()).toMatchObject({ removed: { reason: 'A wrong company', personId: desk.actor.personId }, version: 2 });
    expect(gone().versions).toHaveLength(1);
    expect(removeDocument(filed(), '  ', desk)).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
    expect(removeDocument(gone(), 'Again', desk)).toMatchObject({ refusal: { code: 'DOCUMENT_REMOVED' } });
  });
});

describe('a later scan', () => {
  it('may find what was not known before, and the file is not handed out any more', () => {
    const infected = { ...scan, state: 'INFECTED', by: 'ClamAV', gap: null, found: 'Eicar' } as const;
    const result = noteScan(filed(), 1, infected);
    expect(result).toMatchObject({ ok: true, value: { version: 2, versions: [{ scan: infected }] } });
    expect([mayHandOut(scan), mayHandOut(infected)]).toEqual([true, false]);
    if (result.ok) expect(noteScan(result.value, 1, scan)).toEqual(result);
    expect(noteScan(filed(), 2, infected)).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });
});
