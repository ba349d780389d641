import { conclude, finding, lacking, lackOf, type Finding } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';
import { namesAlike } from './register-standing';

const gone: readonly string[] = ['RETIRED', 'ANNULLED', 'DUPLICATE', 'MERGED'];
const ALIKE = 0.9;

/** K05: the legal entity identifier, by its check digits and by the record of GLEIF. */
export const lei = plugin({
  kind: 'K05',
  method: 'K05/1',
  reads: ['company', 'lei', 'leiRecord'],
  asks: ['LEI'],
  judge: ({ company, lei: number, leiRecord }) => {
    const written = valueOf(number);
    const record = valueOf(leiRecord);
    const findings: Finding[] = [];
    if (!written) return conclude([], lackOf('lei', number));
    if (written.fits === false) {
      // A number that is none stands in no register: nobody need be asked.
      return conclude([finding('LEI_WRONG', 2, { lei: written.value })], []);
    }
    if (record && !record.found) findings.push(finding('LEI_NOT_FOUND', 4, { lei: written.value }));
    if (!record?.found) return conclude(findings, lackOf('leiRecord', leiRecord), { lei: written.value });
    const { entityStatus, registrationStatus, legalName, otherNames } = record;
    if (entityStatus !== null && entityStatus !== 'ACTIVE') {
      findings.push(finding('LEI_ENTITY_ENDED', 4, { status: entityStatus }));
    }
    if (registrationStatus !== null && registrationStatus !== 'ISSUED') {
      findings.push(
        finding('LEI_REGISTRATION', gone.includes(registrationStatus) ? 4 : 2, { status: registrationStatus }),
      );
    }
    const theirs = [...(legalName === null ? [] : [legalName]), ...otherNames];
    const ours = valueOf(company)?.names ?? [];
    if (theirs.length > 0 && ours.length > 0 && namesAlike(ours, theirs) < ALIKE) {
      findings.push(finding('LEI_NAME_DIFFERS', 2, { ours: ours[0] ?? '', theirs: legalName }));
    }
    const country = valueOf(company)?.country;
    if (record.country !== null && country !== undefined && record.country !== country) {
      findings.push(finding('LEI_COUNTRY_DIFFERS', 2, { ours: country, theirs: record.country }));
    }
    const lacks = [
      ...lackOf('company', company),
      ...lackOf('leiRecord', leiRecord),
      ...(entityStatus === null ? [lacking('leiRecord.entityStatus')] : []),
      ...(registrationStatus === null ? [lacking('leiRecord.registrationStatus')] : []),
      ...(legalName === null ? [lacking('leiRecord.legalName')] : []),
    ];
    return conclude(findings, lacks, { lei: written.value, parent: record.ultimateParent ?? record.directParent });
  },
});
