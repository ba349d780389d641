import { Controller } from '@nestjs/common';
import {
  listContactAttempts,
  logContactCall,
  lookAtContactDomain,
  mailContact,
  tellContactCode,
  withdrawContactAttempt,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { ContactRecords } from './contact-records';
import { JudgeContact } from './judge-contact';
import { TryContact } from './try-contact';

/** Attempts to reach the contacts of distributors. */
@Controller()
export class ContactAttemptsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: ContactRecords,
    private readonly trying: TryContact,
    private readonly judging: JudgeContact,
  ) {}

  @Endpoint(listContactAttempts)
  @Allow('check:read')
  list(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof listContactAttempts>) {
    return this.tenants.within(ctx, (tx) => this.records.view(tx, params.id));
  }

  @Endpoint(mailContact)
  @Allow('check:run')
  mail(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof mailContact>) {
    return this.trying.mail(ctx, params.id, body.language);
  }

  @Endpoint(tellContactCode)
  @Allow('check:run')
  code(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof tellContactCode>) {
    return this.judging.code(ctx, params.id, body.code);
  }

  @Endpoint(logContactCall)
  @Allow('check:run')
  call(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof logContactCall>) {
    return this.trying.call(ctx, params.id, body);
  }

  @Endpoint(lookAtContactDomain)
  @Allow('check:run')
  web(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof lookAtContactDomain>) {
    return this.trying.web(ctx, params.id);
  }

  @Endpoint(withdrawContactAttempt)
  @Allow('hit:vote')
  withdraw(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof withdrawContactAttempt>) {
    return this.judging.withdraw(ctx, params.id, body.reason);
  }
}
