import { Inject, Injectable } from '@nestjs/common';
import { readViesAnswer, type ViesFault } from '@downstream/checks/company-registry';
import type { Silence, SourceAnswers, SourceQuestions, SourceReply } from '@downstream/checks/core';
import type { Clock } from '@downstream/kernel';
import { CLOCK } from '@downstream/platform/database';
import { SOURCE_ADDRESSES, type SourceAddresses } from './source-addresses';
import { SourceCall, type SourceService } from './source-call';
import { KeptAnswers, unavailable, unreadableReply, withoutAnswer } from './source-reply';

const VIES: SourceService = {
  name: 'VIES',
  pace: { calls: 30, within: 60_000 },
  mediaType: /^application\/json\b/,
  accept: 'application/json',
};

/** Whose numbers VIES knows: the member states, Greece as EL, and Northern Ireland as XI. */
const covered = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' '),
);

const silences: Readonly<Partial<Record<ViesFault, Silence>>> = {
  TIMEOUT: 'TIMEOUT',
  SERVER_BUSY: 'BUSY',
  GLOBAL_MAX_CONCURRENT_REQ: 'BUSY',
  GLOBAL_MAX_CONCURRENT_REQ_TIME: 'BUSY',
  MS_MAX_CONCURRENT_REQ: 'BUSY',
  MS_MAX_CONCURRENT_REQ_TIME: 'BUSY',
};

/** Asks VIES about a VAT number. */
@Injectable()
export class VatSource {
  constructor(
    private readonly calls: SourceCall,
    @Inject(SOURCE_ADDRESSES) private readonly addresses: SourceAddresses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ask(question: SourceQuestions['VAT']): Promise<SourceReply<SourceAnswers['VAT']>> {
    const { vies, viesRequester: requester } = this.addresses;
    if (vies === undefined) return unavailable(VIES.name, 'NO_SOURCE');
    const country = question.country === 'GR' ? 'EL' : question.country;
    const written = question.number.toUpperCase().replace(/[^0-9A-Z+*]/g, '');
    const number = written.startsWith(country) ? written.slice(country.length) : written;
    if (!covered.has(country) || !/^[0-9A-Z+*]{2,12}$/.test(number)) return unavailable(VIES.name, 'NOT_COVERED');
    const path = '/check-vat-number';
    const asked = {
      countryCode: country,
      vatNumber: number,
      ...(requester && { requesterMemberStateCode: requester.country, requesterNumber: requester.number }),
    };
    const called = await this.calls.ask(VIES, vies + path, {
      send: { mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(asked)) },
      // VIES tells what is wrong in the body of these.
      statuses: [400, 500],
    });
    if (called.kind !== 'ANSWERED') return withoutAnswer(VIES.name, called);
    const reading = readViesAnswer(called.text, { country, number });
    if (!reading.ok) return called.status === 500 ? unavailable(VIES.name, 'DOWN') : unreadableReply(VIES.name, called);
    const { value } = reading;
    if (value.kind === 'FAULT')
      return unavailable(VIES.name, (value.fault && silences[value.fault]) ?? (value.passing ? 'DOWN' : 'REFUSED'));
    // An answer is one only where VIES calls it so.
    if (called.status !== 200) return unreadableReply(VIES.name, called);
    const kept = new KeptAnswers();
    kept.add(path, called);
    const { valid, name, address, consultationNumber: consultation } = value;
    return kept.reply(
      { valid, name, address, consultation },
      { source: VIES.name, grade: 'A', asOf: this.clock.now() },
    );
  }
}
