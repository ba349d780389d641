import { conclude, finding, lackOf, type Finding } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';
import { namesAlike } from './register-standing';

const ALIKE = 0.8;

/** K06: the tax number, by its form and check digits, and by the office where one answers. */
export const taxNumber = plugin({
  kind: 'K06',
  method: 'K06/1',
  reads: ['company', 'taxNumber', 'taxRecord'],
  asks: ['VAT'],
  judge: ({ company, taxNumber: number, taxRecord }) => {
    const written = valueOf(number);
    const record = valueOf(taxRecord);
    const findings: Finding[] = [];
    if (!written) return conclude([], lackOf('taxNumber', number));
    const facts = { country: written.country, number: written.value };
    const grave = written.inUnion ? 4 : 2;
    if (written.fits === false) return conclude([finding('TAX_NUMBER_WRONG', grave, facts)], []);
    if (record && !record.valid) findings.push(finding('TAX_NUMBER_UNKNOWN', grave, facts));
    const names = valueOf(company)?.names ?? [];
    if (record?.valid && record.name !== null && names.length > 0 && namesAlike(names, [record.name]) < ALIKE) {
      findings.push(finding('TAX_NAME_DIFFERS', 2, { ours: names[0] ?? '', theirs: record.name }));
    }
    const lacks = [...lackOf('company', company), ...lackOf('taxRecord', taxRecord)];
    return conclude(findings, lacks, { ...facts, consultation: record?.consultation ?? null });
  },
});
