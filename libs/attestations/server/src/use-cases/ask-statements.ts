import { Inject, Injectable } from '@nestjs/common';
import { WriteToDistributor } from '@downstream/access/server';
import { askFor, type Attestation } from '@downstream/attestations/core';
import { attestationAsked, type askStatements, type Body, type Reply } from '@downstream/contracts';
import { actOf, partyOf } from '@downstream/distributors/core';
import { DistributorDirectory, type FiledDistributor } from '@downstream/distributors/server';
import {
  DAY,
  languages,
  later,
  type Clock,
  type Context,
  type DistributorId,
  type DistributorState,
  type Id,
  type Language,
  type TemplateKind,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { AttestationRecords } from './attestation-records';
import { templateInForce } from './known-templates';

type Asked = Reply<typeof askStatements>;
type Refused = Asked['refused'][number]['code'];

/** The titles of templates by language, for letters. */
export const titlesOf = (kinds: readonly TemplateKind[]): Readonly<Record<Language, readonly string[]>> =>
  Object.fromEntries(
    languages.map((language) => [language, kinds.map((kind) => templateInForce(kind).title[language].text)]),
  ) as Record<Language, string[]>;

// With whom the relation has ended nobody deals any more.
const silent: readonly DistributorState[] = ['REJECTED', 'TERMINATED'];
const waiting = ['DRAFT', 'SENT', 'OPENED', 'SIGNED', 'RETURNED'];

/** Asks distributors for attestations. Each distributor is a transaction of its own: one that is refused keeps no other back. */
@Injectable()
export class AskStatements {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: DistributorDirectory,
    private readonly attestations: Attestations,
    private readonly records: AttestationRecords,
    private readonly write: WriteToDistributor,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(ctx: Context, { distributors, kinds, days, note }: Body<typeof askStatements>): Promise<Asked> {
    const { idempotency, ...each } = ctx;
    const asked: Asked['asked'] = [];
    const refused: Asked['refused'] = [];
    for (const [i, distributor] of [...new Set(distributors)].entries()) {
      // The key of the request is kept with its first transaction.
      const outcome = await this.tenants.within(i === 0 && idempotency ? ctx : each, (tx) =>
        this.one(tx, distributor, [...new Set(kinds)], days, note),
      );
      asked.push(...outcome.asked);
      refused.push(...outcome.refused);
    }
    return { asked, refused };
  }

  private async one(
    tx: Tx,
    id: DistributorId,
    kinds: readonly TemplateKind[],
    days: number,
    note: string | null,
  ): Promise<Asked> {
    const no = (code: Refused, kind: TemplateKind | null = null) => ({ distributor: id, kind, code });
    const distributor = await this.directory.byId(tx, id);
    if (!distributor) return { asked: [], refused: [no('NOT_FOUND')] };
    if (silent.includes(distributor.state)) return { asked: [], refused: [no('TRANSITION_NOT_ALLOWED')] };
    // Two who ask in one moment: the distributor's row lets them in one after the other.
    await this.directory.lock(tx, id);
    const known = new Map<TemplateKind, readonly Attestation[]>();
    for (const kind of kinds) known.set(kind, await this.attestations.open(tx, id, kind));
    const isWaiting = (kind: TemplateKind) => (known.get(kind) ?? []).some(({ state }) => waiting.includes(state));
    const free = kinds.filter((kind) => !isWaiting(kind));
    const refused = kinds.filter(isWaiting).map((kind) => no('STATEMENT_ALREADY_ASKED', kind));
    if (free.length === 0) return { asked: [], refused };
    const dueAt = later(this.clock.now(), days * DAY);
    if (!(await this.tell(tx, distributor, free, dueAt)))
      return { asked: [], refused: [...refused, no('NOBODY_TO_WRITE_TO')] };
    const asked: Asked['asked'] = [];
    for (const kind of free) {
      const attestationId = this.ids.next<Id<'attestation'>>();
      const supersedes = known.get(kind)?.at(-1)?.id ?? null;
      const asking = { id: attestationId, distributorId: id, dueAt, note, supersedes };
      const made = askFor(asking, templateInForce(kind), actOf(tx.context, this.clock.now()));
      await this.records.made(tx, attestationAsked, made);
      asked.push({ id: attestationId, distributor: id, kind });
    }
    return { asked, refused };
  }

  private async tell(
    tx: Tx,
    { id, legalName }: FiledDistributor,
    kinds: readonly TemplateKind[],
    until: Attestation['dueAt'],
  ) {
    const letter = {
      kind: 'STATEMENT',
      company: legalName.native,
      news: 'ASKED',
      titles: titlesOf(kinds),
      until,
    } as const;
    return (await this.write.in(tx, partyOf(id), letter)) > 0;
  }
}
