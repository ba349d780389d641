import { conclude, finding, lackOf, type Finding } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';

/** Less than so much of the whole known is looked at (domain reference 2, K09), in hundredths of a per cent. */
const ENOUGH = 7_500;

const verdicts = { BLOCKED_BY_OWNERSHIP: 4, NEAR: 3 } as const;

/** K09: whether the owners at the end of every chain are known, and what the tests of ownership say. */
export const ownersKnown = plugin({
  kind: 'K09',
  method: 'K09/1',
  reads: ['ownership'],
  asks: [],
  judge: ({ ownership }) => {
    const look = valueOf(ownership);
    if (!look) return conclude([], lackOf('ownership', ownership));
    const { knownAtLeast, refused, verdict } = look;
    const findings: Finding[] = [];
    if (refused) findings.push(finding('OWNER_REFUSED', 4));
    if (knownAtLeast < ENOUGH) findings.push(finding('OWNERS_UNKNOWN', 2, { knownPercent: knownAtLeast / 100 }));
    if (verdict === 'BLOCKED_BY_OWNERSHIP' || verdict === 'NEAR') {
      findings.push(finding('OWNERSHIP_TEST', verdicts[verdict], { verdict }));
    }
    const open = verdict === null || verdict === 'UNDETERMINED';
    const lacks = [
      ...lackOf('ownership', ownership),
      ...(open ? [{ fact: 'ownership.tests', why: 'NOT_EVALUATED' as const, source: null, silence: null }] : []),
    ];
    return conclude(findings, lacks, { knownPercent: knownAtLeast / 100, verdict });
  },
});
