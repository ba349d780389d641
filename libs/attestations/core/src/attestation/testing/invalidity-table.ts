import { parseInstant, type InvalidityRule } from '@downstream/kernel';
import type { Attested, KnownBeside } from '../invalidity/attested';
import { anAttested, knownBeside } from './an-attested';

/** What is laid beside an honest statement and what is known of it. */
export type InvalidityCase = readonly [Partial<Attested>, Partial<KnownBeside>];
/** A reason of a rule, with an example that it refuses and the nearest honest one. */
export interface InvalidityRow {
  readonly rule: InvalidityRule;
  readonly reason: string;
  readonly refused: InvalidityCase;
  readonly accepted: InvalidityCase;
}

const { signature, signatory, issuer, items } = anAttested();
const { party, template } = knownBeside();
const [item] = items;
const file = {
  ...({ sha256: 'f1', by: 'CERTIFICATE', vouchedFor: true } as const),
  ...{ intact: true, savesAfter: 0, author: null },
};
const user = (name: string, activity: string | null = null) => [{ id: 'user-1', name, country: 'CL', activity }];
const seen = (...names: string[]) => ({
  screened: Object.fromEntries(
    ['Andes Termografia SpA', 'Isabel Rojas', ...names].map((name) => [name, parseInstant('2026-11-11T00:00:00Z')]),
  ),
});
const t3 = { template: 'T3' } as const;
const officer = { ...signatory, authority: 'POWER_OF_ATTORNEY', authorityDocument: true } as const;

