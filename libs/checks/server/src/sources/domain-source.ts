import { domainToASCII } from 'node:url';
import { Inject, Injectable, Optional } from '@nestjs/common';
import {
  mailRouteOf,
  pageKindOf,
  readDomainRecord,
  senderPolicyOf,
  type DomainFacts,
  type DomainRecord,
} from '@downstream/checks/company-registry';
import type { Silence, SourceAnswers, SourceQuestions, SourceReply } from '@downstream/checks/core';
import type { Clock } from '@downstream/kernel';
import { CLOCK } from '@downstream/platform/database';
import { NameSystem, OutboundError } from '@downstream/platform/net';
import { SOURCE_ADDRESSES, type SourceAddresses } from './source-addresses';
import { SourceCall, type SourceService } from './source-call';
import { unavailable } from './source-reply';

type Answer = SourceAnswers['DOMAIN'];

const RDAP: SourceService = {
  name: 'RDAP',
  pace: { calls: 30, within: 60_000 },
  // Who asks the bootstrap service is sent to the registry that knows (RFC 7480).
  redirects: true,
  mediaType: /^application\/(?:rdap\+)?json\b/,
  accept: 'application/rdap+json',
};
const WEB: SourceService = {
  name: 'WEB',
  pace: { calls: 120, within: 60_000 },
  redirects: true,
  mediaType: /^(?:text\/html|application\/xhtml\+xml)\b/i,
  accept: 'text/html',
};
const NAME = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/;

/** What was heard of a domain, piece by piece; a piece that nobody told is null, with why. */
interface Heard {
  readonly record: DomainRecord | 'NOT_REGISTERED' | null;
  readonly names: DomainFacts | null;
  readonly web: Answer['web'];
  readonly silences: readonly Silence[];
}

/** Asks about a domain: when it was registered, whether mail goes there, and whether a home page stands there. */
@Injectable()
export class DomainSource {
  constructor(
    private readonly calls: SourceCall,
    @Inject(SOURCE_ADDRESSES) private readonly addresses: SourceAddresses,
    @Inject(CLOCK) private readonly clock: Clock,
    // A process that was given no name system asks nobody.
    @Optional() private readonly nameSystem: NameSystem = new NameSystem(),
  ) {}

  async ask(question: SourceQuestions['DOMAIN']): Promise<SourceReply<Answer>> {
    const domain = domainToASCII(question.domain.trim().toLowerCase().replace(/\.$/, ''));
    const asksNames = this.nameSystem.asksSomebody;
    if (this.addresses.rdap === undefined && !asksNames) return unavailable('RDAP, DNS', 'NO_SOURCE');
    if (!NAME.test(domain)) return unavailable('RDAP, DNS', 'NOT_COVERED');
    const silences: Silence[] = [];
    const record = await this.registration(domain, silences);
    const names = asksNames ? await this.names(domain, silences) : null;
    const web = asksNames && names ? await this.homePage(domain, names) : null;
    const heard: Heard = { record, names, web, silences };
    if (record === null && names === null) return unavailable('RDAP, DNS', silences[0] ?? 'NO_SOURCE');
    const route = names && mailRouteOf(names);
    return {
      kind: 'ANSWER',
      answer: {
        registeredOn: record === 'NOT_REGISTERED' ? null : (record?.registeredOn ?? null),
        mx: route && (route === 'EXCHANGER' || route === 'ADDRESS_ONLY'),
        web,
      },
      source: 'RDAP, DNS',
      grade: 'B',
      asOf: this.clock.now(),
      raw: Buffer.from(JSON.stringify({ domain, ...heard })),
      mediaType: 'application/json',
    };
  }

  /** What the registry says; of a name below a registered one, the registered one is asked for. */
  private async registration(domain: string, silences: Silence[]): Promise<Heard['record']> {
    const { rdap } = this.addresses;
    if (rdap === undefined) return (silences.push('NO_SOURCE'), null);
    for (let name = domain; ; name = name.slice(name.indexOf('.') + 1)) {
      const called = await this.calls.ask(RDAP, `${rdap}/domain/${name}`, { statuses: [404] });
      if (called.kind !== 'ANSWERED') return (silences.push(called.kind === 'SILENT' ? called.why : 'REFUSED'), null);
      if (called.status !== 404) {
        const reading = readDomainRecord(called.text, name);
        return reading.ok ? reading.value : (silences.push('REFUSED'), null);
      }
      if (name.split('.').length <= 2) return 'NOT_REGISTERED';
    }
  }

  private async names(domain: string, silences: Silence[]): Promise<DomainFacts | null> {
    try {
      const { texts, ...facts } = await this.nameSystem.about(domain);
      return { domain, ...facts, senderPolicy: senderPolicyOf(texts) };
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error;
      return (silences.push('NO_NETWORK'), null);
    }
  }

  /** The home page, by https alone; what cannot be reached that way is not known, unless the name leads nowhere. */
  private async homePage(domain: string, names: DomainFacts): Promise<Answer['web']> {
    if (!names.exists) return 'ABSENT';
    const called = await this.calls.ask(WEB, `https://${domain}/`, { statuses: [404, 410] });
    if (called.kind === 'ANSWERED') return called.status === 200 ? pageKindOf(called.text) : 'ABSENT';
    return called.kind === 'SILENT' && names.addresses.length === 0 ? 'ABSENT' : null;
  }
}
