import { Inject, Injectable } from '@nestjs/common';
import {
  readCompanyProfile,
  readControllers,
  readFilings,
  readOfficers,
  type AnswerReading,
  type RegistryChangeSubject,
  type RegistryRecord,
} from '@downstream/checks/company-registry';
import type {
  CompanyChange,
  CompanyStatus,
  SourceAnswers,
  SourceQuestions,
  SourceReply,
} from '@downstream/checks/core';
import type { Clock } from '@downstream/kernel';
import { CLOCK } from '@downstream/platform/database';
import { namesErrors } from './lei-source';
import { SOURCE_ADDRESSES, type SourceAddresses } from './source-addresses';
import { SourceCall, type CallOptions, type SourceService } from './source-call';
import { KeptAnswers, unavailable, unreadableReply, withoutAnswer } from './source-reply';

type Answer = SourceAnswers['COMPANY'];

/** Companies House allows 600 requests within five minutes. */
const COMPANIES_HOUSE: SourceService = {
  name: 'Companies House',
  pace: { calls: 600, within: 300_000 },
  mediaType: /^application\/json\b/,
  accept: 'application/json',
};

const changes: Readonly<Record<RegistryChangeSubject, CompanyChange | null>> = {
  NAME: 'NAME',
  ADDRESS: 'ADDRESS',
  OFFICERS: 'OFFICER',
  OWNERS: 'OWNER',
  ACTIVITY: 'ACTIVITY',
  STATUS: null,
};

/** A register's status in the words of checks. */
export function statusInChecks({ status, filingsOverdue, dissolvedOn }: RegistryRecord): CompanyStatus | null {
  if (status === null) return dissolvedOn === null ? null : 'DISSOLVED';
  if (status === 'ACTIVE') return dissolvedOn !== null ? 'DISSOLVED' : filingsOverdue ? 'OVERDUE_FILINGS' : 'ACTIVE';
  // A proposal to strike off is no end yet, and none of the words is for it.
  return status === 'INSOLVENT' ? 'LIQUIDATION' : status === 'STRIKE_OFF' ? 'OTHER' : status;
}

/** A company of a register as checks know it. */
export const companyAnswer = (
  record: RegistryRecord,
  more: Pick<Answer, 'registerIsPublic' | 'changes' | 'officers'>,
): Answer => ({
  found: true,
  name: record.name,
  formerNames: record.otherNames.flatMap(({ name, kind }) => (kind === 'FORMER' ? [name] : [])),
  number: record.number,
  status: statusInChecks(record),
  statusAsWritten: record.statusAsWritten,
  incorporatedOn: record.incorporatedOn,
  activities:
    record.activities.length === 0
      ? null
      : record.activities.map(({ scheme, code }) => ({ table: scheme === 'SIC_UK' ? 'UKSIC' : scheme, code })),
  address: record.address,
  accountsFiled: null,
  turnover: null,
  ...more,
});

/** A company that its register does not know. */
export const noCompany: Answer = {
  found: false,
  registerIsPublic: true,
  name: null,
  formerNames: [],
  number: null,
  status: null,
  statusAsWritten: null,
  incorporatedOn: null,
  changes: null,
  activities: null,
  address: null,
  officers: null,
  accountsFiled: null,
  turnover: null,
};

/** Asks the company register of the United Kingdom; other registers are read from filed extracts. */
@Injectable()
export class CompanySource {
  constructor(
    private readonly calls: SourceCall,
    @Inject(SOURCE_ADDRESSES) private readonly addresses: SourceAddresses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ask({ country, number }: SourceQuestions['COMPANY']): Promise<SourceReply<Answer>> {
    const { companiesHouse: base, companiesHouseKey: key } = this.addresses;
    const { name } = COMPANIES_HOUSE;
    if (country !== 'GB') return unavailable('REGISTER', 'NOT_COVERED');
    if (base === undefined) return unavailable(name, 'NO_SOURCE');
    if (key === undefined) return unavailable(name, 'NO_KEY');
    const asked = (number ?? '').toUpperCase().replace(/[^0-9A-Z]/g, '');
    // Eight characters; the register writes numbers with leading zeros, people do not.
    const full = /^\d+$/.test(asked) ? asked.padStart(8, '0') : asked;
    if (!/^(?=.{8}$)[A-Z]{0,2}\d{5,8}[A-Z]?$/.test(full)) return unavailable(name, 'NOT_COVERED');
    const options: CallOptions = {
      headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
      statuses: [404],
    };
    const kept = new KeptAnswers();
    const path = `/company/${full}`;
    const called = await this.calls.ask(COMPANIES_HOUSE, base + path, options);
    if (called.kind !== 'ANSWERED') return withoutAnswer(name, called);
    kept.add(path, called);
    const said = { source: name, grade: 'A' as const, asOf: this.clock.now() };
    if (called.status === 404)
      return namesErrors(called.text) ? kept.reply(noCompany, said) : unreadableReply(name, called);
    const profile = readCompanyProfile(called.text, full);
    if (!profile.ok) return unreadableReply(name, called);
    const part = async <T>(rest: string, read: (text: string) => AnswerReading<T>): Promise<T | null> => {
      const more = await this.calls.ask(COMPANIES_HOUSE, base + path + rest, options);
      if (more.kind !== 'ANSWERED') return null;
      kept.add(path + rest, more);
      const reading = more.status === 404 ? undefined : read(more.text);
      return reading?.ok ? reading.value : null;
    };
    const officers = await part('/officers?items_per_page=100', readOfficers);
    const filings = await part('/filing-history?items_per_page=100', readFilings);
    // Owners are read by the ownership part from what is kept; the answer to this question holds none.
    await part('/persons-with-significant-control', readControllers);
    const answer = companyAnswer(profile.value, {
      registerIsPublic: true,
      officers: officers && officers.filter(({ resignedOn }) => resignedOn === null).map((one) => one.name),
      changes:
        filings &&
        [...filings, ...profile.value.changes].flatMap(({ on, subject }) => {
          const what = changes[subject];
          return what === null ? [] : [{ what, on }];
        }),
    });
    return kept.reply(answer, said);
  }
}
