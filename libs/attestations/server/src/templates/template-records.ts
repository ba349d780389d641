import { Inject, Injectable } from '@nestjs/common';
import { templateHash, type AttestationTemplate } from '@downstream/attestations/core';
import { derivedTemplate, type OwnTemplate } from '@downstream/attestations/core/templates';
import type { StateInput, templateDrafted } from '@downstream/contracts';
import { actOf, type Act } from '@downstream/distributors/core';
import { writable } from '@downstream/distributors/server';
import { orThrow, refusal, RefusalError, type Clock, type Context, type Result } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { OwnTemplates, type TemplateVersion } from '../persistence/own-templates';
import { sha256 } from '../use-cases/answer-sheet-records';
import { KnownTemplates } from '../use-cases/known-templates';

/** Any event about a template of the maker's own: they all hold its full state. */
export type TemplateEvent = typeof templateDrafted;

/** A version, and the revision of it that the caller has seen. */
export interface SeenTemplate extends TemplateVersion {
  readonly seen: number;
}

/** A version as events and dossiers say it. */
export const stateOfTemplate = (own: OwnTemplate, document?: AttestationTemplate): StateInput<TemplateEvent> =>
  writable({
    ...own,
    sha256: document ? templateHash(document, sha256) : null,
  }) as unknown as StateInput<TemplateEvent>;

/** Files what the core has decided of templates: the event first, then the row, in one transaction. */
@Injectable()
export class TemplateRecords {
  constructor(
    private readonly tenants: Tenants,
    private readonly templates: OwnTemplates,
    private readonly known: KnownTemplates,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Files a new version. @throws RefusalError of the decision, TEMPLATE_VERSION_OPEN */
  begin(
    ctx: Context,
    contract: TemplateEvent,
    decide: (tx: Tx, act: Act) => Promise<Result<OwnTemplate>>,
  ): Promise<TemplateVersion> {
    return this.tenants.within(ctx, async (tx) => {
      const own = orThrow(await decide(tx, actOf(ctx, this.clock.now())));
      const { id } = await this.outbox.add(tx, contract, { subject: own.id, state: stateOfTemplate(own) });
      await this.templates.insert(tx, own, id);
      return { template: own.template, number: own.version };
    });
  }

  /** Files a change of a version as the caller has seen it. @throws RefusalError NOT_FOUND, VERSION_STALE, of the decision */
  change(
    ctx: Context,
    { seen, ...which }: SeenTemplate,
    contract: TemplateEvent,
    decide: (own: OwnTemplate, base: AttestationTemplate, act: Act) => Result<OwnTemplate>,
  ): Promise<TemplateVersion> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.templates.lock(tx, which);
      if (before.revision !== seen) throw new RefusalError(refusal('VERSION_STALE', { version: before.revision }));
      const base = await this.baseOf(tx, before);
      const own = orThrow(decide(before, base, actOf(ctx, this.clock.now())));
      const asked = own.state === 'PUBLISHED' || own.state === 'RETIRED';
      const document = asked ? derivedTemplate(base, own.changes, own.version, own.renews) : undefined;
      const { id } = await this.outbox.add(tx, contract, { subject: own.id, state: stateOfTemplate(own, document) });
      // What is published is written once; whatever comes later leaves it as it is.
      await this.templates.update(tx, own, id, own.state === 'PUBLISHED' ? document : undefined);
      return which;
    });
  }

  /** The published version that another one is derived from. */
  async baseOf(tx: Tx, { base }: OwnTemplate): Promise<AttestationTemplate> {
    const found = await this.known.find(tx, base.id, base.version);
    if (!found) throw new Error(`No template ${base.id} ${base.version}`);
    return found;
  }
}
