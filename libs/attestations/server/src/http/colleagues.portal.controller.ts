import { Controller } from '@nestjs/common';
import {
  invitePortalColleague,
  listPortalChanges,
  listPortalColleagues,
  readPortalAppeal,
  reportPortalChange,
  sendPortalAppeal,
  withdrawPortalColleague,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { AppealDecision } from '../use-cases/appeal-decision';
import { PortalColleagues } from '../use-cases/portal-colleagues';
import { ReportChange } from '../use-cases/report-change';

/** Who of a distributor answers, and what it says by itself: changes, and objections. */
@Controller()
export class ColleaguesPortalController {
  constructor(
    private readonly colleagues: PortalColleagues,
    private readonly changes: ReportChange,
    private readonly appeals: AppealDecision,
  ) {}

  @Endpoint(listPortalColleagues)
  @Allow('portal:own')
  list(@Ctx() ctx: Context) {
    return this.colleagues.list(ctx);
  }

  @Endpoint(invitePortalColleague)
  @Allow('portal:speak')
  invite(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof invitePortalColleague>) {
    return this.colleagues.invite(ctx, body);
  }

  @Endpoint(withdrawPortalColleague)
  @Allow('portal:speak')
  withdraw(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof withdrawPortalColleague>) {
    return this.colleagues.withdraw(ctx, params.id);
  }

  @Endpoint(reportPortalChange)
  @Allow('portal:speak')
  report(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof reportPortalChange>) {
    return this.changes.run(ctx, body);
  }

  @Endpoint(listPortalChanges)
  @Allow('portal:own')
  reports(@Ctx() ctx: Context) {
    return this.changes.list(ctx);
  }

  @Endpoint(readPortalAppeal)
  @Allow('portal:own')
  appeal(@Ctx() ctx: Context) {
    return this.appeals.read(ctx);
  }

  @Endpoint(sendPortalAppeal)
  @Allow('portal:speak')
  object(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof sendPortalAppeal>) {
    return this.appeals.run(ctx, body.text);
  }
}
