import { Controller, Res } from '@nestjs/common';
import {
  decideCheckEvidence,
  followCheckRound,
  offerCheckEvidence,
  readCheckAnswer,
  readCheckKinds,
  runChecks,
} from '@downstream/contracts';
import { typeFacts } from '@downstream/distributors/core/documents';
import { refusal, RefusalError, type Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, sendFile, toldLooks, type InputOf } from '@downstream/platform/http';
import { BlobStore } from '@downstream/platform/storage';
import type { Response } from 'express';
import { CheckOutcomes } from './persistence/check-outcomes';
import { CheckRounds } from './persistence/check-rounds';
import { DecideEvidence } from './decide-evidence';
import { KindViews, roundShown } from './kind-views';
import { OfferEvidence } from './offer-evidence';
import { RequestRound } from './request-round';

/** How names of files end; what is none of these is a text. */
const endings: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(typeFacts).map(({ mediaType, endings: [ending] }) => [mediaType, ending ?? 'txt']),
);

/** The checks of the catalogue: how they stand, rounds of them, what sources answered, and evidence. */
@Controller()
export class CheckKindsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly views: KindViews,
    private readonly rounds: CheckRounds,
    private readonly outcomes: CheckOutcomes,
    private readonly request: RequestRound,
    private readonly offer: OfferEvidence,
    private readonly decide: DecideEvidence,
    private readonly blobs: BlobStore,
  ) {}

  @Endpoint(readCheckKinds)
  @Allow('check:read')
  read(@Ctx() context: Context, @Input() { params }: InputOf<typeof readCheckKinds>) {
    return this.tenants.within(context, (tx) => this.views.of(tx, params.id, context.actor.personId));
  }

  @Endpoint(runChecks)
  @Allow('check:run')
  run(@Ctx() context: Context, @Input() { params, body }: InputOf<typeof runChecks>) {
    return this.tenants.within(context, async (tx) => {
      const { kinds, order } = body;
      return this.round(context, await this.request.in(tx, params.id, { reason: 'ASKED', kinds, order }), tx);
    });
  }

  @Endpoint(followCheckRound)
  @Allow('check:read')
  async follow(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof followCheckRound>,
    @Res() response: Response,
  ): Promise<void> {
    await toldLooks(
      response,
      () => this.round(context, params.id),
      ({ state }) => state !== 'DONE',
    );
  }

  @Endpoint(readCheckAnswer)
  @Allow('check:read')
  async answer(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof readCheckAnswer>,
    @Res() response: Response,
  ): Promise<void> {
    const { id, sha256 } = params;
    const outcome = await this.tenants.within(context, (tx) => this.outcomes.find(tx, id));
    const answer = outcome?.raw.find((one) => one.sha256 === sha256);
    if (!outcome || !answer) throw new RefusalError(refusal('NOT_FOUND'));
    const { stream } = await this.blobs.get(context.tenantId, sha256);
    const name = `${outcome.kind}-${answer.source}-${outcome.at.slice(0, 10)}.${endings[answer.mediaType] ?? 'txt'}`;
    // To be saved and never shown: a far side wrote it.
    await sendFile(response, { name, mediaType: 'application/octet-stream', bytes: answer.bytes, content: stream });
  }

  @Endpoint(offerCheckEvidence)
  @Allow('check:run')
  offerEvidence(@Ctx() context: Context, @Input() { params, body }: InputOf<typeof offerCheckEvidence>) {
    return this.tenants.within(context, async (tx) => {
      await this.offer.in(tx, params.id, body);
      return this.views.of(tx, params.id, context.actor.personId);
    });
  }

  @Endpoint(decideCheckEvidence)
  @Allow('check:settle')
  decideEvidence(@Ctx() context: Context, @Input() { params, body }: InputOf<typeof decideCheckEvidence>) {
    return this.tenants.within(context, async (tx) => {
      const distributor = await this.decide.in(tx, params.id, body.decision, body.note);
      return this.views.of(tx, distributor, context.actor.personId);
    });
  }

  private async round(context: Context, id: string, within?: Parameters<CheckRounds['find']>[0]) {
    const read = (tx: Parameters<CheckRounds['find']>[0]) => this.rounds.find(tx, id);
    const found = within ? await read(within) : await this.tenants.within(context, read);
    if (!found) throw new RefusalError(refusal('NOT_FOUND'));
    return roundShown(found);
  }
}
