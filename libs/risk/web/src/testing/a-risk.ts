import type { FlagRecord, FlagsRecord, RatingLine, RiskRecord } from '../words/risk-words';

const by = {
  kind: 'user' as const,
  id: '01990000-0000-7000-8000-00000000000a',
  personId: '01990000-0000-7000-8000-00000000000b',
  name: 'Ana Costa',
  role: 'analyst' as const,
};
const mailbox = 'party.mailbox';
const at = '2026-03-02T09:00:00.000Z';

/** A line of a score. */
export const aLine = (line: Partial<RatingLine>): RatingLine => ({
  ...{ kind: 'FACTOR', group: 'GEOGRAPHY', rule: 'GEOGRAPHY.TRANSIT', hundredths: 1875 },
  sentence: { key: 'GEOGRAPHY.TRANSIT', params: { country: 'KZ', fact: 'party.country', value: 75 } },
  ...{ fact: 'party.country', source: 'RECORD', asOf: '2026-03-01', unknown: false },
  ...line,
});

/** A risk whose lines sum to 20. */
export const aRisk = (): RiskRecord =>
  ({
    rating: {
      ...{ id: '01990000-0000-7000-8000-000000000001', number: 2, at, reason: 'FACT_CHANGED', sha256: 'a'.repeat(64) },
      rating: {
        ...{ day: '2026-03-02', model: { name: 'standard', version: 1 }, judgedBy: [], tier: 'UNRATED', score: 20 },
        ...{ scoreTier: 'LOW', inherent: 19, flagPoints: 5, mitigation: 4, groups: {}, knockOuts: [], floors: [] },
        ...{ holds: [], overrideIgnored: null, reviewMonths: null },
        gaps: [{ code: 'INCOMPLETE', known: 6, of: 12, lacks: ['party.roles'] }],
        lines: [
          aLine({}),
          aLine({
            kind: 'ROUNDING',
            hundredths: 25,
            sentence: { key: 'ROUNDING', params: {} },
            source: null,
            asOf: null,
          }),
          aLine({ kind: 'FLAG', hundredths: 500, rule: 'RF-10', sentence: { key: 'RF-10', params: {} } }),
          aLine({ kind: 'MITIGATION', hundredths: -400, sentence: { key: 'CONTROL.SERIALS', params: {} } }),
        ],
      },
    },
    lowerings: [
      {
        ...{ kind: 'LEARN', about: 'party.roles', points: 3, score: 17, tier: 'UNRATED' },
        sentence: { key: 'LEARN', params: { fact: 'party.roles' } },
      },
    ],
    history: [
      { number: 2, at, reason: 'FACT_CHANGED', score: 20, tier: 'UNRATED', model: { name: 'standard', version: 1 } },
      { number: 1, at, reason: 'ASKED', score: 12, tier: 'UNRATED', model: { name: 'standard', version: 1 } },
    ],
    overrides: [],
    recordTier: 'MEDIUM',
    may: { rate: true, override: true },
  }) as unknown as RiskRecord;

/** A raised flag. */
export const aFlag = (flag: Partial<Omit<FlagRecord, 'id'>> & { readonly id?: string } = {}): FlagRecord =>
  ({
    ...{ id: '01990000-0000-7000-8000-0000000000f1', rule: 'RF-10', class: 'party', severity: 2, weight: 4 },
    ...{ countsPercent: 100, variant: false, sentence: { key: 'RF-10', params: {} } },
    inputs: [{ key: mailbox, value: 'FREE_MAIL', source: 'RECORD', asOf: '2026-03-01' }],
    ...{ state: 'RAISED', firedAt: at, holds: false, proposal: null, settled: null, lapsed: null, endedAt: null },
    ...{ changed: { by, at, onBehalf: false }, revision: 1, needsTwo: false },
    may: { inquire: true, settle: false, second: false },
    ...flag,
  }) as unknown as FlagRecord;

/** The flags of a distributor. */
export const someFlags = (flags: Partial<FlagsRecord> = {}): FlagsRecord =>
  ({
    ...{ flags: [aFlag()], ended: [], notRaised: 12, judgedAt: at },
    notEvaluated: [{ rule: 'RF-20', lacks: ['order.route'] }],
    ...flags,
  }) as FlagsRecord;
