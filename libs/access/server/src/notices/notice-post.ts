import { Inject, Injectable, Logger } from '@nestjs/common';
import { noticeLink, optional } from '@downstream/access/core';
import type { Clock, Context, Id } from '@downstream/kernel';
import { CLOCK, Ids, Tenants } from '@downstream/platform/database';
import { Mailer, MailRejectedError, noticeLetter } from '@downstream/platform/mail';
import { ACCESS_OPTIONS, type AccessOptions } from '../access-options';
import { DoorKeys } from '../door/door-keys';
import { Notices, type NoticeMail } from '../persistence/notices';
import { TenantRecords } from '../persistence/tenant-records';
import { Users } from '../persistence/users';
import { NoticeNames } from './notice-names';

/** Sends what is due in one tenant: each person gets one mail, with everything that waited for them. */
@Injectable()
export class NoticePost {
  private readonly log = new Logger('Notices');

  constructor(
    private readonly tenants: Tenants,
    private readonly ids: Ids,
    private readonly records: TenantRecords,
    private readonly users: Users,
    private readonly notices: Notices,
    private readonly names: NoticeNames,
    private readonly keys: DoorKeys,
    private readonly mailer: Mailer,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A mail that cannot go out now waits for the next time and keeps no other back. */
  async run(context: Context): Promise<void> {
    const newId = () => this.ids.next<Id<'mail'>>();
    const mails = await this.tenants.within(context, (tx) => this.notices.gather(tx, this.clock.now(), newId));
    for (const mail of mails) {
      await this.send(context, mail).catch((error: unknown) => this.log.warn(`${mail.mailId}: ${String(error)}`));
    }
  }

  private async send(context: Context, { mailId, userId }: NoticeMail): Promise<void> {
    const { tenant, user, notices, names } = await this.tenants.within(context, async (tx) => {
      const found = await this.notices.inMail(tx, mailId);
      const [maker, reader] = [await this.records.get(tx), await this.users.get(tx, userId)];
      return { tenant: maker, user: reader, notices: found, names: await this.names.of(tx, found) };
    });
    const settle = (state: 'NONE' | 'SENT' | 'REFUSED') =>
      this.tenants.within(context, (tx) => this.notices.mailed(tx, mailId, state));
    if (notices.length === 0) return;
    if (user.state !== 'ACTIVE') return settle('NONE');
    const entries = notices.map(({ kind, objectId, times }, i) => ({
      kind,
      times,
      about: names[i] ?? null,
      href: this.options.publicUrl + noticeLink(kind, objectId),
    }));
    const settings = `${this.options.publicUrl}/desk/notices`;
    const letter = noticeLetter({ locale: user.language, tenantName: tenant.name, entries, settings });
    const token = this.keys.unsubscribeToken(tenant.id, user.id);
    try {
      await this.mailer.send({
        ...letter,
        to: { address: user.email, name: user.name },
        messageId: mailId,
        tenantId: tenant.id,
        ...(notices.every(({ kind }) => optional(kind)) && {
          unsubscribe: `${this.options.publicUrl}/api/v1/notices/unsubscribe/${token}`,
        }),
      });
    } catch (error) {
      if (!(error instanceof MailRejectedError)) throw error;
      this.log.warn(`Mail ${mailId} was refused for good (${error.replyCode})`);
      return settle('REFUSED');
    }
    await settle('SENT');
  }
}
