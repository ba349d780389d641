import { Controller } from '@nestjs/common';
import { changeTenantPolicy, readTenant, type Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, IfMatch, Input, type InputOf } from '@downstream/platform/http';
import { ChangeTenantPolicy, ReadTenant } from '../use-cases/change-tenant-policy';
import { toTenantView } from './views';

/** The workspace and its policy. */
@Controller()
export class TenantController {
  constructor(
    private readonly read: ReadTenant,
    private readonly change: ChangeTenantPolicy,
  ) {}

  @Endpoint(readTenant)
  @Allow('tenant:manage')
  readTenant(@Ctx() ctx: Context): Promise<Reply<typeof readTenant>> {
    return this.read.run(ctx).then(toTenantView);
  }

  @Endpoint(changeTenantPolicy)
  @Allow('tenant:manage')
  changeTenantPolicy(
    @Ctx() ctx: Context,
    @IfMatch() version: number,
    @Input() input: InputOf<typeof changeTenantPolicy>,
  ): Promise<Reply<typeof changeTenantPolicy>> {
    return this.change.run(ctx, input.body, version).then(toTenantView);
  }
}
