import { describe, expect, it } from '@jest/globals';
import { attestationStates, type Instant, type TenantId } from '@downstream/kernel';
import { shippedTemplate } from '../attestation/shipped';
import { aContent, sha256 } from '../attestation/testing';
import {
  canonicalJson,
  readSignedStatement,
  SIGNED_STATEMENT_FORMAT,
  statedText,
  type SignedStatement,
} from './signed-statement';
import { judgedFile, standingOf, type FileFindings } from './verdict';

const content = aContent(shippedTemplate('T1'));
const statement: SignedStatement = {
  format: SIGNED_STATEMENT_FORMAT,
  body: {
    log: '019cad8f-0000-7a7c-84a8-9a397e7d0000' as TenantId,
    content: { ...content, id: '019cad8f-1111-7a7c-84a8-9a397e7d0000' as never },
    contentSha256: '',
    signatures: [{ role: 'ISSUER', kind: 'SES', name: 'Olga Silva', at: '2026-11-23T09:14:00.000Z' as Instant }],
    key: 'key',
  },
  signature: 'note',
};
const text = JSON.stringify(statement);
const judged = (findings: Partial<FileFindings>) => {
  const verdict = judgedFile({ form: 'PDF', seal: 'INTACT', statement, signature: 'SIGNED', ...findings }, 'ACTIVE');
  return verdict.verdict === 'VERIFIED' ? (verdict.statement ? 'STATEMENT' : 'DOCUMENT') : verdict.why;
};

describe('judgedFile', () => {
  it.each<[Partial<FileFindings>, string]>([
    [{}, 'STATEMENT'],
    [{ form: 'JSON', seal: null }, 'STATEMENT'],
    [{ statement: null, signature: null }, 'DOCUMENT'],
    [{ signature: 'FOREIGN' }, 'DOCUMENT'],
    [{ seal: 'BYTES_CHANGED' }, 'BYTES_CHANGED'],
    [{ seal: 'ADDED_TO', signature: 'FOREIGN' }, 'ADDED_TO'],
    [{ seal: 'SEAL_DAMAGED', statement: null, signature: null }, 'SEAL_DAMAGED'],
    [{ seal: 'UNSEALED' }, 'SEAL_REMOVED'],
    [{ seal: 'UNSEALED', signature: 'CHANGED' }, 'DATA_CHANGED'],
    [{ seal: 'UNSEALED', signature: 'FOREIGN' }, 'NOT_OURS'],
    [{ seal: 'UNSEALED', statement: null, signature: null }, 'NOT_OURS'],
    [{ form: 'JSON', seal: null, signature: 'CHANGED' }, 'DATA_CHANGED'],
    [{ form: 'JSON', seal: null, signature: 'FOREIGN' }, 'NOT_OURS'],
    [{ form: 'JSON', seal: null, statement: null, signature: null }, 'NOT_OURS'],
    [{ form: 'OTHER', seal: null, statement: null, signature: null }, 'UNREADABLE'],
  ])('of %j says %s', (findings, said) => {
    expect(judged(findings)).toBe(said);
  });

  it('tells what a statement is, and names nobody who signed', () => {
    const verdict = judgedFile({ form: 'JSON', seal: null, statement, signature: 'SIGNED' }, 'NOT_ASKED');
    expect(verdict).toMatchObject({ statement: { kind: 'T1', supplier: 'Halden Optics', standing: 'NOT_ASKED' } });
    expect(JSON.stringify(verdict)).not.toContain('Olga');
  });
});

describe('standingOf', () => {
  it('tells strangers whether it counts, and not why it does not', () => {
    const told = Object.fromEntries(attestationStates.map((state) => [state, standingOf(state, null, '2026-11-23')]));
    expect(told).toMatchObject({
      ACCEPTED: 'ACTIVE',
      EXPIRING: 'ACTIVE',
      SIGNED: 'NOT_YET_ACCEPTED',
      SUPERSEDED: 'SUPERSEDED',
    });
    for (const state of ['REJECTED', 'LAPSED', 'WITHDRAWN', 'CONTRADICTED', 'DECLINED'])
      expect(told[state]).toBe('ENDED');
  });

  it('counts to the end of the last day, and no longer, recorded or not', () => {
    expect(standingOf('ACCEPTED', '2026-11-23', '2026-11-23')).toBe('ACTIVE');
    expect(standingOf('ACCEPTED', '2026-11-22', '2026-11-23')).toBe('EXPIRED');
  });
});

describe('readSignedStatement', () => {
  it('reads a statement however it is spaced, with the text its log must have signed', () => {
    const read = readSignedStatement(JSON.stringify(statement, null, 1), sha256);
    expect(read?.text).toBe(statedText(statement.body, sha256(canonicalJson(statement.body) ?? '')));
    expect(read?.whole).toBe(false);
  });

  it('knows whether the content is the one that was signed', () => {
    const body = { ...statement.body, contentSha256: sha256(canonicalJson(statement.body.content) ?? '') };
    expect(readSignedStatement(JSON.stringify({ ...statement, body }), sha256)?.whole).toBe(true);
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    text.slice(0, -1),
    text.replace(SIGNED_STATEMENT_FORMAT, 'downstream-signed-statement/2'),
    text.replace('"log":"019', '"log":"x19'),
    text.replace('"number":1', '"number":1e99'),
    text.replace('"signatures":[', '"signatures":{"0":[').replace('}],"key"', '}]},"key"'),
    '['.repeat(100_000),
  ])('reads nothing else: %#', (other) => {
    expect(readSignedStatement(other, sha256)).toBeUndefined();
  });
});
