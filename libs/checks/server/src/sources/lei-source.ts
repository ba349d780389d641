import { Inject, Injectable } from '@nestjs/common';
import { readLeiParent, readLeiRecord } from '@downstream/checks/company-registry';
import type { SourceAnswers, SourceQuestions, SourceReply } from '@downstream/checks/core';
import type { Clock } from '@downstream/kernel';
import { CLOCK } from '@downstream/platform/database';
import { SOURCE_ADDRESSES, type SourceAddresses } from './source-addresses';
import { SourceCall, type SourceService } from './source-call';
import { KeptAnswers, unavailable, unreadableReply, withoutAnswer } from './source-reply';

type Answer = SourceAnswers['LEI'];

/** The GLEIF API allows 60 requests a minute. */
const GLEIF: SourceService = {
  name: 'GLEIF',
  pace: { calls: 60, within: 60_000 },
  mediaType: /^application\/(?:vnd\.api\+)?json\b/,
  accept: 'application/vnd.api+json',
};
const LEI = /^[0-9A-Z]{18}[0-9]{2}$/;

const nobody: Answer = {
  found: false,
  legalName: null,
  otherNames: [],
  country: null,
  entityStatus: null,
  registrationStatus: null,
  nextRenewal: null,
  directParent: null,
  ultimateParent: null,
};

/** Asks GLEIF about a legal entity identifier and the parents it reports. */
@Injectable()
export class LeiSource {
  constructor(
    private readonly calls: SourceCall,
    @Inject(SOURCE_ADDRESSES) private readonly addresses: SourceAddresses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ask({ lei }: SourceQuestions['LEI']): Promise<SourceReply<Answer>> {
    const { gleif } = this.addresses;
    if (gleif === undefined) return unavailable(GLEIF.name, 'NO_SOURCE');
    if (!LEI.test(lei)) return unavailable(GLEIF.name, 'NOT_COVERED');
    const kept = new KeptAnswers();
    const path = `/lei-records/${lei}`;
    const called = await this.calls.ask(GLEIF, gleif + path, { statuses: [404] });
    if (called.kind !== 'ANSWERED') return withoutAnswer(GLEIF.name, called);
    kept.add(path, called);
    const said = { source: GLEIF.name, grade: 'A' as const, asOf: this.clock.now() };
    if (called.status === 404)
      return namesErrors(called.text) ? kept.reply(nobody, said) : unreadableReply(GLEIF.name, called);
    const reading = readLeiRecord(called.text, lei);
    if (!reading.ok) return unreadableReply(GLEIF.name, called);
    const { company, registration, registrationAsWritten, nextRenewalOn } = reading.value;
    const answer: Answer = {
      found: true,
      legalName: company.name,
      otherNames: company.otherNames.map(({ name }) => name),
      country: company.country ?? company.address?.country ?? null,
      entityStatus: company.statusAsWritten,
      registrationStatus: registration ?? registrationAsWritten,
      nextRenewal: nextRenewalOn,
      directParent: await this.parent(gleif, `${path}/direct-parent`, kept),
      ultimateParent: await this.parent(gleif, `${path}/ultimate-parent`, kept),
    };
    return kept.reply(answer, said);
  }

  /** The LEI of a parent; null where none is reported or nothing could be heard: "it does not say" either way. */
  private async parent(gleif: string, path: string, kept: KeptAnswers): Promise<string | null> {
    const called = await this.calls.ask(GLEIF, gleif + path, { statuses: [404] });
    if (called.kind !== 'ANSWERED') return null;
    kept.add(path, called);
    const reading = called.status === 404 ? undefined : readLeiParent(called.text);
    return reading?.ok && reading.value.kind === 'PARENT' ? reading.value.lei : null;
  }
}

/** Whether a text is the service's own way of saying no: any other 404 may come from somebody on the way. */
export function namesErrors(text: string): boolean {
  try {
    const { errors } = JSON.parse(text) as { errors?: unknown };
    return Array.isArray(errors) && errors.length > 0;
  } catch {
    return false;
  }
}
