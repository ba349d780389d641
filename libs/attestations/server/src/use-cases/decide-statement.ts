import { Inject, Injectable } from '@nestjs/common';
import { WriteToDistributor } from '@downstream/access/server';
import {
  accept,
  calledBack,
  reject,
  returnFor,
  supersede,
  withdraw,
  type AskedCorrection,
  type Attestation,
  type StatementContent,
} from '@downstream/attestations/core';
import {
  attestationAccepted,
  attestationCalledBack,
  attestationRejected,
  attestationReturned,
  attestationSuperseded,
  attestationWithdrawn,
  type statementView,
} from '@downstream/contracts';
import { actOf, partyOf, type Act } from '@downstream/distributors/core';
import {
  DAY,
  later,
  orThrow,
  refusal,
  RefusalError,
  refuse,
  type Clock,
  type Context,
  type Id,
  type Result,
  type SignerRole,
} from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { Attestations } from '../persistence/attestations';
import { AttestationRecords } from './attestation-records';
import { AttestedLines } from './attested-lines';
import { JudgeAttestation } from './judge-attestation';
import { KnownTemplates, titlesOf } from './known-templates';
import { PortalStatements } from './portal-statements';
import { ReadStatements } from './read-statements';
import { RestingOn } from './resting-on';

type View = z.input<typeof statementView>;
type Contract = Parameters<AttestationRecords['changed']>[1];

/** The last nine digits: with or without the code of the country it is the same telephone. */
const digitsOf = (number: string): string => number.replace(/\D/g, '').slice(-9);
const givenNumbers = ({ answers }: StatementContent): readonly string[] =>
  answers.flatMap(({ question, answer }) =>
    answer.type === 'TEXT' && /[Pp]hone$/.test(question) ? [digitsOf(answer.text)] : [],
  );

/** Days to put right what was returned. */
const DAYS_TO_CORRECT = 14;

/** What the desk decides of an attestation, each by one person; every one is in the record. */
@Injectable()
export class DecideStatement {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: AttestationRecords,
    private readonly attestations: Attestations,
    private readonly statements: PortalStatements,
    private readonly judge: JudgeAttestation,
    private readonly lines: AttestedLines,
    private readonly resting: RestingOn,
    private readonly reading: ReadStatements,
    private readonly write: WriteToDistributor,
    private readonly templates: KnownTemplates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, STATEMENT_NOT_ACCEPTABLE */
  accept(ctx: Context, id: Id<'attestation'>): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.locked(tx, id);
      // The rules are asked again now: days have passed since the signature.
      const fresh = before.state === 'SIGNED' ? await this.judge.in(tx, before) : before;
      const act = actOf(ctx, this.clock.now());
      const distributor = await this.statements.distributorOf(tx, fresh);
      const rests = await (await this.resting.now(tx)).marks(tx, fresh, distributor);
      const accepted = orThrow(accept(fresh, rests, act));
      await this.records.changed(tx, attestationAccepted, accepted);
      await this.lines.open(tx, accepted);
      await this.supersede(tx, accepted, act);
      return this.reading.view(tx, accepted);
    });
  }

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, CORRECTION_INVALID */
  return(ctx: Context, id: Id<'attestation'>, items: readonly AskedCorrection[]): Promise<View> {
    return this.step(ctx, id, attestationReturned, async (tx, before, act) => {
      const until = later(act.at, DAYS_TO_CORRECT * DAY);
      const { template } = await this.templates.of(tx, before);
      const returned = returnFor(before, template, items, until, act);
      if (!returned.ok) return returned;
      const { legalName } = await this.statements.distributorOf(tx, before);
      const titles = titlesOf([template]);
      const letter = { kind: 'STATEMENT', company: legalName.native, news: 'RETURNED', titles, until } as const;
      await this.write.in(tx, partyOf(before.distributorId), letter);
      return returned;
    });
  }

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, REASON_REQUIRED */
  reject(ctx: Context, id: Id<'attestation'>, reason: string): Promise<View> {
    return this.step(ctx, id, attestationRejected, (_, before, act) => reject(before, reason, act));
  }

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, REASON_REQUIRED */
  withdraw(ctx: Context, id: Id<'attestation'>, reason: string): Promise<View> {
    return this.step(ctx, id, attestationWithdrawn, (_, before, act) => withdraw(before, reason, act));
  }

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, CALL_BACK_OWN_NUMBER */
  callBack(
    ctx: Context,
    id: Id<'attestation'>,
    call: { role: SignerRole; number: string; source: string },
  ): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.locked(tx, id);
      await this.fromElsewhere(tx, before, call.number);
      const called = orThrow(calledBack(before, call.role, actOf(ctx, this.clock.now())));
      const noted = { ...called, reason: `${call.number} (${call.source})` };
      await this.records.changed(tx, attestationCalledBack, noted);
      return this.reading.view(tx, await this.judge.in(tx, noted));
    });
  }

  /** A number that the attestation itself gives leads back to whoever wrote it. */
  private async fromElsewhere(tx: Tx, attestation: Attestation, number: string): Promise<void> {
    const filed = await this.attestations.content(tx, attestation.id, attestation.number);
    const given = filed ? givenNumbers(filed.content) : [];
    if (given.includes(digitsOf(number)))
      throw new RefusalError(refusal('CALL_BACK_OWN_NUMBER', { pointer: '/number' }));
  }

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED where nothing signed stands to be judged */
  judgeAgain(ctx: Context, id: Id<'attestation'>): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.locked(tx, id);
      if (!['SIGNED', 'ACCEPTED', 'EXPIRING'].includes(before.state))
        orThrow(refuse('TRANSITION_NOT_ALLOWED', { from: before.state, to: 'JUDGED' }));
      return this.reading.view(tx, await this.judge.in(tx, before));
    });
  }

  private step(
    ctx: Context,
    id: Id<'attestation'>,
    contract: Contract,
    take: (tx: Tx, before: Attestation, act: Act) => Result<Attestation> | Promise<Result<Attestation>>,
  ): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const before = await this.records.locked(tx, id);
      const next = orThrow(await take(tx, before, actOf(ctx, this.clock.now())));
      await this.records.changed(tx, contract, next);
      return this.reading.view(tx, next);
    });
  }

  /** The one in whose place this one comes counts no longer. */
  private async supersede(tx: Tx, { supersedes, id }: Attestation, act: Act): Promise<void> {
    const old = supersedes && supersedes !== id ? await this.attestations.lock(tx, supersedes) : undefined;
    if (!old || !['ACCEPTED', 'EXPIRING'].includes(old.state)) return;
    await this.records.changed(tx, attestationSuperseded, orThrow(supersede(old, act)));
  }
}
