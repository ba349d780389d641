import { conclude, finding, lacking, lackOf, type Finding, type Lack } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';

/** K12: whether the money comes from where the company is, by accounts whose numbers can be. Banks are screened by K01. */
export const bankRoute = plugin({
  kind: 'K12',
  method: 'K12/1',
  reads: ['company', 'routes'],
  asks: [],
  judge: ({ company, routes }) => {
    const banks = valueOf(routes);
    if (!banks || banks.length === 0) return conclude([], banks ? [lacking('routes')] : lackOf('routes', routes));
    const home = valueOf(company)?.country ?? null;
    const findings: Finding[] = [];
    const lacks: Lack[] = lackOf('company', company);
    for (const { bank, country, account, code } of banks) {
      if (country === null) lacks.push(lacking('routes.country'));
      else if (home !== null && country !== home) findings.push(finding('BANK_ABROAD', 2, { bank, country, home }));
      if (account?.fits === false) findings.push(finding('ACCOUNT_WRONG', 2, { bank }));
      if (code?.fits === false) findings.push(finding('BANK_CODE_WRONG', 2, { bank }));
      if (account === null && code === null) lacks.push(lacking('routes.account'));
    }
    return conclude(findings, [...lacks, ...lackOf('routes', routes)], { banks: banks.map(({ bank }) => bank) });
  },
});