/** Of each rule what it refuses, and beside it the nearest thing that it lets pass. */
export const invalidityTable: readonly InvalidityRow[] = [
  {
    ...{ rule: 'AT_01', reason: 'UNSIGNED' },
    refused: [{ signature: { ...signature, kind: 'NONE' } }, {}],
    accepted: [{}, {}],
  },
  {
    ...{ rule: 'AT_01', reason: 'PICTURE' },
    refused: [{ signature: { ...signature, kind: 'IMAGE' } }, {}],
    accepted: [{ signature: { ...signature, kind: 'WET_INK' } }, {}],
  },
  {
    ...{ rule: 'AT_01', reason: 'TOO_WEAK' },
    refused: [t3, {}],
    accepted: [{ ...t3, file, signature: { ...signature, kind: 'AES' } }, {}],
  },
  {
    ...{ rule: 'AT_01', reason: 'NOT_CALLED_BACK' },
    refused: [{ ...t3, signature: { ...signature, kind: 'WET_INK' } }, {}],
    accepted: [{ ...t3, signature: { ...signature, kind: 'WET_INK', calledBack: true } }, {}],
  },
  {
    ...{ rule: 'AT_01', reason: 'NOT_VOUCHED_FOR' },
    refused: [{ ...t3, file: { ...file, vouchedFor: false }, signature: { ...signature, kind: 'QES' } }, {}],
    accepted: [{ ...t3, signature: { ...signature, kind: 'QES', calledBack: true } }, {}],
  },
  {
    ...{ rule: 'AT_02', reason: 'NO_TITLE' },
    refused: [{ signatory: { ...signatory, title: ' ' } }, {}],
    accepted: [{ signatory: { ...signatory, title: 'Owner' } }, {}],
  },
  {
    ...{ rule: 'AT_02', reason: 'NOT_AN_OFFICER' },
    refused: [{}, { party: { ...party, officers: ['Tomás Vidal'] } }],
    accepted: [{}, { party: { ...party, officers: ['Tomás Vidal', 'ROJAS, Isabel'] } }],
  },
  {
    ...{ rule: 'AT_02', reason: 'NO_DOCUMENT' },
    refused: [{ signatory: { ...officer, authorityDocument: false } }, {}],
    accepted: [{ signatory: officer }, { party: { ...party, officers: [] } }],
  },
  {
    ...{ rule: 'AT_02', reason: 'TITLE' },
    refused: [{ signatory: { ...officer, title: 'Intern' } }, {}],
    accepted: [{ signatory: { ...officer, title: 'Geschäftsführerin' } }, {}],
  },
  {
    ...{ rule: 'AT_03', reason: 'FREE_MAIL' },
    refused: [{ signatory: { ...signatory, email: 'isabel.rojas@gmail.com' } }, {}],
    accepted: [{ signatory: { ...signatory, email: 'isabel@sales.andes-termografia.example' } }, {}],
  },
  {
    ...{ rule: 'AT_03', reason: 'OTHER_DOMAIN' },
    refused: [{ signatory: { ...signatory, email: 'isabel@andes-thermal.example' } }, {}],
    accepted: [
      { signatory: { ...signatory, email: 'isabel@andes-thermal.example' } },
      { party: { ...party, website: null } },
    ],
  },
  {
    ...{ rule: 'AT_03', reason: 'OTHER_COUNTRY' },
    refused: [{ signatory: { ...signatory, phone: '+7 912 345 67 89' } }, {}],
    accepted: [{ signatory: { ...signatory, phone: '2 2345 6789' } }, {}],
  },
  {
    ...{ rule: 'AT_04', reason: 'MISSING' },
    refused: [{ validTo: null }, {}],
    accepted: [{ quotedOn: null }, {}],
  },
  {
    ...{ rule: 'AT_04', reason: 'AHEAD' },
    refused: [{ signature: { ...signature, at: parseInstant('2026-11-23T00:00:00Z') } }, seenLater('2026-11-24')],
    accepted: [{ signature: { ...signature, at: parseInstant('2026-11-22T23:00:00Z') } }, seenLater('2026-11-24')],
  },
  {
    ...{ rule: 'AT_04', reason: 'BEFORE_THE_OFFER' },
    refused: [{ quotedOn: '2026-11-11' }, {}],
    accepted: [{ quotedOn: '2026-11-10' }, {}],
  },
  {
    ...{ rule: 'AT_04', reason: 'REVERSED' },
    refused: [{ validFrom: '2027-11-10' }, {}],
    accepted: [{ validFrom: '2027-11-09' }, {}],
  },
  {
    ...{ rule: 'AT_04', reason: 'OVER' },
    refused: [{ validTo: '2026-11-21' }, {}],
    accepted: [{ validTo: '2026-11-22' }, {}],
  },
  {
    ...{ rule: 'AT_05', reason: 'NAME' },
    refused: [
      { issuer: { ...issuer, name: { ...issuer.name, native: 'Andes Optica Limitada' } } },
      seen('Andes Optica Limitada'),
    ],
    accepted: [
      { issuer: { ...issuer, name: { ...issuer.name, native: 'ANDES TERMOGRAFIA S.P.A.' } } },
      seen('ANDES TERMOGRAFIA S.P.A.'),
    ],
  },
  {
    ...{ rule: 'AT_05', reason: 'NUMBER' },
    refused: [{ issuer: { ...issuer, registryNumber: { scheme: 'RUT', value: '76.543.211-1' } } }, {}],
    accepted: [{ issuer: { ...issuer, registryNumber: { scheme: null, value: '76543210-3' } } }, {}],
  },
  {
    ...{ rule: 'AT_05', reason: 'ADDRESS' },
    refused: [{ issuer: { ...issuer, address: { ...issuer.address, lines: ['Avenida Providencia 2100'] } } }, {}],
    accepted: [{}, { party: { ...party, address: null } }],
  },
  {
    ...{ rule: 'AT_06', reason: 'LINE_NOT_COVERED' },
    refused: [
      {},
      {
        orderLines: [
          { ...item!, partNumber: 'TC-2' },
          { ...item!, partNumber: 'TC-9' },
        ],
      },
    ],
    accepted: [{}, { orderLines: null }],
  },
  {
    ...{ rule: 'AT_06', reason: 'QUANTITY' },
    refused: [{ items: [{ ...item!, quantity: { amount: '2.5', unit: 'pcs' } }] }, {}],
    accepted: [{ items: [{ ...item!, quantity: { amount: '1', unit: 'PCS' } }] }, {}],
  },
  {
    ...{ rule: 'AT_06', reason: 'VALUE' },
    refused: [{ items: [{ ...item!, value: '9800.01' }] }, {}],
    accepted: [{ items: [{ ...item!, value: '10500', currency: 'USD' }] }, {}],
  },
  {
    ...{ rule: 'AT_06', reason: 'OTHER_UNIT' },
    refused: [{ items: [{ ...item!, quantity: { amount: '2', unit: 'sets' } }] }, {}],
    accepted: [{}, {}],
  },
  {
    ...{ rule: 'AT_06', reason: 'NOT_ORDERED' },
    refused: [{ items: [item!, { ...item!, id: 'item-2', partNumber: 'TC-7' }] }, {}],
    accepted: [{ items: [{ ...item!, partNumber: 'tc2' }] }, {}],
  },
  {
    ...{ rule: 'AT_07', reason: 'BLANK' },
    refused: [{ dispositions: ['INCORPORATE'], endUsers: user('to be advised') }, seen('to be advised')],
    accepted: [{ dispositions: ['INCORPORATE'], endUsers: user('Vidrios del Maule') }, seen('Vidrios del Maule')],
  },
  {
    ...{ rule: 'AT_07', reason: 'MOVER' },
    refused: [{ endUsers: user('Quick Freight Forwarding') }, seen('Quick Freight Forwarding')],
    accepted: [{ endUsers: user('Quick Lime Works') }, seen('Quick Lime Works')],
  },
  {
    ...{ rule: 'AT_07', reason: 'RESELLER_ITSELF' },
    refused: [{ dispositions: ['RESELL_AS_IS'], endUsers: user('Andes Termografia') }, seen('Andes Termografia')],
    accepted: [{ dispositions: ['OWN_USE'], endUsers: user('Andes Termografia') }, seen('Andes Termografia')],
  },
  {
    ...{ rule: 'AT_08', reason: 'TOO_SHORT' },
    refused: [{ endUse: 'Industrial' }, {}],
    accepted: [{ endUse: null }, {}],
  },
  {
    ...{ rule: 'AT_08', reason: 'SAYS_NOTHING' },
    refused: [{ endUse: 'For general commercial purposes of our customers, projects and resale' }, {}],
    accepted: [{ endUse: 'Checking the bearings of the conveyor at the copper mill in Rancagua' }, {}],
  },
  {
    ...{ rule: 'AT_09', reason: 'CLAUSE_MISSING' },
    refused: [{ clauses: [] }, {}],
    accepted: [{ clauses: [...anAttested().clauses, { id: 'more', sha256: 'bb' }] }, {}],
  },
  {
    ...{ rule: 'AT_09', reason: 'CLAUSE_CHANGED' },
    refused: [{ clauses: [{ id: 'no-onward-sale', sha256: 'ab' }] }, {}],
    accepted: [{}, {}],
  },
  {
    ...{ rule: 'AT_09', reason: 'RESERVATION' },
    refused: [{ reservations: 'as far as permitted by local law' }, {}],
    accepted: [{ reservations: 'as far as permitted by local law' }, { reservationsApproved: true }],
  },
  {
    ...{ rule: 'AT_10', reason: 'CHANGED' },
    refused: [{ file: { ...file, intact: false } }, {}],
    accepted: [{ file }, {}],
  },
  {
    ...{ rule: 'AT_10', reason: 'NOT_TOLD' },
    refused: [{ file: { ...file, intact: null } }, {}],
    accepted: [{ file: { ...file, by: 'HAND', vouchedFor: false, intact: null } }, {}],
  },
  {
    ...{ rule: 'AT_10', reason: 'SAVED_AFTER' },
    refused: [{ file: { ...file, savesAfter: 1 } }, {}],
    accepted: [{ file }, {}],
  },
  {
    ...{ rule: 'AT_10', reason: 'WRITTEN_BY_SELLER' },
    refused: [{ file: { ...file, author: 'ana costa' } }, {}],
    accepted: [{ file: { ...file, author: 'Isabel Rojas' } }, {}],
  },
  {
    ...{ rule: 'AT_11', reason: 'SAME_FILE' },
    refused: [{ file: { ...file, by: 'HAND' } }, { sameFileFrom: ['Pampa Trading'] }],
    accepted: [{ file }, {}],
  },
  {
    ...{ rule: 'AT_12', reason: 'NO_TRANSLATION' },
    refused: [{ language: 'zh' }, { translations: ['ru'] }],
    accepted: [{ language: 'zh' }, { translations: ['en'] }],
  },
  {
    ...{ rule: 'AT_13', reason: 'OWNER' },
    refused: [{}, { changes: ['OWNER'] }],
    accepted: [{}, { changes: [] }],
  },
  {
    ...{ rule: 'AT_13', reason: 'TEMPLATE_MAJOR' },
    refused: [{}, { template: { ...template, newestMajor: 2 } }],
    accepted: [{}, { template: { ...template, major: 2, newestMajor: 2 } }],
  },
  {
    ...{ rule: 'AT_14', reason: 'NEVER' },
    refused: [{ endUsers: user('Vidrios del Maule') }, {}],
    accepted: [{ endUsers: user('Vidrios del Maule') }, seen('Vidrios del Maule')],
  },
  {
    ...{ rule: 'AT_14', reason: 'BEFORE' },
    refused: [{ signature: { ...signature, at: parseInstant('2026-11-12T00:00:00Z') } }, {}],
    accepted: [{ signature: { ...signature, at: parseInstant('2026-11-11T00:00:00Z') } }, {}],
  },
  {
    ...{ rule: 'AT_15', reason: 'ACTIVITY' },
    refused: [{ endUsers: user('Taller Norte', '84.22') }, seen('Taller Norte')],
    accepted: [{ endUsers: user('Taller Norte', '84.21') }, seen('Taller Norte')],
  },
  {
    ...{ rule: 'AT_15', reason: 'LISTED' },
    refused: [{ endUsers: user('Directorate of Tank Repair No 9') }, seen('Directorate of Tank Repair No 9')],
    accepted: [{ endUsers: user('Taller Norte') }, seen('Taller Norte')],
  },
  {
    ...{ rule: 'AT_16', reason: 'LOOK_ALIKE' },
    refused: [{}, { lookAlikes: ['Andes Termografía Industrial SA'] }],
    accepted: [{}, { lookAlikes: [] }],
  },
  {
    ...{ rule: 'AT_17', reason: 'EXPORTER' },
    refused: [
      { signatory: { ...signatory, name: 'Ana Costa' } },
      { ...seen('Ana Costa'), party: { ...party, officers: ['Ana Costa'] } },
    ],
    accepted: [{}, {}],
  },
  {
    ...{ rule: 'AT_17', reason: 'FORWARDER' },
    refused: [{ signatory: { ...signatory, email: 'ops@cl.quickfreight.example' } }, {}],
    accepted: [{}, { forwarderDomains: ['andes.example'] }],
  },
];

function seenLater(day: string): Partial<KnownBeside> {
  const at = parseInstant(`${day}T00:00:00Z`);
  return { screened: { 'Andes Termografia SpA': at, 'Isabel Rojas': at } };
}
