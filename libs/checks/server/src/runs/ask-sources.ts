import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  known,
  said,
  unknown,
  withExtract,
  type CheckInputs,
  type ExtractSource,
  type Known,
  type SourceAnswers,
  type SourceKind,
  type SourceQuestions,
  type SourceReply,
} from '@downstream/checks/core';
import type { checkJudged, StateOf } from '@downstream/contracts';
import { parseInstant, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { BlobStore } from '@downstream/platform/storage';
import { CheckSource } from './check-source';
import type { OutsideFacts, OwnFacts } from './gather-facts';
import { ExchangeRates } from './known-elsewhere';

/** An answer as it is kept. */
export type RawAnswer = StateOf<typeof checkJudged>['raw'][number];

/** What came of asking outside, by the source that was asked. */
export interface Asked {
  readonly answers: { readonly [K in SourceKind]?: Known<SourceAnswers[K]> };
  readonly raw: Readonly<Partial<Record<SourceKind, readonly RawAnswer[]>>>;
}

/** Asks the sources of a round once each, keeps their answers word by word, and makes facts of them. */
@Injectable()
export class AskSources {
  constructor(
    private readonly source: CheckSource,
    private readonly blobs: BlobStore,
    private readonly rates: ExchangeRates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Outside a transaction: nobody is kept waiting for a far side. */
  async ask(context: Context, { questions }: OwnFacts, kinds: readonly SourceKind[]): Promise<Asked> {
    const found = await Promise.all(kinds.map((kind) => this.one(context, kind, questions[kind])));
    return {
      answers: Object.fromEntries(found.map(({ kind, answer }) => [kind, answer])),
      raw: Object.fromEntries(found.map(({ kind, raw }) => [kind, raw])),
    };
  }

  /** All facts, with those from outside. Amounts are brought together by the tenant's rates of today, or not at all. */
  async inputs(tx: Tx, own: OwnFacts, { answers }: Asked): Promise<CheckInputs> {
    const outside: Pick<CheckInputs, Exclude<OutsideFacts, 'capacity'>> = {
      register: answers.COMPANY ?? unknown(),
      leiRecord: answers.LEI ?? unknown(),
      taxRecord: answers.VAT ?? unknown(),
      domain: answers.DOMAIN ?? unknown(),
    };
    return { ...own.facts, ...outside, capacity: await this.capacity(tx, own, outside.register) };
  }

  private async one<K extends SourceKind>(context: Context, kind: K, question: OwnFacts['questions'][K]) {
    if (question === null) return { kind, answer: unknown(), raw: [] };
    const reply = await this.source.ask(context, kind, question);
    const raw = await this.kept(context, reply);
    const kept = raw ? [raw] : [];
    if (kind !== 'COMPANY') return { kind, answer: factOf(reply), raw: kept };
    const { extract } = question as SourceQuestions['COMPANY'];
    const { register, byExtract } = withExtract(factOf(reply as SourceReply<SourceAnswers['COMPANY']>), extract);
    return { kind, answer: register, raw: extract && byExtract ? [...kept, answerIn(extract)] : kept };
  }

  private async kept(context: Context, reply: SourceReply<unknown>): Promise<RawAnswer | undefined> {
    if (reply.kind === 'UNAVAILABLE') return undefined;
    const { source, raw, mediaType } = reply;
    const { sha256 } = await this.blobs.put(context.tenantId, raw, { mediaType });
    if (sha256 !== createHash('sha256').update(raw).digest('hex')) throw new Error('The store kept other bytes');
    const [grade, asOf] = reply.kind === 'ANSWER' ? [reply.grade, reply.asOf] : [null, this.clock.now()];
    return { source, sha256, bytes: raw.byteLength, mediaType, grade, asOf };
  }

  private async capacity(
    tx: Tx,
    { money }: OwnFacts,
    register: CheckInputs['register'],
  ): Promise<CheckInputs['capacity']> {
    if (!money.order) return unknown('NOT_EVALUATED');
    if (register.known && register.value.accountsFiled === false) {
      return { ...register, value: { turnover: null, order: money.order } };
    }
    const filed = register.known ? register.value.turnover : null;
    const turnover = filed ? { amount: filed.amount, currency: filed.currency } : money.revenue;
    if (!turnover) return register.known ? unknown() : register;
    const today = this.clock.now().slice(0, 10);
    const { currency } = money.order;
    const there = turnover.currency === currency ? turnover : await this.rates.convert(tx, turnover, currency, today);
    if (!there) return unknown('NOT_EVALUATED');
    const facts = { turnover: there, order: money.order };
    return filed && register.known && !register.said ? known(facts) : said(facts);
  }
}

/** An extract as what a check rests on: the file that was handed in, word by word. */
const answerIn = ({ id, register, grade, asOf, expiresOn, file }: ExtractSource): RawAnswer => ({
  ...{ source: register, ...file, grade, asOf: parseInstant(`${asOf}T00:00:00.000Z`) },
  extract: { id, expiresOn },
});

function factOf<A>(reply: SourceReply<A>): Known<A> {
  switch (reply.kind) {
    case 'ANSWER':
      return known(reply.answer);
    case 'UNAVAILABLE':
      return { known: false, why: 'UNAVAILABLE', silence: reply.why, source: reply.source };
    case 'UNREADABLE':
      return { known: false, why: 'UNREADABLE', source: reply.source };
  }
}
