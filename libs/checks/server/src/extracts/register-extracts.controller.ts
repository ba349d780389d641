import { Controller } from '@nestjs/common';
import {
  acceptRegisterExtract,
  listRegisterExtracts,
  offerRegisterExtract,
  returnRegisterExtract,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { DecideExtract } from './decide-extract';
import { ExtractViews } from './extract-views';
import { OfferExtract } from './offer-extract';

/** Extracts of registers, written down by one person and accepted by another. */
@Controller()
export class RegisterExtractsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly views: ExtractViews,
    private readonly offering: OfferExtract,
    private readonly deciding: DecideExtract,
  ) {}

  @Endpoint(listRegisterExtracts)
  @Allow('check:read')
  list(@Ctx() context: Context, @Input() { params }: InputOf<typeof listRegisterExtracts>) {
    return this.tenants.within(context, (tx) => this.views.of(tx, params.id));
  }

  @Endpoint(offerRegisterExtract)
  @Allow('check:run')
  offer(@Ctx() context: Context, @Input() { params, body }: InputOf<typeof offerRegisterExtract>) {
    return this.tenants.within(context, async (tx) => {
      await this.offering.in(tx, params.id, body);
      return this.views.of(tx, params.id);
    });
  }

  @Endpoint(acceptRegisterExtract)
  @Allow('check:settle')
  accept(@Ctx() context: Context, @Input() { params }: InputOf<typeof acceptRegisterExtract>) {
    return this.decided(context, (tx) => this.deciding.in(tx, params.id, 'ACCEPTED', null));
  }

  @Endpoint(returnRegisterExtract)
  @Allow('check:settle')
  return(@Ctx() context: Context, @Input() { params, body }: InputOf<typeof returnRegisterExtract>) {
    return this.decided(context, (tx) => this.deciding.in(tx, params.id, 'RETURNED', body.reason));
  }

  private decided(context: Context, decide: (tx: Tx) => ReturnType<DecideExtract['in']>) {
    return this.tenants.within(context, async (tx) => this.views.of(tx, await decide(tx)));
  }
}
