import { someQuestionnaire } from '@downstream/attestations/core/testing';
import type { Finding } from '../desk/statements/finding-words';
import type { Statement } from '../desk/statements/statement-words';
import { idOf } from '@downstream/distributors/core/testing';
import type { ShownContradiction } from '../desk/statements/contradiction-words';
import { aStatementRow } from './a-statement';

type Written = Statement['rendition'];
const hash = (digit: string) => digit.repeat(64) as Statement['contentSha256'];
const at = '2026-11-10T09:30:00.000Z' as Statement['asked']['at'];

/** An attestation written out in English, for so many pieces of one part. */
export const aRendition = (quantity = '10', facts: Partial<Written> = {}): Written => ({
  language: 'en',
  direction: 'ltr',
  title: 'General end-use statement',
  blocks: [
    { kind: 'heading', level: 1, text: 'Goods' },
    { kind: 'table', columns: [{ label: 'Part' }, { label: 'Quantity', numeric: true }], rows: [['TC-2', quantity]] },
    { kind: 'facts', facts: [{ label: 'Use', value: `Watching the furnaces of hall ${quantity}` }] },
    { kind: 'clause', number: '1', text: 'We tell of every change.' },
  ],
  ...facts,
});

/** A finding that keeps an attestation from being taken. */
export const aFinding = (facts: Partial<Finding> = {}): Finding => ({
  rule: 'AT_08',
  severity: 'RETURN',
  reason: 'TOO_SHORT',
  row: null,
  facts: { text: 'commercial use' },
  ...facts,
});

/** A company of some months that wants much: the record holds one side. */
export const aContradiction = (facts: Partial<ShownContradiction> = {}): ShownContradiction => ({
  id: idOf<ShownContradiction['id']>(`contradiction ${facts.code ?? ''}`),
  state: 'OPEN',
  code: 'YOUNG_COMPANY_MUCH',
  gravity: 'STOP',
  ours: { source: 'ATTESTATION', field: 'quantity', says: '100000', statement: null },
  theirs: { source: 'RECORD', field: 'foundedOn', says: '2026-09-14', statement: null },
  foundAt: at,
  changedAt: at,
  round: 1,
  settled: null,
  ...facts,
});

/** A statement that was signed on the screen, and that the rules have nothing against. */
export function aSignedStatement(facts: Partial<Statement> = {}): Statement {
  const { sections } = someQuestionnaire();
  const row = aStatementRow(1, { state: 'SIGNED', validFrom: '2026-11-10', validTo: '2027-11-09' });
  const words = {
    'questionnaire.section.first.title': 'Your company',
    'questionnaire.group.firstGroup.title': 'Who you are',
    'questionnaire.question.name.label': 'Name of the company',
    'questionnaire.question.exports.label': 'Do you export?',
  };
  return {
    ...row,
    ...{ note: null, reason: null, supersedes: null },
    form: {
      ...{ kind: 'T1', id: 'houseT1', version: 1, title: 'General end-use statement', language: 'en' },
      ...{ sections: sections as unknown as Statement['form']['sections'], words },
    },
    rendition: aRendition(),
    content: {
      ...{ format: 'downstream-end-use-statement', formatVersion: 1, id: row.id, number: 1, language: 'ar' },
      template: { id: 'houseT1', kind: 'T1', version: 1, sha256: hash('d') },
      governingLanguage: 'en',
      supplier: { name: 'Halden Optics' },
      distributor: { id: row.distributor.id, name: { native: 'Reseller 1', latin: null, language: null } },
      answers: [{ question: 'exports', answer: { type: 'YES_NO', yes: false } }],
      clauses: [{ id: 'tellChanges', text: 'We tell of every change.', sha256: hash('e'), readSha256: hash('f') }],
      validity: { from: '2026-11-10', to: '2027-11-09', singleTransaction: false, endsWithQuantity: true },
      signers: ['ISSUER'],
    },
    contentSha256: hash('a'),
    corrections: [],
    signatures: [{ role: 'ISSUER', kind: 'SES', name: 'Isabel Rojas', at, calledBack: false }],
    judgedAt: at,
    judged: [],
    notTold: [],
    contradictions: [],
    evidence: [
      {
        ...{ role: 'ISSUER', number: 1, at, contentSha256: hash('a'), shownSha256: hash('b') },
        ...{ consentSha256: hash('c'), fileSha256: null },
        facts: { means: 'SCREEN', stepUp: 'MAILED_CODE', address: '203.0.113.7', readToEnd: true, odd: 'kept' },
      },
    ],
    versions: [{ number: 1, sha256: hash('a') }],
    unreviewed: ['de', 'fr', 'zh', 'tr', 'ru', 'uk', 'ar'],
    ...facts,
  };
}
