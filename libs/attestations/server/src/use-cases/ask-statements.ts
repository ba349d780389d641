import { Inject, Injectable } from '@nestjs/common';
import { WriteToDistributor } from '@downstream/access/server';
import {
  askFor,
  isDealtWith,
  whyNotAsked,
  type Attestation,
  type AttestationTemplate,
} from '@downstream/attestations/core';
import { attestationAsked, type askStatements, type Body, type Reply } from '@downstream/contracts';
import { actOf, partyOf } from '@downstream/distributors/core';
import { DistributorDirectory, type FiledDistributor } from '@downstream/distributors/server';
import {
  DAY,
  later,
  type AskRefusal,
  type Clock,
  type Context,
  type DistributorId,
  type EventId,
  type Id,
  type Instant,
  type TemplateKind,
} from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { AttestationRecords } from './attestation-records';
import { KnownTemplates, titlesOf } from './known-templates';

type Asked = Reply<typeof askStatements>;

/** What a distributor is asked with. */
export interface AskedWith {
  readonly kinds: readonly TemplateKind[];
  readonly dueAt: Instant;
  readonly note: string | null;
  /** Leaves out whoever has one in force that does not end soon. */
  readonly onlyMissing?: boolean;
  /** The event that led to it. */
  readonly cause?: EventId;
}

/** Asks distributors for attestations. Each distributor is a transaction of its own: one that is refused keeps no other back. */
@Injectable()
export class AskStatements {
  constructor(
    private readonly tenants: Tenants,
    private readonly directory: DistributorDirectory,
    private readonly attestations: Attestations,
    private readonly records: AttestationRecords,
    private readonly write: WriteToDistributor,
    private readonly templates: KnownTemplates,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(ctx: Context, { distributors, kinds, days, note }: Body<typeof askStatements>): Promise<Asked> {
    const { idempotency, ...each } = ctx;
    const asked: Asked['asked'] = [];
    const refused: Asked['refused'] = [];
    const asking = { kinds: [...new Set(kinds)], dueAt: later(this.clock.now(), days * DAY), note };
    for (const [i, distributor] of [...new Set(distributors)].entries()) {
      // The key of the request is kept with its first transaction.
      const outcome = await this.tenants.within(i === 0 && idempotency ? ctx : each, (tx) =>
        this.in(tx, distributor, asking),
      );
      asked.push(...outcome.asked);
      refused.push(...outcome.refused);
    }
    return { asked, refused };
  }

  /** Asks one distributor, in the caller's transaction; whatever cannot be asked is named with the reason. */
  async in(
    tx: Tx,
    id: DistributorId,
    { kinds, dueAt, note, onlyMissing = false, cause }: AskedWith,
  ): Promise<{ readonly asked: Asked['asked']; readonly refused: Asked['refused'] }> {
    const no = (code: AskRefusal, kind: TemplateKind | null = null) => ({ distributor: id, kind, code });
    const distributor = await this.directory.byId(tx, id);
    if (!distributor) return { asked: [], refused: [no('NOT_FOUND')] };
    if (!isDealtWith(distributor.state)) return { asked: [], refused: [no('TRANSITION_NOT_ALLOWED')] };
    // Two who ask in one moment: the distributor's row lets them in one after the other.
    await this.directory.lock(tx, id);
    const known = new Map<TemplateKind, readonly Attestation[]>();
    for (const kind of kinds) known.set(kind, await this.attestations.open(tx, id, kind));
    const judged = kinds.map((kind) => {
      const states = (known.get(kind) ?? []).map(({ state }) => state);
      return { kind, why: whyNotAsked({ state: distributor.state, states, reachable: true }, onlyMissing) };
    });
    const free = judged.filter(({ why }) => why === null).map(({ kind }) => kind);
    const refused = judged.flatMap(({ kind, why }) => (why === null ? [] : [no(why, kind)]));
    if (free.length === 0) return { asked: [], refused };
    const templates = [];
    for (const kind of free) templates.push(await this.templates.inForce(tx, kind));
    if (!(await this.tell(tx, distributor, templates, dueAt)))
      return { asked: [], refused: [...refused, no('NOBODY_TO_WRITE_TO')] };
    const asked: Asked['asked'] = [];
    for (const template of templates) {
      const { kind } = template;
      const attestationId = this.ids.next<Id<'attestation'>>();
      const supersedes = known.get(kind)?.at(-1)?.id ?? null;
      const asking = { id: attestationId, distributorId: id, dueAt, note, supersedes };
      const made = askFor(asking, template, actOf(tx.context, this.clock.now()));
      await this.records.made(tx, attestationAsked, made, cause);
      asked.push({ id: attestationId, distributor: id, kind });
    }
    return { asked, refused };
  }

  private async tell(
    tx: Tx,
    { id, legalName }: FiledDistributor,
    templates: readonly AttestationTemplate[],
    until: Attestation['dueAt'],
  ) {
    const letter = {
      kind: 'STATEMENT',
      company: legalName.native,
      news: 'ASKED',
      titles: titlesOf(templates),
      until,
    } as const;
    return (await this.write.in(tx, partyOf(id), letter)) > 0;
  }
}
