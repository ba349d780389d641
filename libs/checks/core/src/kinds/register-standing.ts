import { normaliseName, scoreNames } from '@downstream/matching';
import { conclude, finding, lacking, lackOf, type Finding } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';
import type { CompanyStatus } from './source';

/** Names less alike than this are looked at (domain reference 2, K02). */
const ALIKE = 0.9;

const ended: readonly CompanyStatus[] = ['DISSOLVED', 'STRUCK_OFF', 'LIQUIDATION'];
const slow: readonly CompanyStatus[] = ['DORMANT', 'OVERDUE_FILINGS', 'OTHER'];

/** How alike the nearest of our names is to one of theirs, 0 to 1. */
export function namesAlike(ours: readonly string[], theirs: readonly string[]): number {
  const normal = (name: string) => normaliseName(name, 'ORGANISATION');
  const scores = ours.flatMap((one) => theirs.map((other) => scoreNames(normal(one), normal(other)).score));
  return Math.max(0, ...scores);
}

/** K02: whether the register knows the company, in what standing, and under the name it gives itself. */
export const registerStanding = plugin({
  kind: 'K02',
  method: 'K02/1',
  reads: ['company', 'register'],
  asks: ['COMPANY'],
  judge: ({ company, register }) => {
    const of = valueOf(company);
    const entry = valueOf(register);
    const findings: Finding[] = [];
    if (of?.numberFits === false) findings.push(finding('NUMBER_WRONG', 2, { number: of.number }));
    if (entry && !entry.found) {
      findings.push(finding('NOT_REGISTERED', entry.registerIsPublic ? 4 : 2, { public: entry.registerIsPublic }));
    }
    if (!entry?.found) return conclude(findings, [...lackOf('company', company), ...lackOf('register', register)]);
    const { status, name, formerNames } = entry;
    if (status && ended.includes(status)) findings.push(finding('COMPANY_ENDED', 4, { status }));
    if (status && slow.includes(status)) findings.push(finding('COMPANY_STANDING', 2, { status }));
    const theirs = [...(name === null ? [] : [name]), ...formerNames];
    const alike = of && theirs.length > 0 ? namesAlike(of.names, theirs) : null;
    if (alike !== null && alike < ALIKE) {
      findings.push(finding('NAME_DIFFERS', 2, { ours: of?.names[0] ?? '', theirs: name, alike }));
    }
    return conclude(
      findings,
      [
        ...lackOf('company', company),
        ...lackOf('register', register),
        ...(status === null ? [lacking('register.status')] : []),
        ...(name === null ? [lacking('register.name')] : []),
      ],
      { status, name },
    );
  },
});
