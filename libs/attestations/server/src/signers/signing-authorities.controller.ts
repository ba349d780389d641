import { Controller } from '@nestjs/common';
import { addSigningAuthority, listSigningAuthorities, removeSigningAuthority } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { TrustAuthorities } from './trust-authorities';

/** Whom the maker trusts to say who signed. */
@Controller()
export class SigningAuthoritiesController {
  constructor(private readonly trusting: TrustAuthorities) {}

  @Endpoint(listSigningAuthorities)
  @Allow('statement:read')
  list(@Ctx() ctx: Context) {
    return this.trusting.list(ctx);
  }

  @Endpoint(addSigningAuthority)
  @Allow('statement:decide')
  add(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof addSigningAuthority>) {
    return this.trusting.add(ctx, body);
  }

  @Endpoint(removeSigningAuthority)
  @Allow('statement:decide')
  remove(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof removeSigningAuthority>) {
    return this.trusting.remove(ctx, params.id, body.reason);
  }
}
