import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { open, save, sheetOf, withSheet, type AnswerPatch } from '@downstream/attestations/core';
import {
  attestationOpened,
  type openPortalStatement,
  type Reply,
  type savePortalStatement,
} from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { actingOf, writable } from '@downstream/distributors/server';
import { orThrow, type Clock, type Context, type Id } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { keptView } from '../views/portal-answers-view';
import { farOf } from '../views/statement-view';
import { AttestationRecords } from './attestation-records';
import { KnownTemplates } from './known-templates';
import { PortalStatements } from './portal-statements';

/** People of the distributor begin an attestation, and write in it. */
@Injectable()
export class FillInStatement {
  constructor(
    private readonly tenants: Tenants,
    private readonly statements: PortalStatements,
    private readonly records: AttestationRecords,
    private readonly users: UserDirectory,
    private readonly templates: KnownTemplates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  begin(ctx: Context, id: Id<'attestation'>): Promise<Reply<typeof openPortalStatement>> {
    return this.tenants.within(ctx, async (tx) => {
      const { attestation } = await this.statements.locked(tx, id);
      if (attestation.state !== 'SENT' && attestation.state !== 'RETURNED') return { state: attestation.state };
      const opened = orThrow(open(attestation, actOf(ctx, this.clock.now())));
      await this.records.changed(tx, attestationOpened, opened);
      return { state: opened.state };
    });
  }

  /** @throws RefusalError NOT_FOUND, ANSWERS_LOCKED once somebody has signed, or before it is begun */
  save(
    ctx: Context,
    id: Id<'attestation'>,
    patches: readonly AnswerPatch[],
  ): Promise<Reply<typeof savePortalStatement>> {
    return this.tenants.within(ctx, async (tx) => {
      const { attestation, seat } = await this.statements.locked(tx, id);
      const now = this.clock.now();
      const { form } = (await this.templates.of(tx, attestation)).template;
      const result = orThrow(save(sheetOf(attestation), form, patches, seat, actOf(ctx, now)));
      const next = withSheet(attestation, result.sheet);
      await this.records.written(tx, next);
      const names = await this.users.namesOf(
        tx,
        result.conflicts.map(({ theirs }) => actingOf(theirs.by)),
      );
      return {
        version: next.version,
        saved: result.saved.map(({ question, revision }) => ({ question, revision })),
        conflicts: result.conflicts.map(({ question, yours, theirs }) => ({
          question,
          yours: writable(yours),
          theirs: keptView(theirs, names),
        })),
        refused: [...result.refused],
        ...farOf(next, form, now),
      };
    });
  }
}
