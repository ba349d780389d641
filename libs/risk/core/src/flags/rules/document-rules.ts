import type { InvalidityRule } from '@downstream/kernel';
import { valueOf, type RatingFacts } from '../../facts/rating-facts';
import { any, where, type Condition } from '../condition';
import { rule, type FlagRule } from '../flag-rule';
import type { FlagRuleId } from '../red-flag';

const found = (...rules: readonly InvalidityRule[]): Condition =>
  where('attestation.findings', (findings) => findings.some((one) => rules.includes(one.rule)));

const toldBy =
  (...rules: readonly InvalidityRule[]) =>
  ({ facts }: { facts: RatingFacts }) => {
    const findings = (valueOf(facts, 'attestation.findings') ?? []).filter((one) => rules.includes(one.rule));
    return {
      statements: [...new Set(findings.map(({ statement }) => statement))].join(', '),
      rules: [...new Set(findings.map((one) => one.rule.replace('_', '-')))].join(', '),
    };
  };

/** Findings for which a flag of the catalogue stands: clauses edited, and texts that are generic, copied or contradict. */
const CLAUSES: readonly InvalidityRule[] = ['AT_09'];
const CONTENT: readonly InvalidityRule[] = ['AT_08', 'AT_11', 'AT_15', 'AT_16'];

/** All others, each of which opens a flag of its own name. */
const others = [
  'AT_01',
  'AT_02',
  'AT_03',
  'AT_04',
  'AT_05',
  'AT_06',
  'AT_07',
  'AT_10',
  'AT_12',
  'AT_13',
  'AT_14',
  'AT_17',
] as const satisfies readonly InvalidityRule[];

/** The flag that a finding about a statement opens. */
export function flagOfFinding(finding: InvalidityRule): FlagRuleId {
  if (CLAUSES.includes(finding)) return 'RF-40';
  return CONTENT.includes(finding) ? 'RF-42' : (finding.replace('_', '-') as FlagRuleId);
}

/** Flags about papers: statements, licences and what is missing. */
export const documentRules: readonly FlagRule[] = [
  rule(
    'RF-40',
    any(
      where('attestation.refused', (refused) => refused),
      found(...CLAUSES),
    ),
    {
      tells: toldBy(...CLAUSES),
    },
  ),
  rule('RF-42', found(...CONTENT), { tells: toldBy(...CONTENT) }),
  rule(
    'RF-63',
    {
      keys: [],
      judge: ({ facts, mandatory }) => ({
        says: 4 * mandatory.filter((key) => facts[key] !== undefined).length < 3 * mandatory.length,
      }),
    },
    {
      tells: ({ facts, mandatory }) => ({
        known: mandatory.filter((key) => facts[key] !== undefined).length,
        of: mandatory.length,
      }),
    },
  ),
  rule(
    'RF-65',
    any(
      where('order.licenceHistory', (history) => history === 'UNCERTAIN'),
      where('order.servicesAltered', (altered) => altered),
    ),
  ),
  ...others.map((finding) => rule(flagOfFinding(finding), found(finding), { tells: toldBy(finding) })),
];
